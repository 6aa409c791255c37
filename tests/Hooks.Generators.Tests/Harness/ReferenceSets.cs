using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Harness;

/// <summary>What snippets are compiled against. Made once: Roslyn shares what it has read of a reference.</summary>
internal static class ReferenceSets
{
    private static readonly string[] s_platform =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Concurrent",
        "System.Console", "System.Linq", "System.Linq.Expressions", "System.Memory", "System.Threading",
        "System.ComponentModel", "System.ComponentModel.Primitives", "System.Diagnostics.DiagnosticSource",
        "System.ObjectModel", "System.Runtime.InteropServices", "System.Runtime.Loader", "netstandard",
    ];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_whole = new(() => Platform(_ => true));

    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_hosted = new(Hosted);

    public static readonly string Folder = AppContext.BaseDirectory;

    /// <summary>.NET 10 as the test runs on it, with the library and the shared log.</summary>
    public static readonly IReadOnlyList<MetadataReference> Net10 = Platform(s_platform.Contains);

    /// <summary>The same with all of .NET, for snippets that use much of it.</summary>
    public static IReadOnlyList<MetadataReference> Net10Whole => s_whole.Value;

    /// <summary>The same with ASP.NET Core and the packages that tie hooks to hosts.</summary>
    public static IReadOnlyList<MetadataReference> Net10Hosted => s_hosted.Value;

    /// <summary>netstandard2.0 with nothing but Hooks.Abstractions, as a plugin sees it.</summary>
    public static readonly IReadOnlyList<MetadataReference> NetStandard20 =
    [
        .. PackagedReferences.NetStandard20,
        MetadataReference.CreateFromFile(Path.Combine(Folder, "netstandard2.0", "Hooks.Abstractions.dll")),
        SharedLog.Reference,
    ];

    /// <summary>.NET 8's reference assemblies: the oldest target that may hold hook sets.</summary>
    public static readonly IReadOnlyList<MetadataReference> Net80 =
    [
        .. PackagedReferences.Net80,
        MetadataReference.CreateFromFile(Path.Combine(Folder, "net8.0", "Hooks.Abstractions.dll")),
        MetadataReference.CreateFromFile(Path.Combine(Folder, "net8.0", "Hooks.Runtime.dll")),
        SharedLog.Reference,
    ];

    private static IReadOnlyList<MetadataReference> Platform(Func<string, bool> contains) =>
    [
        .. InFolder(Path.GetDirectoryName(typeof(object).Assembly.Location)!, contains),
        MetadataReference.CreateFromFile(Path.Combine(Folder, "Hooks.Abstractions.dll")),
        MetadataReference.CreateFromFile(Path.Combine(Folder, "Hooks.Runtime.dll")),
        SharedLog.Reference,
    ];

    private static IReadOnlyList<MetadataReference> Hosted() =>
    [
        .. Net10Whole,
        .. InFolder(Path.GetDirectoryName(typeof(Microsoft.Extensions.Hosting.IHost).Assembly.Location)!, _ => true),
        MetadataReference.CreateFromFile(Path.Combine(Folder, "Hooks.Hosting.dll")),
        MetadataReference.CreateFromFile(Path.Combine(Folder, "Hooks.AspNetCore.dll")),
    ];

    /// <summary>What the test runs on and has from one folder.</summary>
    private static IEnumerable<MetadataReference> InFolder(string folder, Func<string, bool> contains) =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where Path.GetDirectoryName(path) == folder && contains(Path.GetFileNameWithoutExtension(path))
        orderby path
        select MetadataReference.CreateFromFile(path);
}
