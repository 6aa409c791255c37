using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// Gathers what is wrong while hooks and handlers are read. The generator reads without one: what cannot be
/// emitted is left out there, and the analyzer says why.
/// </summary>
internal sealed class Problems(Action<Diagnostic> report)
{
    public void Add(DiagnosticDescriptor rule, Location? location, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        report(Diagnostic.Create(rule, location ?? Location.None, properties, arguments));

    public void Add(DiagnosticDescriptor rule, Location? location, params object[] arguments) =>
        report(Diagnostic.Create(rule, location ?? Location.None, arguments));
}
