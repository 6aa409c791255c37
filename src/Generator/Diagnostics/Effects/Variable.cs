using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>A local, a parameter, a static field or property, or an intermediate value of the flow graph.</summary>
internal readonly struct Variable : IEquatable<Variable>
{
    private readonly CaptureId capture;
    private readonly bool isPlace;

    public Variable(ISymbol symbol) => Symbol = symbol;

    /// <param name="isPlace">Whether it stands for where the value is kept, not for the value.</param>
    public Variable(CaptureId capture, bool isPlace)
    {
        this.capture = capture;
        this.isPlace = isPlace;
    }

    /// <summary>Null for an intermediate value.</summary>
    public ISymbol? Symbol { get; }

    public bool IsStatic => Symbol is IFieldSymbol or IPropertySymbol;

    public bool Equals(Variable other) => Symbol is null
        ? other.Symbol is null && capture.Equals(other.capture) && isPlace == other.isPlace
        : SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override bool Equals(object? obj) => obj is Variable other && Equals(other);

    public override int GetHashCode() => Symbol is null ? capture.GetHashCode() : SymbolEqualityComparer.Default.GetHashCode(Symbol);
}
