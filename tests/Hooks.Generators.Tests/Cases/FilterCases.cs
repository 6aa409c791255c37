namespace Hooks.Generators.Tests.Cases;

public class FilterCases
{
    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_simple_filter")]
    public void Simple_filter() => Assert.Equal("On:val val", Snippet.Run("""
        Log.Add(Site.Title("val"));

        public static partial class Site
        {
            [Hook] public static partial string Title(string value);
        }

        static class Plugin
        {
            [Filter("Title")] internal static string On(string value) { Log.Add("On:" + value); return value; }
        }
        """));

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/applyFilters.php::test_apply_filters_with_multiple_calls")]
    public void Apply_filters_with_multiple_calls() => Assert.Equal("call:a a! call:a a!", Snippet.Run("""
        Log.Add(Site.Title("a"));
        Log.Add(Site.Title("a"));

        public static partial class Site
        {
            [Hook] public static partial string Title(string value);
        }

        static class Plugin
        {
            [Filter("Title")] internal static string On(string value) { Log.Add("call:" + value); return value + "!"; }
        }
        """));

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::add 2 filters in a row and run them")]
    public void Add_two_filters_in_a_row() => Assert.Equal("test-a-b", Snippet.Run("""
        Log.Add(Site.Title("test"));

        public static partial class Site
        {
            [Hook] public static partial string Title(string value);
        }

        static class Plugin
        {
            [Filter("Title")] internal static string A(string value) => value + "-a";
            [Filter("Title")] internal static string B(string value) => value + "-b";
        }
        """));

    [Fact(DisplayName = "picoclaw pkg/agent/hooks_test.go::TestAgentLoop_Hooks_ToolInterceptorCanRewrite")]
    public void Tool_interceptor_can_rewrite() => Assert.Equal("ran:echo/safe", Snippet.Run("""
        var result = Agent.BeforeToolCall(new("echo", "raw"));
        if (!result.IsBlocked)
            Log.Add($"ran:{result.Value.Name}/{result.Value.Arguments}");

        public sealed record ToolCall(string Name, string Arguments);

        public static partial class Agent
        {
            [Hook("before_tool_call")] public static partial HookResult<ToolCall> BeforeToolCall(ToolCall call);
        }

        static class Interceptor
        {
            [Filter("before_tool_call")]
            internal static ToolCall Rewrite(ToolCall call) => call with { Arguments = "safe" };
        }
        """));

    [Fact(DisplayName = "tapable test/SyncWaterfallHook.test.js::should allow to create sync hooks")]
    public void Waterfall_with_context() => Assert.Equal("t,1,2,3/ctx t,1,2,3/ctx t,1,2,3/ctx", Snippet.Run("""
        Log.Add(Site.Title("t", "ctx") + "/ctx");
        Log.Add(await Site.TitleTask("t", "ctx") + "/ctx");
        Log.Add(await Site.TitleValueTask("t", "ctx") + "/ctx");

        public static partial class Site
        {
            [Hook] public static partial string Title(string value, string context);
            [Hook] public static partial Task<string> TitleTask(string value, string context);
            [Hook] public static partial ValueTask<string> TitleValueTask(string value, string context);
        }

        static class Plugin
        {
            private static string Append(string value, string context, int n) =>
                context == "ctx" ? $"{value},{n}" : throw new InvalidOperationException("The context changed.");

            [Filter("Title"), Filter("TitleTask"), Filter("TitleValueTask")]
            internal static string A(string value, string context) => Append(value, context, 1);

            [Filter("Title"), Filter("TitleTask"), Filter("TitleValueTask")]
            internal static string B(string value, string context)
            {
                var result = Append(value, context, 2);
                context = "changed";
                return result;
            }

            [Filter("Title"), Filter("TitleTask"), Filter("TitleValueTask")]
            internal static string C(string value, string context) => Append(value, context, 3);
        }
        """));

    [Fact(DisplayName = "tapable test/SyncWaterfallHook.test.js::should allow to create waterfall hooks")]
    public void Waterfall_without_handlers_gives_the_input() => Assert.Equal("1 2 3 3", Snippet.Run("""
        Log.Add(Site.Unhandled("1"));
        Log.Add(Site.Unhandled("2"));
        var value = "3";
        Site.Silent(ref value);
        Log.Add(value);
        Site.Silent(ref value);
        Log.Add(value);

        public static partial class Site
        {
            [Hook] public static partial string Unhandled(string value);
            [Hook] public static partial void Silent(ref string value);
        }

        static class Plugin
        {
            [Filter("Silent")] internal static void SaysNothing(ref string value) { }
        }
        """));

    [Fact(DisplayName = "tapable test/SyncWaterfallHook.test.js::should work with null")]
    public void Null_is_a_value() => Assert.Equal("null null", Snippet.Run("""
        Log.Add(Site.Number(42)?.ToString() ?? "null");
        Log.Add(Site.Title("42") ?? "null");

        public static partial class Site
        {
            [Hook] public static partial int? Number(int? value);
            [Hook] public static partial string? Title(string? value);
        }

        static class Plugin
        {
            [Filter("Number")] internal static int? Number(int? value) => null;
            [Filter("Title")] internal static string? Title(string? value) => null;
        }
        """));

    [Fact(DisplayName = "tapable test/SyncWaterfallHook.test.js::should work with undefined")]
    public void A_handler_that_says_nothing_keeps_the_value() => Assert.Equal("42 44", Snippet.Run("""
        var value = 42;
        Site.Number(ref value);
        Log.Add(value);
        Site.Doubled(ref value);
        Log.Add(value);

        public static partial class Site
        {
            [Hook] public static partial void Number(ref int value);
            [Hook] public static partial void Doubled(ref int value);
        }

        static class Plugin
        {
            [Filter("Number"), Filter("Doubled")] internal static void SaysNothing(ref int value) { }
            [Filter("Doubled")] internal static int Up(int value) => value + 2;
        }
        """));
}
