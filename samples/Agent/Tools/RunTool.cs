using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Agent.Host.Tools;

/// <summary>Runs a command from a short list: as a process with an array of arguments, without a shell.</summary>
internal sealed class RunTool : ITool
{
    private const int LongestMilliseconds = 30_000;

    public string Name => "run";

    public async ValueTask<ToolResult> RunAsync(ToolCall call, Workspace workspace, CancellationToken cancellationToken)
    {
        var words = CommandWords.Split(call.Argument("command"));
        if (words.Count == 0)
            return new ToolResult(false, "there is nothing to run: 'command' is missing");

        var arguments = AllowedCommand.Check(words[0], words.Skip(1), workspace);
        try
        {
            using var process = Process.Start(StartInfo(words[0], arguments, workspace))!;
            process.StandardInput.Close();
            return await FinishAsync(process, TimeoutOf(call), cancellationToken);
        }
        catch (Win32Exception)
        {
            return new ToolResult(false, $"{words[0]} is not installed");
        }
    }

    private static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments, Workspace workspace)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The host's environment may hold secrets, and a locale changes what sort and ls say.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static async ValueTask<ToolResult> FinishAsync(Process process, int milliseconds, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(milliseconds);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            var text = (await output + await errors).TrimEnd();
            return process.ExitCode == 0
                ? new ToolResult(true, text)
                : new ToolResult(false, $"{text}\nexit code {process.ExitCode}".TrimStart());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return new ToolResult(false, $"stopped after {milliseconds} ms");
        }
    }

    private static int TimeoutOf(ToolCall call) =>
        int.TryParse(call.Argument("timeout_ms"), CultureInfo.InvariantCulture, out var milliseconds)
            ? Math.Clamp(milliseconds, 1, LongestMilliseconds)
            : LongestMilliseconds;
}
