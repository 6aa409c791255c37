namespace Hooks.Generators.Model;

/// <summary>What the generator needs to know of the compilation besides hooks and handlers.</summary>
/// <param name="HasOverlay">Whether handlers may change while the program runs.</param>
internal sealed record CompilationSpec(
    string AssemblyName,
    bool Composes,
    Instrumentation Instrumentation,
    bool HasOverlay,
    EquatableArray<string> Removed,
    EquatableArray<ReorderSpec> Reordered,
    EquatableArray<DeniedPermission> Denied);

/// <summary>The MSBuild properties that the generator reads; null for one that is not set.</summary>
internal sealed record BuildProperties(string? Compose, string? Instrumentation, string? RuntimeRegistration);

/// <summary>What emitted code says of itself while it runs: the MSBuild property <c>HooksInstrumentation</c>.</summary>
internal enum Instrumentation
{
    None,
    Metrics,

    /// <summary>Metrics and spans.</summary>
    Trace,
}

/// <summary>One <c>[assembly: ReorderHookHandler]</c>.</summary>
internal sealed record ReorderSpec(string Handler, int Priority);

/// <summary>One <c>[assembly: DenyHookPermission]</c>.</summary>
internal sealed record DeniedPermission(string Plugin, string Permission);

/// <summary>What one referenced assembly exports, but for its handlers.</summary>
internal sealed record ReferenceSpec(
    string Assembly,
    int CompositionDepth,
    EquatableArray<string> References,
    EquatableArray<HookSpec> Hooks);
