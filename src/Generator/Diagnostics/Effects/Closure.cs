using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>A delegate whose target is known: a lambda or a local function of this method, or another method.</summary>
/// <param name="method">What is called.</param>
/// <param name="receiver">The object that it is called on, where there is one.</param>
/// <param name="body">The graph of a lambda or a local function; null for any other method.</param>
internal sealed class Closure(IMethodSymbol method, Values receiver, ControlFlowGraph? body) : AbstractObject(null)
{
    public IMethodSymbol Method => method;

    public Values Receiver => receiver;

    public ControlFlowGraph? Body => body;

    public override bool Equals(object? obj) =>
        obj is Closure other && SymbolEqualityComparer.Default.Equals(method, other.Method) && receiver.Equals(other.Receiver);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(method);
}
