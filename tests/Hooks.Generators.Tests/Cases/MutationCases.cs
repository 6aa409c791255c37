namespace Hooks.Generators.Tests.Cases;

/// <summary>A dispatch goes on with the handlers that it started with, whatever they add and remove.</summary>
public class MutationCases
{
    private readonly HookBus _bus = new("cases") { Tracks = true };
    private readonly List<string> _log = [];

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_action_callback_manipulation_while_running")]
    public void Action_callback_manipulation_while_running()
    {
        IDisposable? peer = null;
        var isFirst = true;
        Add("change", 12, () =>
        {
            if (!isFirst)
                return;
            isFirst = false;
            peer!.Dispose();
            Add("new 12", 12);
            Add("new 13", 13);
            Add("new 10", 10);
        });
        peer = Add("peer", 12);

        Assert.Equal(["change", "peer"], Fire());
        Assert.Equal(["new 10", "change", "new 12", "new 13"], Fire());
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_action_self_removal")]
    public void Action_self_removal()
    {
        IDisposable? self = null;
        self = Add("self", 10, () => self!.Dispose());

        Assert.Equal(["self"], Fire());
        Assert.Equal(1, _bus.DispatchCount("hook"));
        Assert.Empty(Fire());
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/siteScoped.php::test_first_site_scoped_callback_added_during_dispatch_runs_at_a_later_priority")]
    public void What_is_added_during_a_dispatch_at_a_later_priority_runs_in_the_next()
    {
        AddOnce(10, "added", 20);

        Assert.Equal(["first"], Fire());
        Assert.Equal(["first", "added"], Fire());
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::add a filter after the one currently executing")]
    public void Add_after_the_one_that_runs()
    {
        AddOnce(1, "added", 2);

        Assert.Equal(["first"], Fire());
        Assert.Equal(["first", "added"], Fire());
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::add a filter before the one currently executing")]
    public void Add_before_the_one_that_runs()
    {
        AddOnce(2, "added", 1);

        Assert.Equal(["first"], Fire());
        Assert.Equal(["added", "first"], Fire());
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::filter removes a callback that has not yet executed (middle)")]
    public void What_is_removed_before_its_turn_still_runs()
    {
        IDisposable? later = null;
        Add("first", 1, () => later!.Dispose());
        later = Add("later", 3);
        Add("last", 4);

        Assert.Equal(["first", "later", "last"], Fire());
        Assert.Equal(["first", "last"], Fire());
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::filter removes a callback that has not yet executed (same priority)")]
    public void What_is_removed_before_its_turn_at_the_same_priority_still_runs()
    {
        IDisposable? later = null;
        Add("first", 10, () => later!.Dispose());
        later = Add("later", 10);

        Assert.Equal(["first", "later"], Fire());
        Assert.Equal(["first"], Fire());
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::filter removes the current callback")]
    public void After_one_that_removes_itself_the_others_run()
    {
        IDisposable? self = null;
        self = Add("self", 10, () => self!.Dispose());
        Add("following", 10);

        Assert.Equal(["self", "following"], Fire());
        Assert.Equal(["following"], Fire());
    }

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_register_while_calling")]
    public void Register_while_calling()
    {
        var isFirst = true;
        Add("plain", 10, () =>
        {
            if (!isFirst)
                return;
            isFirst = false;
            Add("last", 20);
            Add("new", 10);
            Add("first", 1);
        });

        Assert.Equal(["plain"], Fire());
        Assert.Equal(["first", "plain", "new", "last"], Fire());
    }

    [Fact(DisplayName = "symfony event-dispatcher Tests/Debug/TraceableEventDispatcherTest.php::testListenerCanRemoveItselfWhenExecuted")]
    public void A_handler_removes_itself_while_it_is_watched()
    {
        IDisposable? self = null;
        _bus.AddAny((hook, _) => _log.Add($"[{hook}]"));
        self = Add("self", 10, () => self!.Dispose());

        Assert.Equal(["[hook]", "self"], Fire());
        Assert.Equal(["[hook]"], Fire());
        Assert.False(_bus.HasHandlers("hook"));
    }

    private IDisposable Add(string name, int priority, Action? also = null) => _bus.AddAction(
        "hook",
        () =>
        {
            _log.Add(name);
            also?.Invoke();
        },
        priority,
        name);

    /// <summary>Adds a handler that adds another when it runs for the first time.</summary>
    private void AddOnce(int priority, string name, int otherPriority)
    {
        IDisposable? added = null;
        Add("first", priority, () => added ??= Add(name, otherPriority));
    }

    private string[] Fire()
    {
        _log.Clear();
        _bus.Do("hook");
        return [.. _log];
    }
}
