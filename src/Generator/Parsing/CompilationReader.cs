using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Parsing;

/// <summary>Reads the assembly's own attributes and its build properties.</summary>
internal static class CompilationReader
{
    public static BuildProperties Properties(AnalyzerConfigOptions options) =>
        new(
            Property(options, KnownNames.ComposeProperty),
            Property(options, KnownNames.InstrumentationProperty),
            Property(options, KnownNames.RuntimeRegistrationProperty));

    /// <summary>The folder of the project file; null where there is none.</summary>
    public static string? ProjectFolder(AnalyzerConfigOptions options) => Property(options, "ProjectDir");

    public static CompilationSpec Read(Compilation compilation, AnalyzerConfigOptions options) => Read(compilation, Properties(options));

    public static CompilationSpec Read(Compilation compilation, BuildProperties properties)
    {
        var assembly = compilation.Assembly;
        var isExecutable = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
        var asked = bool.TryParse(properties.Compose, out var value) ? value : isExecutable;
        var hasRuntime = compilation.GetTypeByMetadataName(KnownNames.RuntimeMarker) is not null;
        return new CompilationSpec(
            assembly.Name,
            hasRuntime && (asked || assembly.Attribute(KnownNames.Compose) is not null),
            InstrumentationOf(properties.Instrumentation) ?? Instrumentation.None,
            !bool.TryParse(properties.RuntimeRegistration, out var hasOverlay) || hasOverlay,
            assembly.Attributes(KnownNames.Remove)
                .Select(attribute => attribute.Argument<string>(0))
                .OfType<string>()
                .ToEquatableArray(),
            assembly.Attributes(KnownNames.Reorder)
                .Where(attribute => attribute.Argument<string>(0) is not null)
                .Select(attribute => new ReorderSpec(attribute.Argument<string>(0)!, attribute.Named("Priority", 10)))
                .ToEquatableArray(),
            assembly.Attributes(KnownNames.Deny)
                .Where(attribute => attribute.Argument<string>(0) is not null && attribute.Argument<string>(1) is not null)
                .Select(attribute => new DeniedPermission(attribute.Argument<string>(0)!, attribute.Argument<string>(1)!))
                .ToEquatableArray());
    }

    /// <summary>What <c>HooksInstrumentation</c> asks for; null for a value that it cannot have.</summary>
    public static Instrumentation? InstrumentationOf(string? property) => property?.ToLowerInvariant() switch
    {
        null or "none" => Instrumentation.None,
        "metrics" => Instrumentation.Metrics,
        "trace" => Instrumentation.Trace,
        _ => null,
    };

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue($"build_property.{name}", out var value) && value.Length > 0 ? value : null;
}
