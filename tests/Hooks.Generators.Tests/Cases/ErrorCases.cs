namespace Hooks.Generators.Tests.Cases;

public class ErrorCases
{
    [Fact(DisplayName = "openfang crates/openfang-runtime/src/hooks.rs::test_hook_errors_dont_crash_non_blocking")]
    public void Errors_do_not_crash_a_reporting_hook() => Assert.Equal("reported(Saved, Plugin.A: boom) B done", Snippet.Run("""
        Try.LogReported();
        Site.Saved();
        Log.Add("done");

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.Report)] public static partial void Saved();
        }

        static class Plugin
        {
            [Action("Saved")] internal static void A() => throw new InvalidOperationException("boom");
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_hookwrapper_exception")]
    public void A_wrapper_sees_the_failure_beneath_it() => Wrapped(
        "saw boom | HookException(Saved; Plugin.Fail: boom)",
        """
        [Around("Saved")]
        internal static void Round(Action next)
        {
            try
            {
                next();
            }
            catch (HookException failed)
            {
                Log.Add($"saw {failed.Failures[0].Exception.Message} |");
                throw;
            }
        }
        """);

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_hookwrapper_force_exception")]
    public void A_wrapper_in_the_middle_replaces_the_failure() => Wrapped(
        "after1 after2 FormatException(own) HookException FormatException after3 HookException(Saved; Plugin.Replace: own)",
        """
        [Around("Saved", Priority = 3)] internal static void After1(Action next) { try { next(); } finally { Log.Add("after1"); } }
        [Around("Saved", Priority = 2)] internal static void Replace(Action next) { try { next(); } catch (HookException failed) { Log.Add("after2"); throw new FormatException("own", failed); } }

        [Around("Saved", Priority = 1)]
        internal static void After3(Action next)
        {
            try
            {
                next();
            }
            catch (HookException failed)
            {
                var cause = failed.InnerException!;
                Log.Add(Try.Describe(cause));
                Log.Add(cause.InnerException!.GetType().Name);
                Log.Add(failed.Failures[0].Exception.GetType().Name);
                Log.Add("after3");
                throw;
            }
        }
        """);

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_wrapper_exception")]
    public void A_wrappers_finally_runs() => Wrapped(
        "finally HookException(Saved; Plugin.Fail: boom)",
        """
        [Around("Saved")]
        internal static void Round(Action next)
        {
            try
            {
                next();
            }
            finally
            {
                Log.Add("finally");
            }
        }
        """);

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_wrapper_exception_chaining")]
    public void Nested_replacements_keep_their_causes() => Assert.Equal(
        "HookException(Saved; Plugin.Outer: outer) < FormatException < HookException < TimeoutException < HookException < InvalidOperationException", Snippet.Run("""
        try
        {
            Site.Saved();
        }
        catch (HookException failed)
        {
            Log.Add(Try.Describe(failed));
            for (var cause = failed.InnerException; cause is not null; cause = cause.InnerException)
                Log.Add("< " + cause.GetType().Name);
        }

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class Plugin
        {
            [Around("Saved", Priority = 1)] internal static void Outer(Action next) { try { next(); } catch (Exception e) { throw new FormatException("outer", e); } }
            [Around("Saved", Priority = 2)] internal static void Inner(Action next) { try { next(); } catch (Exception e) { throw new TimeoutException("inner", e); } }
            [Action("Saved")] internal static void Fail() => throw new InvalidOperationException("boom");
        }
        """));

    private static void Wrapped(string expected, string wrappers) => Assert.Equal(expected, Snippet.Run($$"""
        Try.Run(() => Site.Saved());

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class Plugin
        {
            {{wrappers}}
            [Action("Saved")] internal static void Fail() => throw new InvalidOperationException("boom");
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_result.py::test_exceptions_traceback_doesnt_get_longer_and_longer")]
    public void Stack_trace_does_not_grow() => Assert.Equal("True True True", Snippet.Run("""
        var task = Site.Saved();
        var traces = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await task;
            }
            catch (HookException e)
            {
                traces.Add(e.InnerException!.StackTrace!);
            }
        }

        Log.Add(traces[0].Contains("Plugin.On"));
        Log.Add(traces[0] == traces[1]);
        Log.Add(traces[1] == traces[2]);

        public static partial class Site
        {
            [Hook] public static partial Task Saved();
        }

        static class Plugin
        {
            [Action("Saved")] internal static void On() => throw new InvalidOperationException("boom");
        }
        """));

    [Theory(DisplayName = "tapable test/HookTester.test.js::runAsync SinglePromiseWithZeroReject")]
    [InlineData("new Exception(\"\")", "")]
    [InlineData("new Nothing()", "nothing")]
    public void Falsy_failures_are_failures(string thrown, string message) => Assert.Equal($"HookException(Saved; Plugin.On: {message})", Snippet.Run($$"""
        await Try.Run(Site.Saved);

        public sealed class Nothing : Exception { public override string Message => "nothing"; public override string? StackTrace => null; }

        public static partial class Site
        {
            [Hook] public static partial Task Saved();
        }

        static class Plugin
        {
            [Action("Saved")] internal static Task On() => Task.FromException({{thrown}});
        }
        """));

    [Fact(DisplayName = "tapable test/HookTester.test.js::runSync MultipleSyncError")]
    public void Multiple_sync_error() => Assert.Equal("A HookException(Saved; Plugin.B: boom)", Snippet.Run("""
        Try.Run(Site.Saved);

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.Stop)] public static partial void Saved();
        }

        static class Plugin
        {
            [Action("Saved")] internal static void A() => Log.Add("A");
            [Action("Saved")] internal static void B() => throw new InvalidOperationException("boom");
            [Action("Saved")] internal static void C() => Log.Add("C");
        }
        """));
}
