namespace Hooks.Runtime.Tests.Bus;

public class FailureTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void By_default_all_handlers_of_an_action_run_and_one_exception_has_all_failures()
    {
        var bus = FailingAction(new HookBus("scripts"));

        var thrown = Assert.Throws<HookException>(() => bus.Do("saved"));

        Assert.Equal(["last"], _log);
        Assert.Equal("saved", thrown.Hook);
        Assert.Equal(["first of scripts: 1", "second of audit: 2"], Failures(thrown));
        Assert.Equal("1", thrown.InnerException!.Message);
    }

    [Fact]
    public void By_default_a_filter_stops_and_gives_the_last_value()
    {
        var bus = FailingFilter(new HookBus("scripts"));

        var thrown = Assert.Throws<HookException>(() => bus.Apply("title", "a"));

        Assert.Equal(["second of scripts: no"], Failures(thrown));
        Assert.Equal("ab", thrown.LastValue);
    }

    [Fact]
    public void Continue_gives_a_filter_the_value_after_the_others()
    {
        var bus = FailingFilter(new HookBus("scripts") { Errors = HookErrorPolicy.Continue });

        var thrown = Assert.Throws<HookException>(() => bus.Apply("title", "a"));

        Assert.Equal(["second of scripts: no"], Failures(thrown));
        Assert.Equal("abc", thrown.LastValue);
    }

    [Fact]
    public void Stop_ends_an_action_at_its_first_failure()
    {
        var bus = FailingAction(new HookBus("scripts") { Errors = HookErrorPolicy.Stop });

        Assert.Equal(["first of scripts: 1"], Failures(Assert.Throws<HookException>(() => bus.Do("saved"))));
        Assert.Empty(_log);
    }

    [Fact]
    public void Report_lets_the_others_run_and_throws_nothing()
    {
        using var reported = new ReportedFailures("title");
        var bus = FailingFilter(new HookBus("scripts") { Errors = HookErrorPolicy.Report });

        Assert.Equal("abc", bus.Apply("title", "a"));
        Assert.Equal("second: no", reported.Text);
    }

    [Fact]
    public void Propagate_lets_the_exception_through_as_it_is()
    {
        var bus = FailingAction(new HookBus("scripts") { Errors = HookErrorPolicy.Propagate });

        Assert.Equal("1", Assert.Throws<FormatException>(() => bus.Do("saved")).Message);
        Assert.Empty(_log);
    }

    [Fact]
    public void A_declaration_outranks_the_bus_before_or_after_the_handlers_came()
    {
        var bus = new HookBus("scripts") { Errors = HookErrorPolicy.Propagate };
        FailingAction(bus);
        bus.DeclareAction("saved", HookErrorPolicy.Stop);
        Assert.Throws<HookException>(() => bus.Do("saved"));

        bus.DeclareAction("saved");
        Assert.Throws<FormatException>(() => bus.Do("saved"));
    }

    [Fact]
    public async Task Async_dispatches_have_the_same_policies()
    {
        foreach (var (errors, expected) in new[]
        {
            (HookErrorPolicy.Default, "first of scripts: 1, second of audit: 2 | last"),
            (HookErrorPolicy.Continue, "first of scripts: 1, second of audit: 2 | last"),
            (HookErrorPolicy.Stop, "first of scripts: 1 | "),
            (HookErrorPolicy.Propagate, "1 | "),
        })
        {
            _log.Clear();
            var bus = FailingAction(new HookBus("scripts") { Errors = errors });
            bus.AddActionAsync("saved", async _ => await Task.Yield());

            var thrown = await Record.ExceptionAsync(async () => await bus.DoAsync("saved"));

            var said = thrown is HookException hook ? string.Join(", ", Failures(hook)) : thrown!.Message;
            Assert.Equal(expected, $"{said} | {string.Join(" ", _log)}");
        }
    }

    [Fact]
    public async Task A_failure_after_an_await_has_the_last_value()
    {
        var bus = new HookBus("scripts");
        bus.AddFilterAsync<string>("title", async (title, _) =>
        {
            await Task.Yield();
            return title + "b";
        });
        bus.AddFilterAsync<string>("title", async (_, _) =>
        {
            await Task.Yield();
            throw new FormatException("no");
        }, name: "second");

        var thrown = await Assert.ThrowsAsync<HookException>(async () => await bus.ApplyAsync("title", "a"));

        Assert.Equal(["second of scripts: no"], Failures(thrown));
        Assert.Equal("ab", thrown.LastValue);
    }

    [Fact]
    public async Task Continue_awaits_all_of_a_filter_and_gives_the_value_after_the_others()
    {
        var bus = FailingFilter(new HookBus("scripts") { Errors = HookErrorPolicy.Continue });

        var thrown = await Assert.ThrowsAsync<HookException>(async () => await bus.ApplyAsync("title", "a"));

        Assert.Equal(["second of scripts: no"], Failures(thrown));
        Assert.Equal("abc", thrown.LastValue);
    }

    [Fact]
    public void A_filter_that_is_declared_again_keeps_its_handlers_and_takes_the_new_policy()
    {
        var bus = FailingFilter(new HookBus("scripts"));
        bus.DeclareFilter<string>("title", HookErrorPolicy.Propagate);
        Assert.Throws<FormatException>(() => bus.Apply("title", "a"));

        bus.DeclareFilter<string>("title");
        Assert.Throws<HookException>(() => bus.Apply("title", "a"));
    }

    private static IEnumerable<string> Failures(HookException thrown) =>
        thrown.Failures.Select(failure => $"{failure.Handler} of {failure.Plugin}: {failure.Exception.Message}");

    private static HookBus FailingFilter(HookBus bus)
    {
        bus.AddFilter<string>("title", title => title + "b");
        bus.AddFilter<string>("title", _ => throw new FormatException("no"), name: "second");
        bus.AddFilter<string>("title", title => title + "c");
        return bus;
    }

    private HookBus FailingAction(HookBus bus)
    {
        bus.AddAction("saved", (Action)(() => throw new FormatException("1")), name: "first");
        bus.AddAction("saved", (Action)(() => throw new FormatException("2")), name: "second", plugin: "audit");
        bus.AddAction("saved", () => _log.Add("last"));
        return bus;
    }
}
