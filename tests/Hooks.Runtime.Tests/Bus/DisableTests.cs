namespace Hooks.Runtime.Tests.Bus;

public class DisableTests
{
    private readonly HookBus _bus = new("scripts");

    [Fact]
    public void A_disabled_handler_is_left_out_until_it_is_enabled()
    {
        _bus.AddFilter<string>("title", title => title + "a", name: "a");
        _bus.AddFilter<string>("title", title => title + "b", name: "b");

        Assert.True(_bus.Disable("title", "a"));
        Assert.Equal("b", _bus.Apply("title", ""));
        Assert.Equal(["b"], _bus.Handlers("title").Select(handler => handler.Name));
        Assert.True(_bus.Enable("title", "a"));
        Assert.Equal("ab", _bus.Apply("title", ""));
    }

    [Fact]
    public void It_says_whether_there_is_such_a_handler()
    {
        _bus.AddFilter<string>("title", title => title, name: "a");

        Assert.False(_bus.Disable("title", "A"));
        Assert.False(_bus.Disable("subtitle", "a"));
        Assert.True(_bus.HasHandlers("title"));
    }

    [Fact]
    public void A_name_stays_disabled_for_handlers_that_come_later()
    {
        _bus.Disable("title", "a");
        _bus.AddFilter<string>("title", title => title + "a", name: "a");

        Assert.Equal("", _bus.Apply("title", ""));
        Assert.False(_bus.HasHandlers("title"));
        _bus.Enable("title", "a");
        Assert.Equal("a", _bus.Apply("title", ""));
    }

    [Fact]
    public void A_plugin_is_disabled_on_all_hooks_and_for_what_it_adds_later()
    {
        var seen = 0;
        _bus.AddFilter<string>("title", title => title + "a", plugin: "seo");
        _bus.AddAny((_, _) => seen++, plugin: "seo");
        _bus.DisablePlugin("seo");
        _bus.AddFilter<int>("price", price => price + 1, plugin: "seo");

        Assert.Equal(("", 1, 0), (_bus.Apply("title", ""), _bus.Apply("price", 1), seen));
        _bus.EnablePlugin("seo");
        Assert.Equal(("a", 2, 2), (_bus.Apply("title", ""), _bus.Apply("price", 1), seen));
    }

    [Fact]
    public void An_async_handler_that_is_disabled_needs_no_awaiting()
    {
        _bus.AddActionAsync("saved", _ => default, name: "a");
        _bus.Disable("saved", "a");

        _bus.Do("saved");
    }
}
