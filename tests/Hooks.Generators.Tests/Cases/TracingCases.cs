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
}
