using Microsoft.CodeAnalysis;

namespace Bench.Build;

/// <summary>The reference assemblies of the SDK that runs this.</summary>
internal static class References
{
    public static string DotnetFolder { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>The paths of what the sample project is compiled against.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.GetFiles(FrameworkFolder(), "*.dll").Order(StringComparer.Ordinal),
        typeof(Hooks.HookAttribute).Assembly.Location,
        typeof(Hooks.HookErrors).Assembly.Location,
    ];

    public static IReadOnlyList<MetadataReference> All { get; } = [.. Paths.Select(path => MetadataReference.CreateFromFile(path))];

    private static string FrameworkFolder() =>
        Directory.GetDirectories(Path.Combine(DotnetFolder, "packs", "Microsoft.NETCore.App.Ref"))
            .SelectMany(version => Directory.GetDirectories(Path.Combine(version, "ref")))
            .Order(StringComparer.Ordinal)
            .Last();
}
