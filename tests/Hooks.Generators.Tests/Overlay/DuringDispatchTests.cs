namespace Hooks.Generators.Tests.Overlay;

/// <summary>Handlers that change the handlers of the hook that they run in: a dispatch goes on with what it started with.</summary>
public class DuringDispatchTests
{
    [Theory]
    [InlineData("Site.Points.Saved.Add(() => Log.Add(\"new\"), -1);", "first second | new first second")]
    [InlineData("added!.Dispose();", "first second | second")]
    [InlineData("second!.Dispose();", "first second | first")]
    [InlineData("Site.Points.Saved.Disable(\"first\");", "first second | second")]
    [InlineData("Site.Points.Saved.Disable(\"second\");", "first second | first")]
    public void A_handler_changes_the_handlers(string change, string expected) => Assert.Equal(expected, Snippet.Run($$"""
        IDisposable? added = null, second = null;
        var changed = false;
        added = Site.Points.Saved.Add(
            () =>
            {
                Log.Add("first");
                if (changed)
                    return;
                changed = true;
                {{change}}
            },
            name: "first");
        second = Site.Points.Saved.Add(() => Log.Add("second"), name: "second");
        Site.Saved();
        Log.Add("|");
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }
        """));

    [Fact]
    public void A_handler_that_fires_its_hook_sees_the_change_in_the_inner_dispatch_only() => Assert.Equal(
        "outer( outer) new ) ", Snippet.Run("""
        var depth = 0;
        Site.Points.Saved.Add(() =>
        {
            if (depth++ == 0)
            {
                Log.Add("outer(");
                Site.Points.Saved.Add(() => Log.Add("new"));
                Site.Saved();
                Log.Add(")");
            }
            else
            {
                Log.Add("outer)");
            }
        });
        Site.Saved();
        Log.Add("");

        public static partial class Site { [Hook] public static partial void Saved(); }
        """));

    [Fact]
    public void A_handler_that_throws_while_it_takes_itself_away_fails_once() => Assert.Equal(
        "other HookException(Saved; bad: oops) | other", Snippet.Run("""
        IDisposable? bad = null;
        bad = Site.Points.Saved.Add(() => { bad!.Dispose(); throw new InvalidOperationException("oops"); }, name: "bad");
        Site.Points.Saved.Add(() => Log.Add("other"));
        Try.Run(() => Site.Saved());
        Log.Add("|");
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }
        """));

    [Fact]
    public void An_async_dispatch_that_waits_goes_on_with_what_it_started_with() => Assert.Equal("first second | third", Snippet.Run("""
        var gate = new TaskCompletionSource();
        var first = Site.Points.Saved.Add(async () => { Log.Add("first"); await gate.Task; });
        var second = Site.Points.Saved.Add(() => { Log.Add("second"); return Task.CompletedTask; });
        var dispatch = Site.Saved();
        first.Dispose();
        second.Dispose();
        Site.Points.Saved.Add(() => { Log.Add("third"); return Task.CompletedTask; });
        gate.SetResult();
        await dispatch;
        Log.Add("|");
        await Site.Saved();

        public static partial class Site { [Hook] public static partial Task Saved(); }
        """));

    [Fact]
    public void A_built_in_dispatch_under_way_does_not_see_what_is_added() => Assert.Equal("a b | a b added", Snippet.Run("""
        Site.Saved();
        Log.Add("|");
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class P
        {
            private static bool isAdded;

            [Action("Saved")] internal static void A()
            {
                Log.Add("a");
                if (!isAdded)
                    Site.Points.Saved.Add(() => Log.Add("added"));
                isAdded = true;
            }

            [Action("Saved")] internal static void B() => Log.Add("b");
        }
        """));
}
