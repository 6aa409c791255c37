namespace Hooks.Generators.Tests.Cases;

public class RemovalCases
{
    private readonly HookBus _bus = new("cases");
    private int _calls;

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_remove_action")]
    public void Remove_action()
    {
        var added = _bus.AddAction("hook", Count);
        _bus.Do("hook");
        added.Dispose();
        _bus.Do("hook");

        Assert.Equal(1, _calls);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_remove_filter")]
    public void Remove_filter()
    {
        var added = _bus.AddFilter<string>("hook", value =>
        {
            Count();
            return value + "!";
        });
        Assert.Equal("a!", _bus.Apply("hook", "a"));
        added.Dispose();

        Assert.Equal("a", _bus.Apply("hook", "a"));
        Assert.Equal(1, _calls);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_remove_all_filters_should_respect_the_priority_argument")]
    public void Remove_by_priority()
    {
        _bus.AddFilter<string>("hook", value => value, priority: 12);

        _bus.Remove("hook", handler => handler.Priority == 11);
        Assert.True(_bus.HasHandlers("hook"));
        _bus.Remove("hook", handler => handler.Priority == 12);
        Assert.False(_bus.HasHandlers("hook"));
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/removeAllFilters.php::test_remove_all_filters_with_priority")]
    public void Remove_one_of_two_priorities()
    {
        _bus.AddAction("hook", Count, priority: 1);
        _bus.AddAction("hook", Count, priority: 2);

        Assert.Equal(1, _bus.Remove("hook", handler => handler.Priority == 1));
        Assert.Equal(2, Assert.Single(_bus.Handlers("hook")).Priority);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/removeFilter.php::test_remove_filters_with_another_at_same_priority")]
    public void Remove_one_of_two_at_one_priority()
    {
        var first = _bus.AddAction("hook", Count, name: "first");
        _bus.AddAction("hook", Count, name: "second");
        first.Dispose();

        Assert.Equal("second", Assert.Single(_bus.Handlers("hook")).Name);
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::remove a non-existent filter")]
    public void Remove_what_was_never_added() => Assert.Equal(0, _bus.Remove("hook", handler => handler.Name == "nobody"));

    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_remove_plugin_not_found_raises")]
    public void A_plugin_without_handlers_is_told_by_the_count()
    {
        _bus.AddAction("hook", Count, plugin: "other");

        Assert.Equal(0, _bus.RemovePlugin("plugin"));
        Assert.Single(_bus.Handlers("hook"));
    }

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testRemoveListener")]
    public void Remove_listener()
    {
        _bus.AddAction("hook", Count, name: "listener");

        Assert.Equal(1, _bus.Remove("hook", handler => handler.Name == "listener"));
        Assert.Equal(0, _bus.Remove("unknown", handler => handler.Name == "listener"));
        Assert.False(_bus.HasHandlers("hook"));
    }

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testRemoveSubscriberWithMultipleListeners")]
    public void Remove_all_of_a_plugin()
    {
        _bus.AddAction("hook", Count, plugin: "subscriber");
        _bus.AddFilter<int>("other", value => value, plugin: "subscriber");

        Assert.Equal(2, _bus.RemovePlugin("subscriber"));
        Assert.Empty(_bus.Names);
    }

    private void Count() => _calls++;
}
