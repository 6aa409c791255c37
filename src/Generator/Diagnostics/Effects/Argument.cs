using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>One argument of a call.</summary>
/// <param name="Values">What is passed.</param>
/// <param name="Places">Where it is kept, for an argument by reference.</param>
/// <param name="Operation">The expression; null where there is none, as for what a framework method passes to a lambda.</param>
/// <param name="Syntax">Where a change through a by-reference argument is reported.</param>
internal readonly record struct Argument(Values Values, Values Places, IOperation? Operation, SyntaxNode? Syntax);
