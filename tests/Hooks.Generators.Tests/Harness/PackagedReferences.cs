using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Harness;

/// <summary>The reference assemblies of older targets, from the packages that the project file names.</summary>
internal static class PackagedReferences
{
    public static readonly IReadOnlyList<MetadataReference> NetStandard20 = In(Project.Metadata("NetStandard20"));

    public static readonly IReadOnlyList<MetadataReference> Net80 = In(Project.Metadata("Net80"));

    private static IReadOnlyList<MetadataReference> In(string folder) =>
    [
        .. from path in Directory.GetFiles(folder, "*.dll")
           orderby path
           select MetadataReference.CreateFromFile(path),
    ];
}
