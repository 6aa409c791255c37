using System.Diagnostics;

namespace Samples.Web.Installed.Tests;

/// <summary>Programs that the tests need and the SDK does not bring.</summary>
internal static class InstalledProgram
{
    /// <summary>Finds a program on the path or in other folders.</summary>
    /// <exception cref="FileNotFoundException">It is not there; the message says what to install.</exception>
    public static string Find(string name, string package, params IEnumerable<string> folders) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(folders)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"'{name}' is not on this machine, and these tests need it. On Debian: apt-get install {package}");

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it wrote.</exception>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var written = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {string.Concat(written)}");
    }
}
