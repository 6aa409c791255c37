namespace Hooks.Generators.Editor.Tests.Pictures;

/// <summary>
/// The pictures of the documentation are, byte for byte, what is drawn from today's answers. With
/// <c>HOOKS_ACCEPT_SNAPSHOTS=1</c> they are drawn again.
/// </summary>
public class PictureTests
{
    private const string Hooks = """
        namespace Agent;

        public sealed record Message(string Text, string Channel);

        /// <summary>What a model wants to do.</summary>
        /// <param name="Name">The name of the tool.</param>
        /// <param name="Argument">What the tool is given.</param>
        public sealed record ToolCall(string Name, string Argument);

        public sealed class Draft
        {
            public string Text { get; set; } = "";
        }

        public static partial class AgentHooks
        {
            /// <summary>A draft was saved.</summary>
            [Hook("draft_saved")]
            public static partial void DraftSaved(Draft draft);

            /// <summary>A message has arrived from a channel.</summary>
            [Hook("message_received")]
            public static partial void MessageReceived(Message message);

            /// <summary>An answer is about to go out. Handlers may rewrite it.</summary>
            [Hook("message_sending")]
            public static partial string MessageSending(string answer, Message question);

            /// <summary>A tool is about to run. Handlers may change the call, or refuse it.</summary>
            [Hook("before_tool_call")]
            public static partial HookResult<ToolCall> BeforeToolCall(ToolCall call);
        }
        """;

    [Fact]
    public Task Unknown_hook() => Verify("HOOK001", Picture.SquiggleAsync(
        "A handler of a misspelt hook, with a squiggle under the name and the message that asks for the right one",
        "HOOK001",
        """
        using Agent;

        internal static class Audit
        {
            [Action("mesage_received")]
            internal static void Log(Message message) =>
                Console.WriteLine(message.Text);
        }
        """,
        Hooks));

    [Fact]
    public Task Unknown_hook_fixed() => Verify("HOOK001-fix", Picture.FixAsync(
        "The light bulb at a misspelt hook offers the ones that may be meant, and shows the changed line",
        "HOOK001",
        """
        using Agent;

        internal static class Audit
        {
            [Action("received_message")]
            internal static void Log(Message message) =>
                Console.WriteLine(message.Text);
        }
        """,
        Hooks));

    [Fact]
    public Task Changed_event() => Verify("HOOK002", Picture.SquiggleAsync(
        "A handler of an action that changes its event through an alias, with a squiggle under the assignment",
        "HOOK002",
        """
        using Agent;

        internal static class Tidy
        {
            [Action("draft_saved")]
            internal static void Trim(Draft draft)
            {
                var saved = draft;
                saved.Text = saved.Text.Trim();
            }
        }
        """,
        Hooks));

    [Fact]
    public Task Signature_that_does_not_fit() => Verify("HOOK003", Picture.SquiggleAsync(
        "A handler whose signature does not fit, with the message that shows the one that does",
        "HOOK003",
        """
        using Agent;

        internal static class Redactor
        {
            [Filter("message_sending")]
            internal static void HideKeys(string answer) =>
                Console.WriteLine(answer.Replace("sk-123", "***"));
        }
        """,
        Hooks));

    [Fact]
    public Task Signature_fixed() => Verify("HOOK003-fix", Picture.FixAsync(
        "The light bulb at a handler that does not fit offers the signature that does, and shows the changed lines",
        "HOOK003",
        """
        using Agent;

        internal static class Redactor
        {
            [Filter("message_sending")]
            internal static void HideKeys(string answer)
            {
                Console.WriteLine(answer.Replace("sk-123", "***"));
            }
        }
        """,
        Hooks));

    [Fact]
    public Task Hook_names() => Verify("completion-hooks", Picture.CompletionAsync(
        "The completion list inside the string of a Filter attribute: the hooks, and the description of the first one",
        """
        using Agent;

        internal static class Guard
        {
            [Filter("$$
        }
        """,
        Hooks));

    [Fact]
    public Task Property_paths() => Verify("completion-path", Picture.CompletionAsync(
        "The completion list inside the string of a When attribute: the properties of the call",
        """
        using Agent;

        internal static class Guard
        {
            [Filter("before_tool_call")]
            [When("call.$$")]
            internal static HookResult<ToolCall> Check(ToolCall call) => HookResult.Block("no");
        }
        """,
        Hooks));

    [Fact]
    public Task New_handler() => Verify("refactoring-handle", Picture.RefactoringAsync(
        "The light bulb on a class offers to handle a hook, and shows the handler that it would write",
        "Handle a hook…",
        """
        using Agent;

        internal static class Gu$$ard
        {
        }
        """,
        Hooks));

    private static async Task Verify(string name, Task<string> drawing)
    {
        var drawn = await drawing;
        var path = Path.Combine(Project.Repository, "docs", "images", name + ".svg");
        var accepted = File.Exists(path) ? (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n") : "";
        if (drawn != accepted && Environment.GetEnvironmentVariable("HOOKS_ACCEPT_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(path, drawn);
        else
            Assert.Equal(accepted, drawn);
    }
}
