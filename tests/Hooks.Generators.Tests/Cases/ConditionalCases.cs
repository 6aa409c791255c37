namespace Hooks.Generators.Tests.Cases;

/// <summary>Handlers that run under a condition: of the value, of another assembly, of their plugin.</summary>
public class ConditionalCases
{
    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/siteScoped.php::test_scope_is_checked_immediately_before_each_callback")]
    public void A_condition_is_checked_immediately_before_its_handler() => Assert.Equal("switch on-2", Snippet.Run("""
        Site.Requested(new Request(1));

        public sealed record Request(int Blog);

        public static partial class Site { [Hook] public static partial Request Requested(Request request); }

        static class Plugin
        {
            [Filter("Requested", Priority = 1), When("Blog", 1)]
            internal static Request Switch(Request request) { Log.Add("switch"); return request with { Blog = 2 }; }

            [Filter("Requested"), When("Blog", 1)]
            internal static Request OnFirst(Request request) { Log.Add("on-1"); return request; }

            [Filter("Requested"), When("Blog", 2)]
            internal static Request OnSecond(Request request) { Log.Add("on-2"); return request; }
        }
        """));

    [Theory(DisplayName = "drupal core tests/Drupal/KernelTests/Core/Hook/HookCollectorPassTest.php::testHooksImplementedOnBehalfFileCache")]
    [InlineData(false, "")]
    [InlineData(true, "on behalf")]
    public void A_handler_for_a_library_that_is_not_there_runs_once_it_is(bool isThere, string expected)
    {
        const string handler = """
            public static class Plugin
            {
                [Action("installed", Optional = true)] internal static void OnBehalf() => Log.Add("on behalf");
            }
            """;
        var module = TestAssembly.Library("Module", """
            public static partial class Module { [Hook("installed")] public static partial void Installed(); }
            """);
        Assert.Equal(expected, isThere
            ? TestAssembly.Exe("Module.Installed();\n" + handler, module).Run()
            : TestAssembly.Exe("_ = typeof(Plugin);\n" + handler).Run());
    }

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_set_blocked")]
    public void A_plugin_is_off_whether_its_handlers_are_there_already_or_come_later() => Assert.Equal("first | | first second", Snippet.Run("""
        Site.Points.Saved.Add(() => Log.Add("first"), plugin: "plugin");
        Site.Saved();
        Log.Add("|");
        HookPlugins.Disable("plugin");
        Site.Points.Saved.Add(() => Log.Add("second"), plugin: "plugin");
        Site.Saved();
        Log.Add("|");
        HookPlugins.Enable("plugin");
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }
        """));
}
