namespace Hooks.Generators.Tests.Listeners;

/// <summary>Listeners that come and go in the middle of a dispatch, which goes on with what it started with.</summary>
public class DuringDispatchTests
{
    private const string Watch = """
        public static partial class Site { [Hook] public static partial void Saved(); }

        sealed class Watch(string name, Action? then = null)
        {
            [Action("Saved")] internal void Save() { Log.Add(name); then?.Invoke(); }
        }
        """;

    [Theory]
    [InlineData("own!.Dispose();", "own other | other")]
    [InlineData("other!.Dispose();", "own other | own")]
    [InlineData("third ??= HookListeners.Attach(new Watch(\"third\"));", "own other | own other third")]
    [InlineData("Site.Points.Saved.Disable(\"Watch.Save\");", "own other |")]
    [InlineData("HookPlugins.RemoveAll(\"App\");", "own other |")]
    public void A_handler_changes_who_is_attached(string change, string expected) => Assert.Equal(expected, Snippet.Run($$"""
        IDisposable? own = null, other = null, third = null;
        own = HookListeners.Attach(new Watch("own", () => { {{change}} }));
        other = HookListeners.Attach(new Watch("other"));
        Site.Saved();
        Log.Add("|");
        Site.Saved();
        _ = third;
        """, Watch));

    [Fact]
    public void A_handler_that_throws_while_it_detaches_itself_fails_once() => Assert.Equal(
        "bad HookException(Saved; Watch.Save: no) |", Snippet.Run("""
        IDisposable? bad = null;
        bad = HookListeners.Attach(new Watch("bad", () => { bad!.Dispose(); throw new InvalidOperationException("no"); }));
        Try.Run(() => Site.Saved());
        Log.Add("|");
        Site.Saved();
        """, Watch));

    [Fact]
    public void A_handler_may_fire_its_hook_again_after_it_has_detached_itself() => Assert.Equal("own other other", Snippet.Run("""
        IDisposable? own = null;
        own = HookListeners.Attach(new Watch("own", () => { own!.Dispose(); Site.Saved(); }));
        HookListeners.Attach(new Watch("other"));
        Site.Saved();
        """, Watch));

    [Fact]
    public void To_attach_an_object_that_is_attached_is_an_error_in_the_handler_too() => Assert.Equal(
        "own InvalidOperationException(This 'Watch' is attached already, and would run twice. Dispose what the first call returned before you attach it again.)",
        Snippet.Run("""
        Watch? own = null;
        own = new Watch("own", () => Try.Run(() => { HookListeners.AttachWeak(own!); }));
        HookListeners.Attach(own);
        Site.Saved();
        """, Watch));
}
