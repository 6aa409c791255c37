using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Parsing;

/// <summary>What is wrong with a condition.</summary>
/// <param name="Argument">Which argument of the attribute it is about.</param>
/// <param name="Part">Which part of that argument's text; all of it where there is none.</param>
internal sealed record ConditionProblem(
    string Message, int Argument, TextSpan? Part = null, ImmutableDictionary<string, string?>? Properties = null);
