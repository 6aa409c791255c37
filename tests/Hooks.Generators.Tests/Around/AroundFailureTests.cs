namespace Hooks.Generators.Tests.Around;

/// <summary>
/// What fails beneath a handler round others, and in it, for each policy, sync and async. Handlers: one before it that may
/// fail (Plugin.A), the wrapper (Plugin.W), and beneath it one that fails (Plugin.B) and one more (Plugin.C).
/// </summary>
public class AroundFailureTests
{
    private const string PassesOn = "{0}next(value{1})";

    [Theory]
    [InlineData("Continue", "HookException(Hook; Plugin.B: boom; last=vac)")]
    [InlineData("Stop", "HookException(Hook; Plugin.B: boom; last=va)")]
    [InlineData("Report", "reported(Hook, Plugin.B: boom) vac")]
    [InlineData("Propagate", "InvalidOperationException(boom)")]
    public void What_fails_beneath_reaches_the_caller_as_without_the_wrapper(string policy, string expected)
    {
        Filter(policy, expected, "return " + PassesOn + ";");
        Filter(policy, expected, "try { return " + PassesOn + "; } finally { }");
        Filter(policy, expected, "try { return " + PassesOn + "; } catch (Exception) { throw; }");
    }

    [Theory]
    [InlineData("Continue", "HookException(Hook; Plugin.B: boom; last=vac) vac")]
    [InlineData("Stop", "HookException(Hook; Plugin.B: boom; last=va) va")]
    [InlineData("Propagate", "InvalidOperationException(boom) va")]
    public void The_wrapper_may_catch_it_and_answer(string policy, string expected) => Filter(
        policy,
        expected,
        "try { return " + PassesOn + "; } catch (Exception e) { Log.Add(Try.Describe(e)); return (e as HookException)?.LastValue as string ?? value; }");

    [Theory]
    [InlineData("Continue", "HookException(Hook; Plugin.W: own; last=va)")]
    [InlineData("Stop", "HookException(Hook; Plugin.W: own; last=va)")]
    [InlineData("Report", "reported(Hook, Plugin.W: own) va")]
    [InlineData("Propagate", "FormatException(own)")]
    public void Its_own_failure_is_a_failure_like_any_other(string policy, string expected) => Filter(
        policy, expected, "await Done(); throw new FormatException(\"own\");", fails: false);

    [Theory]
    [InlineData("Continue", "HookException(Hook; Plugin.W: own; last=va)")]
    [InlineData("Stop", "HookException(Hook; Plugin.W: own; last=va)")]
    [InlineData("Report", "reported(Hook, Plugin.W: own) va")]
    [InlineData("Propagate", "FormatException(own)")]
    public void A_failure_after_going_on_drops_what_came_back(string policy, string expected) => Filter(
        policy, expected, "_ = " + PassesOn + "; throw new FormatException(\"own\");", fails: false);

    [Theory]
    [InlineData("Continue", "HookException(Hook; Plugin.W: own of Plugin.B: boom; last=va)")]
    [InlineData("Stop", "HookException(Hook; Plugin.W: own of Plugin.B: boom; last=va)")]
    [InlineData("Propagate", "FormatException(own of InvalidOperationException)")]
    public void Another_exception_in_its_place_is_the_wrappers(string policy, string expected) => Filter(
        policy,
        expected,
        "try { return " + PassesOn + "; } catch (Exception e) { throw new FormatException(\"own of \" + (e is HookException h ? $\"{h.Failures[0].Handler}: {h.Failures[0].Exception.Message}\" : e.GetType().Name), e); }");

    [Fact]
    public void Failures_before_it_and_beneath_it_are_gathered_in_order() => Filter(
        "Continue", "HookException(Hook; Plugin.A: first, Plugin.B: boom; last=vc)", "return " + PassesOn + ";", firstFails: true);

    [Fact]
    public void A_failure_before_it_is_thrown_although_it_answers() => Filter(
        "Continue", "HookException(Hook; Plugin.A: first; last=w)", "await Done(); return \"w\";", firstFails: true);

    [Fact]
    public void A_failure_before_it_and_its_own() => Filter(
        "Continue", "HookException(Hook; Plugin.A: first, Plugin.W: own; last=v)", "await Done(); throw new FormatException(\"own\");", firstFails: true);

    [Fact]
    public void Retrying_ends_where_it_succeeds() => Filter(
        "Stop",
        "HookException(Hook; Plugin.B: boom; last=va) vabc",
        "try { return " + PassesOn + "; } catch (HookException e) { Log.Add(Try.Describe(e)); Plugin.Fails = false; return " + PassesOn + "; }");

    [Theory]
    [InlineData("Continue", "a HookException(Hook; Plugin.B: boom, Plugin.C: bang)")]
    [InlineData("Stop", "a HookException(Hook; Plugin.B: boom)")]
    [InlineData("Report", "a reported(Hook, Plugin.B: boom) reported(Hook, Plugin.C: bang) after")]
    [InlineData("Propagate", "a InvalidOperationException(boom)")]
    public void Actions(string policy, string expected) => OverlayToo.Run($"{expected} {expected} {expected}", $$"""
        Try.LogReported();
        Try.Run(() => Site.Hook());
        await Try.Run(() => Tasks.Hook());
        await Try.Run(() => Timed.Hook(default).AsTask());

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial void Hook(); }
        public static partial class Tasks { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Hook(); }
        public static partial class Timed { [Hook(Errors = HookErrorPolicy.{{policy}}, TimeoutMilliseconds = 60000)] public static partial ValueTask Hook(CancellationToken token); }

        static class Plugin
        {
            [Action(typeof(Site), "Hook", Priority = 1), Action(typeof(Tasks), "Hook", Priority = 1), Action(typeof(Timed), "Hook", Priority = 1)]
            internal static void A() => Log.Add("a");

            [Around(typeof(Site), "Hook", Priority = 2)]
            internal static void W(Action next) { next(); Log.Add("after"); }

            [Around(typeof(Tasks), "Hook", Priority = 2)]
            internal static async Task W(Func<Task> next) { await next(); Log.Add("after"); }

            [Around(typeof(Timed), "Hook", Priority = 2)]
            internal static async ValueTask W(CancellationToken token, Func<CancellationToken, ValueTask> next) { await next(token); Log.Add("after"); }

            [Action(typeof(Site), "Hook", Priority = 3), Action(typeof(Tasks), "Hook", Priority = 3), Action(typeof(Timed), "Hook", Priority = 3)]
            internal static void B() => throw new InvalidOperationException("boom");

            [Action(typeof(Site), "Hook", Priority = 4)]
            internal static void C() => throw new InvalidOperationException("bang");

            [Action(typeof(Tasks), "Hook", Priority = 4, Name = "Plugin.C"), Action(typeof(Timed), "Hook", Priority = 4, Name = "Plugin.C")]
            internal static async Task CLater() { await Task.Yield(); throw new InvalidOperationException("bang"); }
        }
        """, "Hook", ("Action", "void"), "Site", "Tasks", "Timed");

    [Theory]
    [InlineData("Continue", "HookException(Hook; Plugin.A: first, Plugin.B: boom, Plugin.C: bang)")]
    [InlineData("Stop", "HookException(Hook; Plugin.A: first, Plugin.B: boom, Plugin.C: bang)")]
    [InlineData("Report", "reported(Hook, Plugin.B: boom) reported(Hook, Plugin.C: bang) reported(Hook, Plugin.A: first)")]
    public void In_parallel(string policy, string expected) => OverlayToo.Run(expected, $$"""
        Try.LogReported();
        await Try.Run(() => Site.Hook());

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}}, Parallel = true)] public static partial Task Hook(); }

        static class Plugin
        {
            private static readonly TaskCompletionSource s_isBeneath = new();

            [Action("Hook", Priority = 1)] internal static async Task A() { await s_isBeneath.Task; throw new InvalidOperationException("first"); }
            [Around("Hook", Priority = 2)] internal static async Task W(Func<Task> next) { try { await next(); } finally { s_isBeneath.SetResult(); } }
            [Action("Hook", Priority = 3)] internal static async Task B() { await Task.Yield(); throw new InvalidOperationException("boom"); }
            [Action("Hook", Priority = 4)] internal static async Task C() { await Task.Yield(); throw new InvalidOperationException("bang"); }
        }
        """, "Hook", ("Action", "void"), "Site");

    [Fact]
    public void In_parallel_the_handlers_own_exception_is_propagated() => Assert.Equal("InvalidOperationException(boom)", Snippet.Run("""
        await Try.Run(() => Site.Hook());

        public static partial class Site { [Hook(Errors = HookErrorPolicy.Propagate, Parallel = true)] public static partial Task Hook(); }

        static class Plugin
        {
            [Around("Hook")] internal static async Task W(Func<Task> next) => await next();
            [Action("Hook")] internal static async Task B() { await Task.Yield(); throw new InvalidOperationException("boom"); }
        }
        """));

    [Theory]
    [InlineData("Continue")]
    [InlineData("Stop")]
    public void The_caller_gets_the_very_exception_that_the_wrapper_saw(string policy) => Assert.Equal("True True True", Snippet.Run($$"""
        try { Site.Hook(); } catch (HookException e) { Log.Add(ReferenceEquals(e, Plugin.Seen)); }
        try { await Tasks.Hook(); } catch (HookException e) { Log.Add(ReferenceEquals(e, Plugin.Seen)); }
        try { await Parallel.Hook(); } catch (HookException e) { Log.Add(ReferenceEquals(e, Plugin.Seen)); }

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial void Hook(); }
        public static partial class Tasks { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Hook(); }
        public static partial class Parallel { [Hook(Errors = HookErrorPolicy.{{policy}}, Parallel = true)] public static partial Task Hook(); }

        static class Plugin
        {
            internal static Exception? Seen;

            private static bool Note(Exception e) { Seen = e; return false; }

            [Around(typeof(Site), "Hook", Priority = 1)] internal static void Outer(Action next) => next();
            [Around(typeof(Site), "Hook", Priority = 2)] internal static void W(Action next) { try { next(); } catch (Exception e) when (Note(e)) { } }

            [Around(typeof(Tasks), "Hook", Priority = 1), Around(typeof(Parallel), "Hook", Priority = 1)] internal static Task Outer(Func<Task> next) => next();
            [Around(typeof(Tasks), "Hook", Priority = 2), Around(typeof(Parallel), "Hook", Priority = 2)] internal static async Task W(Func<Task> next) { try { await next(); } catch (Exception e) when (Note(e)) { } }

            [Action(typeof(Site), "Hook"), Action(typeof(Tasks), "Hook"), Action(typeof(Parallel), "Hook")] internal static void B() => throw new InvalidOperationException("boom");
        }
        """));

    [Fact]
    public void The_exception_of_another_hook_is_the_wrappers_own_failure() => Assert.Equal(
        "HookException(Hook; Plugin.W: Hook 'Other': handler 'Plugin.B' of plugin 'App' failed: boom)", Snippet.Run("""
        Try.Run(() => Site.Hook());

        public static partial class Site
        {
            [Hook] public static partial void Hook();
            [Hook] public static partial void Other();
        }

        static class Plugin
        {
            [Around("Hook")] internal static void W(Action next) => Site.Other();
            [Action("Other")] internal static void B() => throw new InvalidOperationException("boom");
        }
        """));

    [Fact]
    public void The_same_hook_fired_again_has_named_its_failures_already() => Assert.Equal("2 1 HookException(Hook; Plugin.B: boom)", Snippet.Run("""
        Try.Run(() => Site.Hook(2));

        public static partial class Site { [Hook] public static partial void Hook(int depth); }

        static class Plugin
        {
            [Around("Hook")]
            internal static void W(int depth, Action<int> next)
            {
                Log.Add(depth);
                if (depth > 1)
                    Site.Hook(depth - 1);
                else
                    next(depth);
            }

            [Action("Hook")] internal static void B() => throw new InvalidOperationException("boom");
        }
        """));

    [Fact]
    public void A_gate_that_fails_closed() => Assert.Equal("Block:va:boom:Plugin.B Block:va:own:Plugin.W", Snippet.Run("""
        Show(Site.Hook("v"));
        Plugin.Throws = true;
        Show(await Later.Hook("v"));

        partial class Program
        {
            static void Show(HookResult<string> result) => Log.Add($"{result.Outcome}:{result.Value}:{result.Reason}:{result.DecidedBy}");
        }

        public static partial class Site { [Hook(Errors = HookErrorPolicy.Block)] public static partial HookResult<string> Hook(string value); }
        public static partial class Later { [Hook(Errors = HookErrorPolicy.Block)] public static partial Task<HookResult<string>> Hook(string value); }

        static class Plugin
        {
            internal static bool Throws;

            [Filter(typeof(Site), "Hook", Priority = 1), Filter(typeof(Later), "Hook", Priority = 1)] internal static string A(string value) => value + "a";

            [Around(typeof(Site), "Hook", Priority = 2)] internal static HookResult<string> W(string value, Func<string, HookResult<string>> next) => next(value);

            [Around(typeof(Later), "Hook", Priority = 2)]
            internal static async Task<HookResult<string>> W(string value, Func<string, Task<HookResult<string>>> next)
            {
                await next(value);
                throw new InvalidOperationException("own");
            }

            [Filter(typeof(Site), "Hook", Priority = 3), Filter(typeof(Later), "Hook", Priority = 3)] internal static string B(string value) => throw new InvalidOperationException("boom");
        }
        """));

    [Theory]
    [InlineData("Continue", "a cancelled reported(Hook, Plugin.A: first) TaskCanceledException")]
    [InlineData("Stop", "a cancelled TaskCanceledException")]
    [InlineData("Report", "a cancelled TaskCanceledException")]
    [InlineData("Propagate", "a cancelled TaskCanceledException")]
    public void A_cancelled_caller_gets_the_cancellation(string policy, string expected) => OverlayToo.Run(expected, $$"""
        Try.LogReported();
        var source = new CancellationTokenSource();
        Plugin.Cancel = source.Cancel;
        try { await Site.Hook(source.Token); } catch (OperationCanceledException e) { Log.Add(e.GetType().Name); }

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task Hook(CancellationToken token); }

        static class Plugin
        {
            internal static Action Cancel = null!;

            [Action("Hook", Priority = 1)] internal static void A() { Log.Add("a"); if ("{{policy}}" == "Continue") throw new InvalidOperationException("first"); }

            [Around("Hook", Priority = 2)]
            internal static async Task W(CancellationToken token, Func<CancellationToken, Task> next)
            {
                try { await next(token); } catch (OperationCanceledException) { Log.Add("cancelled"); throw; }
            }

            [Action("Hook", Priority = 3)] internal static async Task B(CancellationToken token) { Cancel(); await Task.Delay(-1, token); }
        }
        """, "Hook", ("Action", "void"), "Site");

    /// <summary>The caller sees and awaits the same whether the wrapper throws before it returns its task or later.</summary>
    [Theory]
    [InlineData("Stop", "HookException(Hook; Plugin.B: boom; last=v)")]
    [InlineData("Continue", "HookException(Hook; Plugin.B: boom; last=v)")]
    public void What_an_async_wrapper_throws_at_once_comes_through_the_task(string policy, string expected) => Assert.Equal(expected, Snippet.Run($$"""
        await Try.Run(() => Site.Hook("v"));

        public static partial class Site { [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial Task<string> Hook(string value); }

        static class Plugin
        {
            [Around("Hook")] internal static Task<string> W(string value, Func<string, Task<string>> next) => Task.FromResult(next(value).GetAwaiter().GetResult());
            [Filter("Hook")] internal static string B(string value) => throw new InvalidOperationException("boom");
        }
        """));

    // A filter: sync, and async with handlers that are done at once and later.
    private static void Filter(string policy, string expected, string around, bool fails = true, bool firstFails = false)
    {
        var hook = $"[Hook(Errors = HookErrorPolicy.{policy})]";
        var first = firstFails ? "throw new InvalidOperationException(\"first\")" : "value + \"a\"";
        OverlayToo.Run($"{expected} {expected} {expected}", $$"""
            Try.LogReported();
            Try.Run(() => Log.Add(Site.Hook("v")));
            Plugin.Fails = {{(fails ? "true" : "false")}};
            await Try.Run(async () => Log.Add(await Tasks.Hook("v")));
            Plugin.Fails = {{(fails ? "true" : "false")}};
            await Try.Run(async () => Log.Add(await ValueTasks.Hook("v", default)));

            public static partial class Site { {{hook}} public static partial string Hook(string value); }
            public static partial class Tasks { {{hook}} public static partial Task<string> Hook(string value); }
            public static partial class ValueTasks { {{hook}} public static partial ValueTask<string> Hook(string value, CancellationToken token); }

            static class Plugin
            {
                internal static bool Fails = {{(fails ? "true" : "false")}};

                private static Task Done() => Task.CompletedTask;

                private static string Boom(string value) => Fails ? throw new InvalidOperationException("boom") : value + "b";

                [Filter(typeof(Site), "Hook", Priority = 1), Filter(typeof(Tasks), "Hook", Priority = 1), Filter(typeof(ValueTasks), "Hook", Priority = 1)]
                internal static string A(string value) => {{first}};

                [Around(typeof(Site), "Hook", Priority = 2)]
                internal static string W(string value, Func<string, string> next) { {{Fill(around, "", "").Replace("await Done();", "")}} }

                [Around(typeof(Tasks), "Hook", Priority = 2)]
                internal static async Task<string> W(string value, Func<string, Task<string>> next) { {{Fill(around, "await ", "")}} }

                [Around(typeof(ValueTasks), "Hook", Priority = 2)]
                internal static async ValueTask<string> W(string value, CancellationToken token, Func<string, CancellationToken, ValueTask<string>> next) { await Task.Yield(); {{Fill(around, "await ", ", token")}} }

                [Filter(typeof(Site), "Hook", Priority = 3), Filter(typeof(Tasks), "Hook", Priority = 3)]
                internal static string B(string value) => Boom(value);

                [Filter(typeof(ValueTasks), "Hook", Priority = 3, Name = "Plugin.B")]
                internal static async Task<string> BLater(string value) { await Task.Yield(); return Boom(value); }

                [Filter(typeof(Site), "Hook", Priority = 4), Filter(typeof(Tasks), "Hook", Priority = 4), Filter(typeof(ValueTasks), "Hook", Priority = 4)]
                internal static string C(string value) => value + "c";
            }
            """, "Hook", ("Filter", "string"), "Site", "Tasks", "ValueTasks");
    }

    private static string Fill(string around, string await, string token) =>
        around.Replace("{0}", await, StringComparison.Ordinal).Replace("{1}", token, StringComparison.Ordinal);
}
