namespace Hooks.Generators.Tests.Cases;

public class RegistrationCases
{
    private readonly HookBus _bus = new("cases");
    private readonly List<string> _log = [];

    private IEnumerable<string> Handlers => _bus.Handlers("hook").Select(handler => $"{handler.Priority} {handler.Name}");

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/addFilter.php::test_add_two_filters_with_different_priority")]
    public void Add_two_filters_with_different_priority()
    {
        _bus.AddFilter<string>("hook", value => value, priority: 2, name: "b");
        _bus.AddFilter<string>("hook", value => value, priority: 1, name: "a");

        Assert.Equal(["1 a", "2 b"], Handlers);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/addFilter.php::test_add_two_filters_with_same_priority")]
    public void Add_two_filters_with_same_priority()
    {
        _bus.AddFilter<string>("hook", value => value, name: "a");
        _bus.AddFilter<string>("hook", value => value, name: "b");

        Assert.Equal(["10 a", "10 b"], Handlers);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/addFilter.php::test_readd_filter")]
    public void A_handler_that_is_added_again_is_another_entry()
    {
        var first = _bus.AddAction("hook", Log);
        _bus.AddAction("hook", Log);
        Assert.Equal(["10 Log", "10 Log"], Handlers);

        first.Dispose();
        _bus.Do("hook");
        Assert.Equal(["log"], _log);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/addFilter.php::test_readd_filter_with_different_priority")]
    public void Readd_filter_with_different_priority()
    {
        _bus.AddAction("hook", Log, priority: 1);
        _bus.AddAction("hook", Log, priority: 2);

        _bus.Do("hook");
        Assert.Equal(["1 Log", "2 Log"], Handlers);
        Assert.Equal(["log", "log"], _log);
    }

    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_hookspec")]
    public void The_strategy_is_readable_from_the_hook() => Assert.Equal("First Collect Action", Snippet.Run("""
        Log.Add(Site.Points.Find.Kind);
        Log.Add(Site.Points.Gather.Kind);
        Log.Add(Site.Points.Saved.Kind);

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First)] public static partial string? Find();
            [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Gather();
            [Hook] public static partial void Saved();
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_pm")]
    public void Handlers_with_names_and_without()
    {
        _bus.AddAction("hook", Log, name: "named");
        var unnamed = _bus.AddAction("hook", Log);
        Assert.Equal(["10 named", "10 Log"], Handlers);

        unnamed.Dispose();
        Assert.Equal(["10 named"], Handlers);
    }

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_pm_name")]
    public void A_name_can_be_used_again()
    {
        _bus.AddAction("hook", Log, name: "name").Dispose();
        _bus.AddAction("hook", Log, name: "name");

        Assert.Equal(["10 name"], Handlers);
    }

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_register")]
    public void Two_instances_of_one_class()
    {
        var (one, other) = (new Counter(), new Counter());
        var added = _bus.AddAction("hook", one.Count);
        _bus.AddAction("hook", other.Count);
        _bus.Do("hook");
        added.Dispose();
        added.Dispose();
        _bus.Do("hook");

        Assert.Equal((1, 2), (one.Calls, other.Calls));
    }

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testAddSubscriberWithMultipleListeners")]
    public void One_object_with_two_handlers()
    {
        var counter = new Counter();
        _bus.AddAction("hook", counter.Count, priority: 10, plugin: "subscriber");
        _bus.AddAction("hook", counter.CountTwice, priority: 5, plugin: "subscriber");
        _bus.Do("hook");

        Assert.Equal(["5 counter.CountTwice", "10 counter.Count"], Handlers);
        Assert.Equal(3, counter.Calls);
    }

    [Fact(DisplayName = "tapable test/HookMap.test.js::should lazily create hooks through for(...) and cache them")]
    public void A_hook_is_made_by_its_first_handler_and_found_by_its_name()
    {
        Assert.False(_bus.HasHandlers("hook"));
        _bus.Do("hook");
        Assert.Empty(_bus.Names);

        _bus.AddAction("hook", Log);
        _bus.AddAction("hook", Log);
        _bus.AddAction("other", Log);
        Assert.Equal(["hook", "other"], _bus.Names);
    }

    private void Log() => _log.Add("log");

    private sealed class Counter
    {
        public int Calls { get; private set; }

        public void Count() => Calls++;

        public void CountTwice() => Calls += 2;
    }
}
