using System.Diagnostics;
using System.Reflection;

namespace Bench.StartUp;

/// <summary>A program that was published with Native AOT.</summary>
internal sealed record HelloProgram(string Name, string Path)
{
    public long Bytes => new FileInfo(Path).Length;

    /// <param name="folder">For all that is built.</param>
    /// <param name="write">Writes its sources into a folder; null for a hello world and nothing else.</param>
    /// <param name="properties">For example <c>HelloHooks=true</c>.</param>
    public static HelloProgram Publish(string folder, string name, Action<string>? write, params string[] properties)
    {
        Console.Error.WriteLine($"publishing: {name}");
        var project = typeof(HelloProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Hello").Value!;
        var own = Directory.CreateDirectory(System.IO.Path.Combine(folder, $"program{Directory.GetDirectories(folder).Length}")).FullName;
        if (write is not null)
        {
            var sources = System.IO.Path.Combine(own, "sources");
            write(sources);
            properties = [.. properties, $"HelloSources={sources}"];
        }

        var start = new ProcessStartInfo("dotnet", [
            "publish", project, "-c", "Release", "--ucr", "--nologo", "-v", "quiet",
            "--artifacts-path", System.IO.Path.Combine(folder, "artifacts"), "-o", own,
            .. properties.Select(property => $"-p:{property}")]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{name}' cannot be published.");
        return new HelloProgram(name, System.IO.Path.Combine(own, "Hello"));
    }

    /// <summary>Launches it, and waits for its end.</summary>
    /// <returns>The time from before to after, in milliseconds.</returns>
    public double Launch()
    {
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Path) { RedirectStandardOutput = true })!;
        var written = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var milliseconds = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        return written.Trim() == "Hello" ? milliseconds : throw new InvalidOperationException($"'{Path}' wrote: {written}");
    }
}
