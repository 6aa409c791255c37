using System.Diagnostics;

namespace Bench.Build;

/// <summary>
/// The same comparison with the SDK's own compiler as a new process, where the generator's code has yet to be
/// compiled by the JIT: the first build after a restart.
/// </summary>
internal sealed record CompilerProcess(double WithoutSeconds, double WithSeconds, double Ratio)
{
    /// <summary>Null where the SDK's compiler is not found.</summary>
    public static CompilerProcess? Measure(SampleProject project, int rounds)
    {
        if (FindCompiler() is not { } compiler)
            return null;
        var folder = Directory.CreateTempSubdirectory("hooks-build-").FullName;
        try
        {
            var without = WriteArguments(project, folder, withGenerator: false);
            var with = WriteArguments(project, folder, withGenerator: true);
            var times = Enumerable.Range(0, rounds).Select(_ => (Without: Run(compiler, without), With: Run(compiler, with))).ToArray();
            return new CompilerProcess(
                Statistics.Quantile(times.Select(time => time.Without), 0.5),
                Statistics.Quantile(times.Select(time => time.With), 0.5),
                Statistics.Quantile(times.Select(time => time.With / time.Without), 0.5));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? FindCompiler()
    {
        var sdks = Path.Combine(References.DotnetFolder, "sdk");
        return Directory.Exists(sdks)
            ? Directory.EnumerateDirectories(sdks).Order(StringComparer.Ordinal)
                .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")).LastOrDefault(File.Exists)
            : null;
    }

    private static string WriteArguments(SampleProject project, string folder, bool withGenerator)
    {
        var name = withGenerator ? "with" : "without";
        var sources = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var arguments = new List<string>
        {
            "/noconfig", "/nostdlib+", "/target:library", "/optimize+", "/deterministic+", "/nullable:enable", "/langversion:latest", "/nologo",
            $"/out:\"{Path.Combine(folder, name + ".dll")}\"",
        };
        arguments.AddRange(References.Paths.Select(path => $"/reference:\"{path}\""));
        if (withGenerator)
            arguments.Add($"/analyzer:\"{typeof(Hooks.Generators.HookGenerator).Assembly.Location}\"");
        var texts = withGenerator ? project.Sources : [.. project.Sources, .. project.Emitted];
        for (var i = 0; i < texts.Count; i++)
        {
            var file = Path.Combine(sources, $"File{i}.cs");
            File.WriteAllText(file, texts[i].ToString());
            arguments.Add($"\"{file}\"");
        }

        var response = Path.Combine(folder, name + ".rsp");
        File.WriteAllLines(response, arguments);
        return response;
    }

    private static double Run(string compiler, string response)
    {
        var start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo("dotnet") { ArgumentList = { compiler, $"@{response}" }, RedirectStandardOutput = true };
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
