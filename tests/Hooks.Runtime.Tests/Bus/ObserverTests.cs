namespace Hooks.Runtime.Tests.Bus;

public class ObserverTests
{
    private readonly HookBus _bus = new("scripts");
    private readonly List<string> _log = [];

    [Fact]
    public async Task An_observer_sees_every_dispatch_before_its_handlers()
    {
        _bus.AddAny((hook, value) => _log.Add($"{hook}={value ?? "null"}"));
        _bus.AddAction<int>("saved", id => _log.Add($"handler {id}"));

        _bus.Do("saved", 1);
        _bus.Do("nobody");
        _bus.Apply("title", "a");
        _bus.Apply("title in context", "b", 7);
        await _bus.DoAsync("saved", 2);
        await _bus.ApplyAsync<string?>("title", null);

        Assert.Equal(
            ["saved=1", "handler 1", "nobody=null", "title=a", "title in context=b", "saved=2", "handler 2", "title=null"],
            _log);
    }

    [Fact]
    public void A_call_that_is_refused_is_not_seen()
    {
        _bus.AddAny((hook, _) => _log.Add(hook));
        _bus.DeclareAction<int>("saved");

        Assert.Throws<InvalidOperationException>(() => _bus.Do("saved", "text"));
        Assert.Empty(_log);
    }

    [Fact]
    public void What_an_observer_throws_is_reported_and_reaches_nobody()
    {
        using var reported = new ReportedFailures("observed");
        _bus.AddAny((_, _) => throw new FormatException("no"), name: "watcher");
        _bus.AddAction("observed", () => _log.Add("handler"));

        _bus.Do("observed");

        Assert.Equal(["handler"], _log);
        Assert.Equal("watcher: no", reported.Text);
    }

    [Fact]
    public void An_observer_is_no_handler()
    {
        _bus.AddAny((_, _) => { });

        Assert.False(_bus.HasHandlers("saved"));
        Assert.Empty(_bus.Names);
    }
}
