namespace Hooks.Generators.Tests.Cases;

public class CatchAllCases
{
    private readonly HookBus _bus = new("cases");
    private readonly List<string> _log = [];

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_remove_all_action")]
    public void Remove_an_observer_of_actions()
    {
        var observer = _bus.AddAny((hook, _) => _log.Add(hook));
        _bus.Do("a");
        observer.Dispose();
        _bus.Do("b");

        Assert.Equal(["a"], _log);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_all_filter")]
    public void All_filter()
    {
        _bus.AddAny((hook, value) => _log.Add($"{hook}:{value}"));
        _bus.AddFilter<string>("a", value => value + "!");

        Assert.Equal("x!", _bus.Apply("a", "x"));
        Assert.Equal("y", _bus.Apply("b", "y"));
        Assert.Equal(["a:x", "b:y"], _log);
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_remove_all_filter")]
    public void Remove_an_observer_of_filters()
    {
        using (_bus.AddAny((hook, _) => _log.Add(hook)))
            _bus.Apply("a", 1);
        _bus.Apply("a", 1);

        Assert.Equal(["a"], _log);
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::add an all filter and run it any hook to trigger it")]
    public void An_observer_cannot_change_the_value()
    {
        _bus.AddAny((_, value) => _log.Add((string)value! + "!"));
        _bus.AddFilter<string>("a", value => value + "a");

        Assert.Equal("xa", _bus.Apply("a", "x"));
        Assert.Equal(["x!"], _log);
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::add multiple all actions and run it any hook to trigger them by priority")]
    public void Observers_by_priority()
    {
        _bus.AddAny((_, _) => _log.Add("11"), priority: 11);
        _bus.AddAny((_, _) => _log.Add("10"));
        _bus.Do("a");

        Assert.Equal(["10", "11"], _log);
    }
}
