namespace Hooks.Generators.Tests.Cases;

public class AsyncCases
{
    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::async action > aborts when handler throws an error")]
    public void Async_action_aborts() => Assert.Equal("started HookException(Saved; Plugin.A: boom)", Snippet.Run("""
        await Try.Run(() => Site.Saved(1));

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.Stop)] public static partial Task Saved(int x);
        }

        static class Plugin
        {
            [Action("Saved")]
            internal static async Task A(int x)
            {
                Log.Add("started");
                await Task.Yield();
                throw new InvalidOperationException("boom");
            }

            [Action("Saved")] internal static void B(int x) => Log.Add("second");
        }
        """));

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::async action > runs all registered handlers sequentially")]
    public void Async_action_runs_sequentially() => Assert.Equal("1 2 3 4", Snippet.Run("""
        await Site.Saved();

        public static partial class Site
        {
            [Hook] public static partial Task Saved();
        }

        static class Plugin
        {
            [Action("Saved")]
            internal static async Task A()
            {
                Log.Add(1);
                await Task.Delay(20);
                Log.Add(2);
            }

            [Action("Saved")]
            internal static async Task B()
            {
                Log.Add(3);
                await Task.Delay(1);
                Log.Add(4);
            }
        }
        """));

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::async filter > aborts when handler throws an error")]
    public void Async_filter_aborts() => Assert.Equal("started HookException(Title; Plugin.A: boom; last=t)", Snippet.Run("""
        await Try.Run(() => Site.Title("t"));

        public static partial class Site
        {
            [Hook] public static partial Task<string> Title(string value);
        }

        static class Plugin
        {
            [Filter("Title")]
            internal static async Task<string> A(string value)
            {
                Log.Add("started");
                await Task.Yield();
                throw new InvalidOperationException("boom");
            }

            [Filter("Title")] internal static string B(string value) { Log.Add("second"); return value; }
        }
        """));

    private const string Answers = """
        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First)] public static partial Task<string?> Answer();
        }

        """;

    [Fact(DisplayName = "tapable test/HookTester.test.js::runAsync MultipleAsyncLateErrorEarlyResult1")]
    public void Late_error_before_an_early_result() => Assert.Equal("HookException(Answer; Plugin.B: boom)", Snippet.Run("""
        await Try.Run(Site.Answer);

        """ + Answers + """
        static class Plugin
        {
            [Filter("Answer")] internal static async Task<string?> A() { await Task.Yield(); return null; }
            [Filter("Answer")] internal static async Task<string?> B() { await Task.Delay(20); throw new InvalidOperationException("boom"); }
            [Filter("Answer")] internal static string? C() => "early";
        }
        """));

    [Fact(DisplayName = "tapable test/HookTester.test.js::runAsync MultipleAsyncLateErrorEarlyResult2")]
    public void The_first_handler_decides() => Assert.Equal("42", Snippet.Run("""
        Log.Add(await Site.Answer() ?? "none");

        """ + Answers + """
        static class Plugin
        {
            [Filter("Answer")] internal static async Task<string?> A() { await Task.Delay(20); return "42"; }
            [Filter("Answer")] internal static async Task<string?> B() { await Task.Yield(); throw new InvalidOperationException("boom"); }
            [Filter("Answer")] internal static string? C() => "immediate";
        }
        """));
}
