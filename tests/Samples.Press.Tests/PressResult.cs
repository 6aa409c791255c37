namespace Samples.Press.Tests;

/// <summary>What a run of the press left behind.</summary>
public sealed record PressResult(int ExitCode, string Output, string Error, string Site)
{
    /// <summary>The problems, as they were printed.</summary>
    public IReadOnlyList<string> Problems => [.. Output.Split('\n').Where(line => line.Contains("): ", StringComparison.Ordinal))];

    public bool Has(string route) => File.Exists(Path.Combine(Site, route));

    public string Read(string route) => File.ReadAllText(Path.Combine(Site, route));

    /// <summary>Every file of the site, with its bytes.</summary>
    public IReadOnlyDictionary<string, byte[]> Files() => Directory
        .EnumerateFiles(Site, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Site, file).Replace('\\', '/'), File.ReadAllBytes);
}
