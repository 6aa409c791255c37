using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Bench.Build;

/// <summary>The SDK's own compiler, with a project's files and its arguments in a folder that is deleted at the end.</summary>
internal sealed class Csc : IDisposable
{
    private readonly string _compiler;
    private readonly string _folder = Directory.CreateTempSubdirectory("hooks-build-").FullName;

    private Csc(string compiler) => _compiler = compiler;

    /// <summary>Null where the SDK's compiler is not found.</summary>
    public static Csc? Find()
    {
        var sdks = Path.Combine(References.DotnetFolder, "sdk");
        var compiler = Directory.Exists(sdks)
            ? Directory.EnumerateDirectories(sdks).Order(StringComparer.Ordinal)
                .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")).LastOrDefault(File.Exists)
            : null;
        return compiler is null ? null : new Csc(compiler);
    }

    /// <summary>Writes the sources, and gives the file of arguments that compiles them.</summary>
    public string Write(string name, IEnumerable<SourceText> texts, bool withGenerator)
    {
        var sources = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        var arguments = new List<string>
        {
            "/noconfig", "/nostdlib+", "/target:library", "/optimize+", "/deterministic+", "/nullable:enable", "/langversion:latest", "/nologo",
            $"/out:\"{Path.Combine(_folder, name + ".dll")}\"",
        };
        arguments.AddRange(References.Paths.Select(path => $"/reference:\"{path}\""));
        if (withGenerator)
            arguments.Add($"/analyzer:\"{typeof(Hooks.Generators.HookGenerator).Assembly.Location}\"");
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
        {
            var file = Path.Combine(sources, $"File{i}.cs");
            File.WriteAllText(file, text.ToString());
            arguments.Add($"\"{file}\"");
        }

        var response = Path.Combine(_folder, name + ".rsp");
        File.WriteAllLines(response, arguments);
        return response;
    }

    /// <summary>A file of the folder.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>The seconds that it takes, and what it says.</summary>
    public (double Seconds, string Output) Run(string response, params string[] options)
    {
        var start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo("dotnet", [_compiler, .. options, $"@{response}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
