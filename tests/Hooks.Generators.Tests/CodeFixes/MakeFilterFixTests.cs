using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK002 and HOOK017: who wants to change the event handles a hook that lets its handlers do so.</summary>
public class MakeFilterFixTests
{
    private const string Hooks = """
        public sealed class Message { public string Text { get; set; } = ""; }
        public struct Point { public int X; }

        public static partial class Chat
        {
            [Hook("message_received")] public static partial void Received(Message message, int n);
            [Hook("message_receiving")] public static partial Message Receiving(Message message);
            [Hook("moved")] public static partial void Moved(Point point);
            [Hook("moving")] public static partial void Moving(ref Point point);
        }

        public static partial class Gates
        {
            [Hook("accept")] public static partial HookResult<Message> Accept(Message message, int n);
        }


        """;

    [Fact]
    public Task The_hooks_of_the_same_set_come_first() => Fix.In(Hooks + """
        static class Plugin
        {
            [Action("message_received")] internal static void On(Message message) => {|HOOK002:message.Text = ""|};
        }
        """).Offers("Make it a filter of 'message_receiving'", "Make it a filter of 'accept'");

    [Theory]
    [InlineData("[Action(\"message_received\", Priority = 3, Background = true)] internal static void On(Message it) { {|HOOK002:it.Text = \"\"|}; }", 0, "[Filter(\"message_receiving\", Priority = 3)] internal static Message On(Message it) { it.Text = \"\"; return it; }")]
    [InlineData("[Action(nameof(Chat.Received))] internal static void On(Message it, int n) { {|HOOK002:it.Text = \"\"|}; }", 1, "[Filter(nameof(Gates.Accept))] internal static HookResult<Message> On(Message it, int n) { it.Text = \"\"; return it; }")]
    [InlineData("[Action(typeof(Chat), \"message_received\")] internal static void On(Message it) { {|HOOK002:it.Text = \"\"|}; }", 1, "[Filter(typeof(Gates), \"accept\")] internal static HookResult<Message> On(Message it) { it.Text = \"\"; return it; }")]
    [InlineData("[Action(\"moved\")] internal static void On(Point point) { {|HOOK017:point.X = 1|}; }", 0, "[Filter(\"moving\")] internal static void On(ref Point point) { point.X = 1; }")]
    public Task It_becomes_a_filter(string before, int offer, string after)
    {
        static string Source(string handler) => Hooks + $$"""
            static class Plugin
            {
                // before
                {{handler}} // after
            }
            """;

        return Fix.In(Source(before)).Take(offer).Gives(Source(after));
    }

    [Theory]
    [InlineData("[Action(\"message_received\"), Action(\"other\")] internal static void On(Message it) { {|HOOK002:it.Text = \"\"|}; }")]
    [InlineData("[Action(\"renamed\")] internal static void On(List<string> it) { {|HOOK002:it.Clear()|}; }")]
    public Task Nothing_is_offered_where_no_hook_fits(string handler) => Fix.In(Hooks + $$"""
        public static partial class More
        {
            [Hook("other")] public static partial void Other(Message message);
            [Hook("renamed")] public static partial void Renamed(List<string> names);
        }

        static class Plugin
        {
            {{handler}}
        }
        """).Offers();

    [Fact]
    public Task Fix_all_takes_that_hook()
    {
        const string wrong = """
            static class Plugin
            {
                [Action("message_received")]
                internal static void On(Message message)
                {
                    {|HOOK002:message.Text = ""|};
                    // twice
                    {|HOOK002:message.Text += "!"|};
                }
            }
            """;
        const string right = """
            static class Plugin
            {
                [Filter("message_receiving")]
                internal static Message On(Message message)
                {
                    message.Text = "";
                    // twice
                    message.Text += "!";
                    return message;
                }
            }
            """;
        var contract = TestAssembly.Library("Contract", Hooks);
        var other = TestAssembly.Library("Other", wrong, contract);

        return Fix.In(TestAssembly.Library("Plugin", wrong, contract, other)).All(FixAllScope.Solution).Gives(("Plugin.cs", right), ("Other.cs", right));
    }
}
