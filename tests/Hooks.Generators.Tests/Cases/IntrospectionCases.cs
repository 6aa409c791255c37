namespace Hooks.Generators.Tests.Cases;

public class IntrospectionCases
{
    private readonly HookBus _bus = new("cases") { Tracks = true };

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_current_action")]
    public void Current_action()
    {
        var current = "";
        _bus.AddAction("outer", () => _bus.Do("inner"));
        _bus.AddAction("inner", () => current = _bus.Running[0]);
        _bus.Do("outer");

        Assert.Equal("inner", current);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_did_action")]
    public void Did_action()
    {
        _bus.Do("a");
        for (var i = 0; i < 10; i++)
            _bus.Do("b");

        Assert.Equal((1, 10, 0), (_bus.DispatchCount("a"), _bus.DispatchCount("b"), _bus.DispatchCount("never")));
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_doing_action")]
    public void Doing_action()
    {
        var seen = (Any: false, This: false, Other: false);
        _bus.AddAction("hook", () => seen = Doing());
        Assert.Equal((false, false, false), Doing());
        _bus.Do("hook");

        Assert.Equal((true, true, false), seen);
        Assert.Equal((false, false, false), Doing());
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_doing_filter")]
    public void Doing_filter()
    {
        var seen = (Any: false, This: false, Other: false);
        _bus.AddFilter<int>("hook", value =>
        {
            seen = Doing();
            return value;
        });
        Assert.Equal((false, false, false), Doing());
        _bus.Apply("hook", 1);

        Assert.Equal((true, true, false), seen);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_doing_filter_real")]
    public void Doing_filter_real()
    {
        IReadOnlyList<string> within = [];
        IReadOnlyList<string> after = [];
        _bus.AddFilter<string>("hook", value =>
        {
            var title = _bus.Apply("nested", value);
            after = _bus.Running;
            return title;
        });
        _bus.AddFilter<string>("nested", value =>
        {
            within = _bus.Running;
            return value;
        });
        _bus.Apply("hook", "a");

        Assert.Equal(["nested", "hook"], within);
        Assert.Equal(["hook"], after);
        Assert.Empty(_bus.Running);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_remove_anonymous_callback")]
    public void Remove_a_handler_that_was_found_in_the_list()
    {
        _bus.AddAction("hook", () => { });
        var found = _bus.Handlers("hook").Single(handler => handler.Name.StartsWith("()", StringComparison.Ordinal));

        Assert.Equal(1, _bus.Remove("hook", handler => handler == found));
        Assert.False(_bus.HasHandlers("hook"));
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_current_priority")]
    public void Current_priority()
    {
        var priority = 0;
        _bus.AddFilter<string>("hook", value =>
        {
            priority = _bus.Handlers(_bus.Running[0]).Single(handler => handler.Name == "me").Priority;
            return value;
        }, priority: 99, name: "me");
        _bus.Apply("hook", "a");

        Assert.Equal(99, priority);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_other_priority")]
    public void Other_priority()
    {
        var running = true;
        _bus.AddAction("idle", () => { });
        _bus.AddAction("hook", () => running = _bus.Running.Contains("idle"));
        _bus.Do("hook");

        Assert.False(running);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/hasFilter.php::test_has_filter_with_wrong_callback")]
    public void Has_filter_with_wrong_callback()
    {
        _bus.AddAction("hook", () => { }, name: "here");

        Assert.DoesNotContain(_bus.Handlers("hook"), handler => handler.Name == "elsewhere");
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/hasFilter.php::test_has_filter_without_callback")]
    public void Has_filter_without_callback()
    {
        _bus.AddAction("hook", () => { });

        Assert.True(_bus.HasHandlers("hook"));
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::current filter when multiple filters are running")]
    public void Current_filter_when_several_are_running()
    {
        var current = new List<string?>();
        _bus.AddFilter<int>("filter1", value =>
        {
            var nested = _bus.Apply("filter2", value);
            current.Add(_bus.Running.FirstOrDefault());
            return nested;
        });
        _bus.AddFilter<int>("filter2", value =>
        {
            current.Add(_bus.Running.FirstOrDefault());
            return value;
        });
        _bus.Apply("filter1", 1);
        current.Add(_bus.Running.FirstOrDefault());

        Assert.Equal(["filter2", "filter1", null], current);
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::doingAction, didAction and hasAction.")]
    public void Doing_did_and_has()
    {
        _bus.Do("hook");
        Assert.False(_bus.HasHandlers("hook"));
        _bus.AddAction("hook", () => Assert.Equal(["hook"], _bus.Running));
        Assert.True(_bus.HasHandlers("hook"));
        _bus.Do("hook");

        Assert.Equal(2, _bus.DispatchCount("hook"));
        Assert.Empty(_bus.Running);
    }

    [Fact(DisplayName = "openfang crates/openfang-runtime/src/hooks.rs::test_has_handlers")]
    public void Has_handlers()
    {
        _bus.AddAction("hook", () => { });

        Assert.True(_bus.HasHandlers("hook"));
        Assert.False(_bus.HasHandlers("other"));
    }

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_get_hookimpls")]
    public void The_plugins_that_handle_a_hook()
    {
        _bus.AddAction("hook", () => { }, plugin: "one");
        _bus.AddAction("other", () => { }, plugin: "two");
        _bus.AddAction("hook", () => { }, plugin: "three");

        Assert.Equal(["one", "three"], _bus.Handlers("hook").Select(handler => handler.Plugin));
    }

    [Fact(DisplayName = "symfony event-dispatcher Tests/Debug/TraceableEventDispatcherTest.php::testGetListenerPriorityWhileDispatching")]
    public void The_priority_while_dispatching()
    {
        IReadOnlyList<HookHandlerInfo> seen = [];
        _bus.AddAction("hook", () => seen = _bus.Handlers("hook"), priority: 5);
        _bus.Do("hook");

        Assert.Equal(5, Assert.Single(seen).Priority);
    }

    private (bool Any, bool This, bool Other) Doing() =>
        (_bus.Running.Count > 0, _bus.Running.Contains("hook"), _bus.Running.Contains("other"));
}
