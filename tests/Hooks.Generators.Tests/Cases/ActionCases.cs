namespace Hooks.Generators.Tests.Cases;

public class ActionCases
{
    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/doAction.php::test_do_action_doesnt_change_value")]
    public void Do_action_doesnt_change_value() => Assert.Equal("a1 - b1 b3 - a2 a3", Snippet.Run("""
        Site.Saved("a");

        public static partial class Site
        {
            [Hook] public static partial void Saved(string value);
        }

        static class Plugin
        {
            [Action("Saved", Priority = 1)] internal static void First(string value) => Log.Add(value + "1");

            [Action("Saved", Priority = 2)]
            internal static void Second(string value)
            {
                if (value != "a")
                    return;
                Log.Add("-");
                Site.Saved("b");
                Log.Add("-");
                Log.Add(value + "2");
                value = "changed";
            }

            [Action("Saved", Priority = 3)] internal static void Third(string value) => Log.Add(value + "3");
        }
        """));

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::actions preserve arguments across handlers without return value")]
    public void Actions_preserve_arguments_across_handlers() => Assert.Equal("a:1,2 b:1,2", Snippet.Run("""
        Site.Saved(1, 2);

        public static partial class Site
        {
            [Hook] public static partial void Saved(int x, int y);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void A(int x, int y) { Log.Add($"a:{x},{y}"); x = 7; y = 8; }
            [Action("Saved")] internal static void B(int x, int y) { Log.Add($"b:{x},{y}"); }
        }
        """));

    [Theory(DisplayName = "openfang crates/openfang-runtime/src/hooks.rs::test_empty_registry_is_noop")]
    [InlineData("public")]
    [InlineData("internal")]
    public void Empty_registry_is_noop(string visibility) => Assert.Equal("done", Snippet.Run($$"""
        Site.Saved(1);
        await Site.SavedAsync(1);
        Log.Add("done");

        {{visibility}} static partial class Site
        {
            [Hook] public static partial void Saved(int x);
            [Hook] public static partial Task SavedAsync(int x);
        }
        """));

    [Fact(DisplayName = "openfang crates/openfang-runtime/src/hooks.rs::test_multiple_handlers_all_fire")]
    public void Multiple_handlers_all_fire() => Assert.Equal("one two", Snippet.Run("""
        Site.Saved();

        public static partial class Site
        {
            [Hook] public static partial void Saved();
        }

        static class Plugin1 { [Action("Saved")] internal static void On() => Log.Add("one"); }
        static class Plugin2 { [Action("Saved")] internal static void On() => Log.Add("two"); }
        """));

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testDispatch")]
    public void Dispatch_returns_the_same_event() => Assert.Equal("seen True True", Snippet.Run("""
        var e = new Event();
        Log.Add(ReferenceEquals(e, Site.Handled(e)));
        Log.Add(ReferenceEquals(e, Site.Unhandled(e)));

        public sealed class Event;

        public static partial class Site
        {
            [Hook] public static partial Event Handled(Event e);
            [Hook] public static partial Event Unhandled(Event e);
        }

        static class Plugin
        {
            [Filter("Handled")] internal static Event On(Event e) { Log.Add("seen"); return e; }
        }
        """));

    [Fact(DisplayName = "tapable test/SyncHook.test.js::should sync execute hooks")]
    public void Should_sync_execute_hooks() => Assert.Equal("A:x B:x C:x", Snippet.Run("""
        Site.Saved("x");

        public static partial class Site
        {
            [Hook] public static partial void Saved(string value);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void A(string value) => Log.Add("A:" + value);
            [Action("Saved")] internal static void B(string value) => Log.Add("B:" + value);
            [Action("Saved")] internal static void C(string value) => Log.Add("C:" + value);
        }
        """));
}
