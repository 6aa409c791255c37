using System.Collections.Immutable;

namespace Agent;

/// <summary>What one plugin has counted during a session.</summary>
/// <param name="All">The figures; those of one name are added up over the sessions.</param>
public sealed record SessionFigures(ImmutableArray<Figure> All);

/// <summary>One counted thing.</summary>
/// <param name="Name">What was counted: the heading of a column.</param>
/// <param name="Value">How much.</param>
/// <param name="Format">How to write it: a .NET format of numbers.</param>
/// <param name="Of">What it is about, such as one model, where it is not the whole session.</param>
public sealed record Figure(string Name, decimal Value, string Format = "0", string? Of = null);
