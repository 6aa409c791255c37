namespace Hooks.Generators.Tests.Cases;

/// <summary>
/// Handlers round others. Elsewhere a wrapper must go on exactly once; here it may go on as often as it likes, and the
/// compiler knows its shape.
/// </summary>
public class WrapperCases
{
    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_hookwrapper")]
    public void Wrapper_and_handler() => Assert.Equal("before handler after 2", Snippet.Run("""
        Log.Add(Site.Add(1));

        public static partial class Site { [Hook] public static partial int Add(int x); }

        static class Plugin
        {
            [Around("Add")] internal static int Round(int x, Func<int, int> next) { Log.Add("before"); var result = next(x); Log.Add("after"); return result; }
            [Filter("Add")] internal static int One(int x) { Log.Add("handler"); return x + 1; }
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_hookwrapper_order")]
    public void Wrappers_are_nested_round_nothing() => Assert.Equal("A( B( C( D( )D )C )B )A 0", Snippet.Run("""
        Log.Add(Site.Gather().Count);

        public static partial class Site { [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Gather(); }

        static class Plugin
        {
            [Around("Gather")] internal static IReadOnlyList<string> A(Func<IReadOnlyList<string>> next) => Round("A", next);
            [Around("Gather")] internal static IReadOnlyList<string> B(Func<IReadOnlyList<string>> next) => Round("B", next);
            [Around("Gather")] internal static IReadOnlyList<string> C(Func<IReadOnlyList<string>> next) => Round("C", next);
            [Around("Gather")] internal static IReadOnlyList<string> D(Func<IReadOnlyList<string>> next) => Round("D", next);

            private static IReadOnlyList<string> Round(string name, Func<IReadOnlyList<string>> next)
            {
                Log.Add(name + "(");
                var result = next();
                Log.Add(")" + name);
                return result;
            }
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_hookwrapper_not_yield")]
    public Task Not_of_the_wrappers_shape() => Diagnose.Library(
        """
        public static partial class Site { [Hook] public static partial int Add(int x); }

        static class Plugin
        {
            [Around("Add")] internal static void {|HOOK003:Round|}(int x) { }
        }
        """,
        "Handler 'Plugin.Round' does not fit hook 'Add': its last parameter must be what it runs round: 'Func<int, int> next'. It fits as 'static int Round(int x, Func<int, int> next)'.");

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_hookwrapper_two_yields")]
    public void Going_on_twice_runs_the_rest_twice() => Assert.Equal("handler handler 3", Round("Site.Add(1)", "int", "Func<int, int>", "next(next(x))"));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_wrapper_two_yields")]
    public void Going_on_twice_runs_the_rest_of_an_async_hook_twice() =>
        Assert.Equal("handler handler 3", Round("await Site.Add(1)", "Task<int>", "Func<int, Task<int>>", "await next(await next(x))"));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_hookwrapper_yield_not_executed")]
    public void Never_going_on_is_allowed_and_answers_for_all() => Assert.Equal("7", Round("Site.Add(1)", "int", "Func<int, int>", "7"));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_wrapper_yield_not_executed")]
    public void Never_going_on_answers_for_all_of_an_async_hook() => Assert.Equal("7", Round("await Site.Add(1)", "Task<int>", "Func<int, Task<int>>", "await Task.FromResult(7)"));

    [Fact(DisplayName = "pluggy testing/test_invocations.py::test_wrappers_yield_never_fails")]
    public void A_wrapper_that_cannot_go_on_says_so_by_name() => Assert.Equal("HookException(Saved; Plugin.Round: closed)", Snippet.Run("""
        Try.Run(() => Site.Saved());

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class Plugin
        {
            [Around("Saved")] internal static void Round(Action next) => throw new InvalidOperationException("closed");
            [Action("Saved")] internal static void On() => Log.Add("not reached");
        }
        """));

    private static string Round(string call, string result, string next, string body) => Snippet.Run($$"""
        Log.Add({{call}});

        public static partial class Site { [Hook] public static partial {{result}} Add(int x); }

        static class Plugin
        {
            [Around("Add")] internal static {{(result == "int" ? "" : "async ")}}{{result}} Round(int x, {{next}} next) => {{body}};
            [Filter("Add")] internal static int One(int x) { Log.Add("handler"); return x + 1; }
        }
        """);
}
