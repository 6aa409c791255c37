using System.Collections.Immutable;
using Agent;
using Agent.Host.Recording;
using Agent.Host.Tools;

namespace Samples.Agent.Tests;

/// <summary>The tools without the gate: they protect themselves.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Workspace workspace;

    public ToolTests() => workspace = Workspace.Create(
        folder["sandbox"],
        [new WorkspaceFile("notes.txt", "one\ntwo\n"), new WorkspaceFile("-n", "an option?\n")]);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("read", "path", "../../secret.txt")]
    [InlineData("read", "path", "/etc/passwd")]
    [InlineData("read", "path", @"..\..\secret.txt")]
    [InlineData("read", "path", "~/.profile")]
    [InlineData("list", "path", "..")]
    [InlineData("search", "path", "..")]
    [InlineData("write", "path", "../../outside.txt")]
    [InlineData("write", "path", "/tmp/agent-tests-outside.txt")]
    [InlineData("run", "command", "cat ../secret.txt")]
    [InlineData("run", "command", "cat /etc/passwd")]
    [InlineData("run", "command", "sort -o notes.txt notes.txt")]
    [InlineData("run", "command", "sort --output=x notes.txt")]
    [InlineData("run", "command", "wc --files0-from=/etc/passwd")]
    [InlineData("run", "command", "grep -f/etc/passwd notes.txt")]
    [InlineData("run", "command", "uniq notes.txt other.txt")]
    [InlineData("run", "command", "rm notes.txt")]
    [InlineData("run", "command", "/bin/cat notes.txt")]
    [InlineData("run", "command", "cat notes.txt > other.txt")]
    [InlineData("run", "command", "echo `id`")]
    public async Task What_no_tool_does_is_denied(string tool, string argument, string value)
    {
        var call = Call(tool, (argument, value), ("text", "x"));
        await Assert.ThrowsAsync<ToolDeniedException>(async () => await new ToolBox(workspace).RunAsync(call, default));
        Assert.Equal(["sandbox"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        Assert.Equal("one\ntwo\n", await File.ReadAllTextAsync(workspace.Inside("notes.txt")));
    }

    [Fact]
    public async Task A_link_is_not_followed()
    {
        folder.Write("secret.txt", "secret");
        File.CreateSymbolicLink(Path.Combine(workspace.Root, "link.txt"), folder["secret.txt"]);
        Directory.CreateSymbolicLink(Path.Combine(workspace.Root, "up"), folder.Path);

        foreach (var path in new[] { "link.txt", "up/secret.txt" })
        {
            foreach (var call in new[] { Call("read", ("path", path)), Call("write", ("path", path), ("text", "x")), Call("run", ("command", $"cat {path}")) })
                await Assert.ThrowsAsync<ToolDeniedException>(async () => await new ToolBox(workspace).RunAsync(call, default));
        }

        Assert.Equal("nothing holds 'secret'", (await RunAsync("search", ("text", "secret"))).Text);
        Assert.Equal("secret", await File.ReadAllTextAsync(folder["secret.txt"]));
    }

    [Theory]
    [InlineData("cat notes.txt", "one\ntwo")]
    [InlineData("cat -- notes.txt", null)]
    [InlineData("cat -n", "")]
    [InlineData("cat ./-n", "an option?")]
    [InlineData("echo 'a; b' \"c | d\" ''e", "a; b c | d e")]
    [InlineData("head -n 1 notes.txt", "one")]
    [InlineData("grep -c o notes.txt", "2")]
    public async Task A_command_gets_its_words_as_they_are(string command, string? output)
    {
        if (output is null)
            await Assert.ThrowsAsync<ToolDeniedException>(async () => await RunAsync("run", ("command", command)));
        else
            Assert.Equal(new ToolResult(true, output), await RunAsync("run", ("command", command)));
    }

    [Fact]
    public async Task A_command_does_not_see_the_environment_of_the_host()
    {
        Environment.SetEnvironmentVariable("AGENT_TESTS_SECRET", "visible");
        Assert.Equal("$AGENT_TESTS_SECRET", (await RunAsync("run", ("command", "echo '$AGENT_TESTS_SECRET'"))).Text);
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_stopped() =>
        Assert.Equal(
            new ToolResult(false, "stopped after 50 ms"),
            await RunAsync("run", ("command", "sleep 600"), ("timeout_ms", "50")));

    [Fact]
    public async Task A_command_that_fails_says_so()
    {
        var result = await RunAsync("run", ("command", "cat missing.txt"));
        Assert.False(result.Succeeded);
        Assert.Contains("exit code 1", result.Text);
    }

    [Fact]
    public async Task A_long_output_is_cut_between_words()
    {
        await RunAsync("write", ("path", "long.txt"), ("text", string.Concat(Enumerable.Repeat("0123456789 ", 1000))));
        var text = (await RunAsync("read", ("path", "long.txt"))).Text;
        Assert.EndsWith("0123456789\n… 7008 more characters", text);
    }

    [Theory]
    [InlineData("read", "missing.txt", "missing.txt does not exist")]
    [InlineData("read", ".", ". cannot be used: it is a folder, or access is denied")]
    [InlineData("read", "", "the path is blank")]
    [InlineData("read", "a\0b", "the path holds a NUL character")]
    [InlineData("write", "notes.txt/below.txt", "notes.txt/below.txt cannot be used: it is a folder, or access is denied")]
    [InlineData("forge", "x", "there is no tool 'forge'; there are list, read, run, search, write")]
    public async Task What_goes_wrong_is_told_to_the_model(string tool, string path, string message) =>
        Assert.Equal(new ToolResult(false, message), await RunAsync(tool, ("path", path), ("text", "x")));

    private ValueTask<ToolResult> RunAsync(string tool, params (string Name, string Value)[] arguments) =>
        new ToolBox(workspace).RunAsync(Call(tool, arguments), default);

    private static ToolCall Call(string tool, params (string Name, string Value)[] arguments) =>
        new("c1", tool, arguments.ToImmutableSortedDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal));
}
