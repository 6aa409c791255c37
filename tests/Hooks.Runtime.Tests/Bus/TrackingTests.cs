namespace Hooks.Runtime.Tests.Bus;

public class TrackingTests
{
    private readonly HookBus _bus = new("scripts") { Tracks = true };

    [Fact]
    public async Task Dispatches_are_counted_with_handlers_and_without()
    {
        _bus.AddAction("saved", () => { });
        _bus.Do("saved");
        await _bus.DoAsync("saved");
        _bus.Apply("title", "a");
        await _bus.ApplyAsync("title", "a");
        await _bus.ApplyAsync("title", "a");

        Assert.Equal((2, 3, 0), (_bus.DispatchCount("saved"), _bus.DispatchCount("title"), _bus.DispatchCount("nobody")));
    }

    [Fact]
    public async Task A_tracked_filter_gives_what_its_handlers_return()
    {
        _bus.AddFilter<string>("title", title => title + "b");

        Assert.Equal("ab", _bus.Apply("title", "a"));
        Assert.Equal("ab", await _bus.ApplyAsync("title", "a"));
    }

    [Fact]
    public void The_running_hooks_are_those_around_a_filter_too()
    {
        IReadOnlyList<string> seen = [];
        _bus.AddFilter<string>("title", title =>
        {
            seen = _bus.Running;
            return title;
        });

        _bus.Apply("title", "a");

        Assert.Equal(["title"], seen);
    }

    [Fact]
    public async Task The_running_hooks_follow_an_async_dispatch_and_no_other()
    {
        var gate = new TaskCompletionSource();
        IReadOnlyList<string> seen = [];
        _bus.AddActionAsync("outer", async _ =>
        {
            await gate.Task;
            await _bus.DoAsync("inner");
        });
        _bus.AddAction("inner", () => seen = _bus.Running);

        var dispatch = _bus.DoAsync("outer");
        Assert.Empty(_bus.Running);
        gate.SetResult();
        await dispatch;

        Assert.Equal(["inner", "outer"], seen);
        Assert.Empty(_bus.Running);
    }

    [Fact]
    public void A_failed_dispatch_runs_no_longer()
    {
        _bus.AddAction("saved", (Action)(() => throw new FormatException("no")));

        Assert.Throws<HookException>(() => _bus.Do("saved"));
        Assert.Empty(_bus.Running);
    }

    [Fact]
    public void A_bus_that_does_not_track_says_how_to_make_it()
    {
        var bus = new HookBus("scripts") { Tracks = false };

        Assert.Equal((true, false), (_bus.Tracks, bus.Tracks));
        Assert.Equal(
            "Bus 'scripts' does not follow its dispatches. Write new HookBus(\"scripts\") { Tracks = true }.",
            Assert.Throws<InvalidOperationException>(() => bus.DispatchCount("saved")).Message);
        Assert.Throws<InvalidOperationException>(() => bus.Running);
    }
}
