namespace Hooks.Generators.Tests.Handlers;

/// <summary>How a handler names its hook, and where it may stand.</summary>
public class NamingTests
{
    private const string Site = """
        namespace Agent
        {
            public static partial class AgentHooks
            {
                [Hook("message_received")] public static partial void MessageReceived(int x);
            }
        }
        """;

    [Theory]
    [InlineData("[Action(\"message_received\")]")]
    [InlineData("[Action(\"MessageReceived\")]")]
    [InlineData("[Action(nameof(AgentHooks.MessageReceived))]")]
    [InlineData("[Action(\"message_\" + \"received\")]")]
    [InlineData("[Action(Names.Hook)]")]
    [InlineData("[Action(hook: \"message_received\")]")]
    [InlineData("[Action(typeof(AgentHooks), \"message_received\")]")]
    [InlineData("[Action(typeof(Agent.AgentHooks), nameof(AgentHooks.MessageReceived))]")]
    [InlineData("[Action(hook: \"message_received\", set: typeof(AgentHooks))]")]
    [InlineData("[ActionAttribute(\"message_received\")]")]
    [InlineData("[Hooks.Action(\"message_received\")]")]
    [InlineData("[global::Hooks.ActionAttribute(@\"message_received\", Priority = 5)]")]
    [InlineData("[On(\"message_received\")]")]
    [InlineData("[System.ComponentModel.Browsable(false), Action(\"message_received\")]")]
    [InlineData("[method: Action(\"message_received\")]")]
    public void Ways_to_say_which_hook(string attribute) => Assert.Equal("7", Snippet.Run($$"""
        using Agent;
        using On = Hooks.ActionAttribute;

        AgentHooks.MessageReceived(7);

        static class Names { public const string Hook = "message_received"; }
        static class Plugin
        {
            {{attribute}}
            internal static void Handle(int x) => Log.Add(x);
        }
        """, Site));

    [Theory]
    [InlineData("static class Plugin { @ }", "Plugin.On")]
    [InlineData("public class Plugin { @ }", "Plugin.On")]
    [InlineData("abstract class Plugin { @ }", "Plugin.On")]
    [InlineData("struct Plugin { @ }", "Plugin.On")]
    [InlineData("record Plugin(int Y) { @ }", "Plugin.On")]
    [InlineData("readonly record struct Plugin(int Y) { @ }", "Plugin.On")]
    [InlineData("ref struct Plugin { @ }", "Plugin.On")]
    [InlineData("namespace A.B { static class Plugin { @ } }", "Plugin.On")]
    [InlineData("static partial class Plugin { } partial class Plugin { @ }", "Plugin.On")]
    public void Types_that_hold_handlers(string type, string name) => Assert.Equal("7 " + name, Snippet.Run(
        """
        try { Agent.AgentHooks.MessageReceived(7); }
        catch (HookException e) { Log.Add(e.Failures[0].Handler); }
        """,
        Site,
        type.Replace("@", "[Action(\"message_received\")] internal static void On(int x) { Log.Add(x); throw new InvalidOperationException(); }", StringComparison.Ordinal)));

    [Fact]
    public void A_handler_in_the_hook_set_itself() => Assert.Equal("7", Snippet.Run("""
        AgentHooks.MessageReceived(7);

        public static partial class AgentHooks
        {
            [Hook] public static partial void MessageReceived(int x);
            [Action(nameof(MessageReceived))] internal static void On(int x) => Log.Add(x);
        }
        """));

    [Fact]
    public void A_handler_in_a_nested_class() => Assert.Equal("7", Snippet.Run("""
        Agent.AgentHooks.MessageReceived(7);

        public class Outer
        {
            protected internal struct Middle
            {
                internal static class Inner { [Action("message_received")] public static void On(int x) => Log.Add(x); }
            }
        }
        """, Site));

    [Fact]
    public void Several_attributes_on_one_method() => Assert.Equal("1 2 2 3", Snippet.Run("""
        Site.One(1);
        Site.Two(2);
        Site.Three(3);

        public static partial class Site
        {
            [Hook] public static partial void One(int x);
            [Hook] public static partial void Two(int x);
            [Hook] public static partial void Three(int x);
        }

        static class Plugin
        {
            [Action("One"), Action("Two", Priority = 1)]
            [Action("Three")]
            internal static void On(int x) => Log.Add(x);

            [Action("Two")] internal static void Other(int x) => Log.Add(x);
        }
        """));

    [Fact]
    public void Overloads_are_handlers_of_their_own() => Assert.Equal("none int string", Snippet.Run("""
        Site.Saved(1, "s");

        public static partial class Site { [Hook] public static partial void Saved(int x, string y); }

        static class Plugin
        {
            [Action("Saved")] internal static void On(int x, string y) => Log.Add("string");
            [Action("Saved")] internal static void On() => Log.Add("none");
            [Action("Saved")] internal static void On(int x) => Log.Add("int");
        }
        """));

    [Fact]
    public void An_overload_that_is_no_handler_is_not_called() => Assert.Equal("object", Snippet.Run("""
        Site.Saved("s");

        public static partial class Site { [Hook] public static partial void Saved(string x); }

        static class Plugin
        {
            [Action("Saved")] internal static void On(object x) => Log.Add("object");
            internal static void On(string x) => Log.Add("string");
        }
        """));

    [Fact]
    public void Optional_handlers_of_unknown_hooks_are_left_out() => Assert.Equal("known", Snippet.Run("""
        Site.Known();

        public static partial class Site { [Hook] public static partial void Known(); }

        static class Plugin
        {
            [Action("unknown", Optional = true)] internal static void A() => Log.Add("unknown");
            [Action("Known", Optional = true)] internal static void B() => Log.Add("known");
            [Filter("elsewhere", Optional = true)] internal static Version C(Version v) => v;
        }
        """));

    [Fact]
    public Task Two_sets_that_share_a_name_need_a_type() => Diagnose.Library("""
        public static partial class A { [Hook("saved")] public static partial void Saved(); }
        public static partial class B { [Hook("saved")] public static partial void Saved(); }

        static class Plugin
        {
            [Action({|HOOK001:"saved"|})] internal static void Unclear() { }
            [Action(typeof(A), "saved")] internal static void Clear() { }
        }
        """);

    [Fact]
    public void Handlers_keep_the_same_name_as_the_default_in_messages() => Assert.Equal(
        "HookException(Saved; Plugin.On: boom) HookException(Named; my name: boom)",
        Snippet.Run("""
            Try.Run(Site.Saved);
            Try.Run(Site.Named);

            public static partial class Site
            {
                [Hook] public static partial void Saved();
                [Hook] public static partial void Named();
            }

            namespace Deep.Space
            {
                static class Plugin
                {
                    [Action("Saved"), Action("Named", Name = "my name")]
                    internal static void On() => throw new InvalidOperationException("boom");
                }
            }
            """));
}
