namespace Hooks.Generators.Tests.Cases;

/// <summary>What watches every hook of a set: a method round all of them.</summary>
public class TracingCases
{
    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_add_tracefuncs")]
    public void Monitors_round_every_hook_until_they_are_switched_off() => Assert.Equal(
        "before:title(t):Monitor.Watch,Plugin.Capitalise handler after:T T | handler T", Snippet.Run("""
        Log.Add(Site.Title("t"));
        Log.Add("|");
        Site.Points.Title.Disable("Monitor.Watch");
        Log.Add(Site.Title("t"));

        public static partial class Site { [Hook("title")] public static partial string Title(string title); }

        static class Monitor
        {
            [Around(typeof(Site), Priority = int.MinValue)]
            internal static TResult Watch<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next)
            {
                Log.Add($"before:{call.Hook}{args}:{string.Join(",", Site.Points.Title.Handlers.Select(handler => handler.Name))}");
                var result = next(args);
                Log.Add($"after:{result}");
                return result;
            }
        }

        static class Plugin
        {
            [Filter("title")] internal static string Capitalise(string title) { Log.Add("handler"); return title.ToUpperInvariant(); }
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_hook_tracing")]
    public void Lines_are_indented_by_depth() => Assert.Equal(
        "Outer(True) .Inner(True) .done done HookException(Outer; Plugin.Call: Hook 'Inner': handler 'Plugin.Fail' of plugin 'App' failed: boom) Outer(False) .Inner(False) .done done", Snippet.Run("""
        Site.Outer(true);
        Plugin.Fails = true;
        Try.Run(() => Site.Outer(true));
        Plugin.Fails = false;
        Site.Outer(false);

        public static partial class Site
        {
            [Hook] public static partial void Outer(bool first);
            [Hook] public static partial void Inner(bool first);
        }

        static class Tracing
        {
            private static int depth;

            [Around(typeof(Site))]
            internal static TResult Watch<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next)
            {
                Write(call.Hook + args);
                depth++;
                try
                {
                    return next(args);
                }
                finally
                {
                    depth--;
                    Write("done");
                }
            }

            private static void Write(string line)
            {
                if (!Plugin.Fails)
                    Log.Add(new string('.', depth) + line);
            }
        }

        static class Plugin
        {
            internal static bool Fails;
            [Action("Outer")] internal static void Call(bool first) => Site.Inner(first);
            [Action("Inner")] internal static void Fail(bool first) { if (Fails) throw new InvalidOperationException("boom"); }
        }
        """));

    [Fact(DisplayName = "picoclaw pkg/agent/hooks_test.go::TestAgentLoop_Hooks_RuntimeObserverReceivesEvents")]
    public void An_observer_hears_of_every_dispatch_and_changes_nothing() => Assert.Equal("a! b! | a>a! b>b!", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Title, everywhere: true);
        Log.Add(Site.Title("a"));
        Log.Add(Task.Run(() => Site.Title("b")).Result);
        Log.Add("|");
        foreach (var dispatch in recorder.Dispatches)
            Log.Add($"{dispatch.Arguments}>{dispatch.Result}");

        public static partial class Site { [Hook("title")] public static partial string Title(string title); }

        static class Plugin { [Filter("title")] internal static string Mark(string title) => title + "!"; }
        """));

    [Fact(DisplayName = "pluggy testing/test_tracer.py::test_setprocessor")]
    public void A_recorder_hears_of_its_own_hook_only() => Assert.Equal("a", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Opened);
        Site.Opened("a");
        Site.Closed("b");
        foreach (var dispatch in recorder.Dispatches)
            Log.Add(dispatch.Arguments);

        public static partial class Site
        {
            [Hook] public static partial void Opened(string page);
            [Hook] public static partial void Closed(string page);
        }
        """));

    [Fact(DisplayName = "symfony event-dispatcher Tests/Debug/TraceableEventDispatcherTest.php::testItReturnsOrphanedEventsAfterDispatch")]
    public void Dispatches_that_nobody_handled_are_told_apart() => Assert.Equal("orphaned: b", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Opened);
        Site.Opened("a");
        Site.Points.Opened.Disable("Plugin.Open");
        Site.Opened("b");
        Log.Add($"orphaned: {recorder.Dispatches.Single(dispatch => dispatch.Handlers.Count == 0).Arguments}");

        public static partial class Site { [Hook] public static partial void Opened(string page); }

        static class Plugin { [Action("Opened")] internal static void Open() { } }
        """));

    [Fact(DisplayName = "symfony event-dispatcher Tests/Debug/TraceableEventDispatcherTest.php::testLoggerWithStoppedEvent")]
    public void Who_stopped_a_gate_and_who_was_not_called() => Assert.Equal("stopped by Plugin.Stop, not called: Plugin.Late", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Check);
        Site.Check("a");
        var dispatch = recorder.Dispatches.Single();
        var notCalled = Site.Points.Check.Handlers.Except(dispatch.Handlers.Select(run => run.Handler));
        Log.Add($"stopped by {dispatch.Result.DecidedBy}, not called: {string.Join(",", notCalled.Select(handler => handler.Name))}");

        public static partial class Site { [Hook] public static partial HookResult<string> Check(string text); }

        static class Plugin
        {
            [Filter("Check")] internal static HookResult<string> Stop(string text) => HookResult.Stop(text);
            [Filter("Check", Priority = 20)] internal static string Late(string text) => text;
        }
        """));
}
