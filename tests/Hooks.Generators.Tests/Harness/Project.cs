using System.Reflection;

namespace Hooks.Generators.Tests.Harness;

/// <summary>Where this project's sources are.</summary>
internal static class Project
{
    public static readonly string Folder = Metadata("ProjectFolder");

    public static readonly string Repository = Path.GetFullPath(Path.Combine(Folder, "..", ".."));

    /// <summary>What the project file says under this name.</summary>
    public static string Metadata(string key) => typeof(Project).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value!;

    /// <summary>The real path of a source file; a deterministic build may have mapped it.</summary>
    public static string Locate(string callerFilePath)
    {
        if (File.Exists(callerFilePath))
            return callerFilePath;
        var marker = $"tests/{Path.GetFileName(Folder)}/";
        var path = callerFilePath.Replace('\\', '/');
        return Path.Combine(Folder, path[(path.LastIndexOf(marker, StringComparison.Ordinal) + marker.Length)..]);
    }
}
