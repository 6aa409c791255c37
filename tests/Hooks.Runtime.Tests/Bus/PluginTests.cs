namespace Hooks.Runtime.Tests.Bus;

/// <summary>Plugins that are switched off in the whole program, which has several buses.</summary>
public class PluginTests
{
    private readonly HookBus _scripts = new("scripts");
    private readonly HookBus _themes = new("themes");

    [Fact]
    public void A_plugin_goes_from_all_buses_and_comes_back()
    {
        var seen = Add("seo");

        Assert.True(HookPlugins.Disable("seo"));
        _scripts.AddFilter<string>("title", title => title + "c", plugin: "seo");
        Assert.Equal(("b", "", 0), (_scripts.Apply("title", ""), _themes.Apply("title", ""), seen()));
        Assert.Equal(["scripts"], _scripts.Handlers("title").Select(handler => handler.Plugin));
        Assert.True(HookPlugins.Enable("seo"));
        Assert.Equal(("abc", "a", 1), (_scripts.Apply("title", ""), _themes.Apply("title", ""), seen()));
    }

    [Fact]
    public void What_was_added_for_a_plugin_is_taken_from_all_buses_for_good()
    {
        var seen = Add("ads");

        Assert.True(HookPlugins.RemoveAll("ads"));
        Assert.Equal(("b", "", 0), (_scripts.Apply("title", ""), _themes.Apply("title", ""), seen()));
        Assert.Empty(_themes.Names);
        Assert.False(HookPlugins.Enable("ads"));
        _themes.AddFilter<string>("title", title => title + "c", plugin: "ads");
        Assert.Equal(("b", "c"), (_scripts.Apply("title", ""), _themes.Apply("title", "")));
    }

    [Fact]
    public void A_name_that_no_bus_knows_is_said_to_be_none()
    {
        Add("ad");

        Assert.False(HookPlugins.Disable("AD"));
        Assert.Equal("ab", _scripts.Apply("title", ""));
    }

    /// <summary>Adds handlers of a plugin to both buses, and says how often its observer was called.</summary>
    private Func<int> Add(string plugin)
    {
        var seen = 0;
        _scripts.AddFilter<string>("title", title => title + "a", plugin: plugin);
        _scripts.AddFilter<string>("title", title => title + "b");
        _themes.AddFilter<string>("title", title => title + "a", plugin: plugin);
        _themes.AddAny((_, _) => seen++, plugin: plugin);
        return () => seen;
    }
}
