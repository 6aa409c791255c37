namespace Hooks.Generators.Tests.Cases;

/// <summary>Events that are kept for handlers that come later.</summary>
public class HistoricCases
{
    private const string Site = "public static partial class Site { [Hook(Historic = 10)] public static partial void Found(int x); }";

    /// <summary>Elsewhere the newest handler runs first; here those of one priority run in order of addition.</summary>
    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_register_historic")]
    public void Register_historic() => Assert.Equal("first:1 second:1 first:2 second:2", Snippet.Run("""
        Site.Found(1);
        Site.Points.Found.Add(x => Log.Add($"first:{x}"));
        Site.Points.Found.Add(x => Log.Add($"second:{x}"));
        Site.Found(2);
        """, Site));

    /// <summary>Elsewhere a call may leave plugins out; here a plugin is switched off.</summary>
    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_historic_with_subset_hook_caller")]
    public void A_plugin_that_is_left_out_gets_none() => Assert.Equal("b:1 a:2 b:2", Snippet.Run("""
        HookPlugins.Disable("a");
        Site.Found(1);
        Site.Points.Found.Add(x => Log.Add($"a:{x}"), plugin: "a");
        Site.Points.Found.Add(x => Log.Add($"b:{x}"), plugin: "b");
        HookPlugins.Enable("a");
        Site.Found(2);
        """, Site));
}
