namespace Hooks.Runtime.Tests.Bus;

public class AddAndRemoveTests
{
    private readonly HookBus _bus = new("scripts");
    private readonly List<string> _log = [];

    [Fact]
    public void What_was_added_runs_until_it_is_disposed()
    {
        var added = _bus.AddAction("saved", Log);
        _bus.Do("saved");
        added.Dispose();
        _bus.Do("saved");

        Assert.Equal(["log"], _log);
    }

    [Fact]
    public void To_dispose_again_does_nothing()
    {
        var first = _bus.AddAction("saved", Log, name: "log");
        first.Dispose();
        _bus.AddAction("saved", Log, name: "log");
        first.Dispose();

        _bus.Do("saved");

        Assert.Equal(["log"], _log);
    }

    [Fact]
    public void The_same_handler_added_twice_runs_twice_and_each_is_removed_by_itself()
    {
        var first = _bus.AddAction("saved", Log, name: "log");
        var second = _bus.AddAction("saved", Log, name: "log");
        _bus.Do("saved");
        Assert.Equal(2, _log.Count);

        first.Dispose();
        Assert.Single(_bus.Handlers("saved"));
        second.Dispose();
        Assert.Empty(_bus.Handlers("saved"));
    }

    [Fact]
    public void Handlers_are_removed_by_what_is_known_of_them()
    {
        _bus.AddAction("saved", Log, name: "a", priority: 11);
        _bus.AddAction("saved", Log, name: "b", priority: 12);
        var third = _bus.AddAction("saved", Log, name: "c", priority: 12);

        Assert.Equal(2, _bus.Remove("saved", handler => handler.Priority == 12));
        Assert.Equal(0, _bus.Remove("saved", handler => handler.Priority == 12));
        Assert.Equal(0, _bus.Remove("loaded", _ => true));
        third.Dispose();

        Assert.Equal(["'a' of plugin 'scripts', priority 11"], Handlers("saved"));
    }

    [Fact]
    public void The_question_which_to_remove_may_itself_remove()
    {
        _bus.AddAction("saved", Log);
        _bus.AddAction("saved", Log);

        Assert.Equal(0, _bus.Remove("saved", _ =>
        {
            _bus.Remove("saved", _ => true);
            return true;
        }));
        Assert.False(_bus.HasHandlers("saved"));
    }

    [Fact]
    public void All_handlers_of_a_plugin_go_at_once()
    {
        _bus.AddAction("saved", Log, plugin: "audit");
        _bus.AddFilter<int>("price", price => price + 1, plugin: "audit");
        _bus.AddFilter<int>("price", price => price * 2, plugin: "shop");
        _bus.AddAny((_, _) => _log.Add("any"), plugin: "audit");

        Assert.Equal(3, _bus.RemovePlugin("audit"));

        _bus.Do("saved");
        Assert.Equal(20, _bus.Apply("price", 10));
        Assert.Empty(_log);
    }

    [Fact]
    public void A_name_that_nobody_handles_any_more_is_free()
    {
        _bus.AddAction<int>("saved", _ => { }).Dispose();

        Assert.Empty(_bus.Names);
        _bus.AddFilter<string>("saved", text => text + "!");
        Assert.Equal("a!", _bus.Apply("saved", "a"));
    }

    [Fact]
    public void A_declared_name_stays()
    {
        _bus.DeclareAction<int>("saved");
        _bus.AddAction<int>("saved", _ => { }).Dispose();

        Assert.Equal(["saved"], _bus.Names);
        Assert.Throws<InvalidOperationException>(() => _bus.AddAction<string>("saved", _ => { }));
    }

    [Fact]
    public void The_bus_tells_what_is_on_it()
    {
        _bus.AddAction("saved", Log, priority: 20, name: "second");
        _bus.AddAction("saved", Log, name: "first", plugin: "audit");
        _bus.AddFilter<int>("price", price => price);

        Assert.Equal(["price", "saved"], _bus.Names);
        Assert.Equal(
            ["'first' of plugin 'audit', priority 10", "'second' of plugin 'scripts', priority 20"],
            Handlers("saved"));
        Assert.All(_bus.Handlers("saved"), handler => Assert.True(handler.IsEnabled));
        Assert.True(_bus.HasHandlers("price"));
        Assert.False(_bus.HasHandlers("loaded"));
        Assert.Empty(_bus.Handlers("loaded"));
    }

    [Fact]
    public void A_handler_without_a_name_is_called_as_it_stands_in_the_code()
    {
        _bus.AddAction("saved", Log);
        _bus.AddAction("saved", () => _log.Add("x"));
        _bus.AddAction("saved", () =>
        {
            _log.Add("a handler that takes more than one line, and more than sixty letters");
        });

        Assert.Equal(
            ["Log", "() => _log.Add(\"x\")", "() => { _log.Add(\"a handler that takes more than one line, …"],
            _bus.Handlers("saved").Select(handler => handler.Name));
    }

    [Fact]
    public void A_name_from_the_code_is_cut_after_sixty_letters()
    {
        _bus.AddAction("saved", () => _log.Add("it has exactly sixty letters, and no more."));
        _bus.AddAction("saved", () => _log.Add("it has sixty-one letters, and so loses two."));

        Assert.Equal(
            ["() => _log.Add(\"it has exactly sixty letters, and no more.\")", "() => _log.Add(\"it has sixty-one letters, and so loses two.…"],
            _bus.Handlers("saved").Select(handler => handler.Name));
    }

    private IEnumerable<string> Handlers(string hook) => _bus.Handlers(hook).Select(handler => handler.ToString());

    private void Log() => _log.Add("log");
}
