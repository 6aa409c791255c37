namespace Hooks.Runtime.Tests.Bus;

public class AsyncTests
{
    private readonly HookBus _bus = new("scripts");
    private readonly List<string> _log = [];

    [Fact]
    public async Task Handlers_run_one_after_the_other_awaited_or_not()
    {
        var gate = new TaskCompletionSource();
        _bus.AddActionAsync<int>("saved", async (id, _) =>
        {
            await gate.Task;
            _log.Add($"a{id}");
        });
        _bus.AddAction<int>("saved", id => _log.Add($"b{id}"));

        var dispatch = _bus.DoAsync("saved", 1);
        Assert.Empty(_log);
        gate.SetResult();
        await dispatch;

        Assert.Equal(["a1", "b1"], _log);
    }

    [Fact]
    public async Task A_filter_hands_on_what_was_awaited()
    {
        _bus.AddFilter<string>("title", title => title + "b");
        _bus.AddFilterAsync<string>("title", async (title, _) =>
        {
            await Task.Yield();
            return title + "c";
        });
        _bus.AddFilterAsync<int, string>("sum", (sum, text, _) => new(sum + text.Length));

        Assert.Equal("abc", await _bus.ApplyAsync("title", "a"));
        Assert.Equal(5, await _bus.ApplyAsync("sum", 2, "abc"));
        Assert.Equal("a", await _bus.ApplyAsync("nobody", "a"));
        await _bus.DoAsync("nobody");
    }

    [Fact]
    public async Task A_cancelled_dispatch_stops_before_the_next_handler()
    {
        using var source = new CancellationTokenSource();
        _bus.AddActionAsync("saved", token =>
        {
            _log.Add($"first {token == source.Token}");
            source.Cancel();
            return default;
        });
        _bus.AddAction("saved", () => _log.Add("second"));

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _bus.DoAsync("saved", source.Token));
        Assert.Equal(["first True"], _log);
    }

    [Fact]
    public async Task Failures_before_a_cancellation_are_reported()
    {
        using var source = new CancellationTokenSource();
        using var reported = new ReportedFailures("cancelled later");
        _bus.AddAction("cancelled later", (Action)(() => throw new FormatException("no")), name: "first");
        _bus.AddActionAsync("cancelled later", token =>
        {
            source.Cancel();
            token.ThrowIfCancellationRequested();
            return default;
        });

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _bus.DoAsync("cancelled later", source.Token));
        Assert.Equal("first: no", reported.Text);
    }

    [Fact]
    public async Task A_cancelled_filter_stops_before_the_next_handler_and_reports_its_failures()
    {
        using var source = new CancellationTokenSource();
        using var reported = new ReportedFailures("cancelled filter");
        _bus.DeclareFilter<int>("cancelled filter", HookErrorPolicy.Continue);
        _bus.AddFilter<int>("cancelled filter", _ => throw new FormatException("no"), name: "first");
        _bus.AddFilterAsync<int>("cancelled filter", (price, _) =>
        {
            source.Cancel();
            return new(price);
        });
        _bus.AddFilter<int>("cancelled filter", price =>
        {
            _log.Add("third");
            return price;
        });

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _bus.ApplyAsync("cancelled filter", 1, source.Token));
        Assert.Empty(_log);
        Assert.Equal("first: no", reported.Text);
    }

    [Fact]
    public async Task A_filter_that_ends_for_a_cancellation_ends_the_dispatch_and_its_failures_are_reported()
    {
        using var source = new CancellationTokenSource();
        using var reported = new ReportedFailures("ends for a cancellation");
        _bus.DeclareFilter<int>("ends for a cancellation", HookErrorPolicy.Continue);
        _bus.AddFilter<int>("ends for a cancellation", _ => throw new FormatException("no"), name: "first");
        _bus.AddFilterAsync<int>("ends for a cancellation", (price, token) =>
        {
            source.Cancel();
            token.ThrowIfCancellationRequested();
            return new(price);
        });

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _bus.ApplyAsync("ends for a cancellation", 1, source.Token));
        Assert.Equal("first: no", reported.Text);
    }

    [Fact]
    public async Task A_handlers_own_cancellation_is_a_failure()
    {
        _bus.AddFilterAsync<int>("price", (_, _) => throw new OperationCanceledException("mine"), name: "ask");

        var thrown = await Assert.ThrowsAsync<HookException>(async () => await _bus.ApplyAsync("price", 1));
        Assert.Equal("ask: mine", $"{thrown.Failures[0].Handler}: {thrown.Failures[0].Exception.Message}");
    }
}
