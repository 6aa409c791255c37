using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Composition;

/// <summary>Hooks that take handlers only of plugins with a permission, and compositions that deny it.</summary>
public class PermissionTests
{
    private const string Site = """
        public static partial class Site
        {
            [Hook("send", Permission = "network")] public static partial void Send();
            [Hook("saved")] public static partial void Saved();
        }

        public static class Host { public static void Fire() { Site.Send(); Site.Saved(); Log.Add("."); } }


        """;

    private static TestAssembly Contract() => TestAssembly.Library("Contract", Site);

    private static TestAssembly Plugin(string name, string declaration, TestAssembly contract, string more = "") => TestAssembly.Library(
        name,
        $$"""
        {{declaration}}

        namespace {{name}}
        {
            {{more}}
            internal static class Net
            {
                [Action("send")] internal static void Send() => Log.Add("{{name}}.send");
                [Action("saved")] internal static void Saved() => Log.Add("{{name}}.saved");
            }
        }
        """,
        contract);

    private static TestAssembly Lacking(TestAssembly contract) => Plugin("Lacking", "[assembly: HookPlugin(\"lacking\")]", contract);

    private static TestAssembly Having(TestAssembly contract) =>
        Plugin("Having", "[assembly: HookPlugin(\"having\", Permissions = new[] { \"network\", \"files\" })]", contract);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_plugins_that_declare_it_are_wired(bool live)
    {
        var contract = Contract();

        Assert.Equal(
            "Having.send Having.saved Lacking.saved .",
            TestAssembly.Exe("Host.Fire();", contract, Lacking(contract), Having(contract)).Run(live));
    }

    [Theory]
    [InlineData("", "Plugin", "write [assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"network\" })]")]
    [InlineData("[assembly: HookPlugin(\"guard\")]", "guard", "write [assembly: HookPlugin(\"guard\", Permissions = new[] { \"network\" })]")]
    [InlineData("[assembly: HookPlugin(\"guard\", Permissions = new[] { \"files\" })]", "guard", "write [assembly: HookPlugin(\"guard\", Permissions = new[] { \"files\", \"network\" })]")]
    [InlineData("[assembly: HookPlugin(\"guard\", Permissions = null)]", "guard", "write [assembly: HookPlugin(\"guard\", Permissions = new[] { \"network\" })]")]
    public async Task A_handler_without_it_is_an_error_at_the_handler(string declaration, string plugin, string write)
    {
        var markup = declaration + """

            static class Net { [Action({|HOOK020:"send"|})] internal static void Send() { } }
            """;
        var assembly = TestAssembly.Library("Plugin", Diagnose.Plain(markup).Source, Contract());
        await Diagnose.Verify(
            assembly, markup, $"Handler 'Net.Send' of plugin '{plugin}' is left out of hook 'send': the plugin does not declare the permission 'network'; {write}");

        var said = Assert.Single(await Diagnose.Run(assembly));
        Assert.Equal("network", said.Properties[Rules.Permission]);
        Assert.Equal(plugin, said.Properties[Rules.Plugin]);
    }

    [Fact]
    public Task A_plugin_on_a_type_declares_for_itself_and_shares_with_an_assembly_of_its_name() => Diagnose.Library(
        """
        [assembly: HookPlugin("whole", Permissions = new[] { "network" })]


        """ + Site + """
        static class A { [Action("send")] internal static void On() { } }
        [HookPlugin("part")] static class B { [Action({|HOOK020:"send"|})] internal static void On() { } }
        [HookPlugin("part", Permissions = new[] { "network" })] static class C { [Action("send")] internal static void On() { } }
        [HookPlugin("whole", Permissions = new[] { "files" })] static class D
        {
            [Action("send")] internal static void On() { }
            internal static class Inner { [Action("send")] internal static void On() { } }
        }
        """);

    [Fact]
    public void The_handlers_of_the_hooks_own_assembly_need_it_too() => Assert.Equal("saved .", TestAssembly.Exe("Host.Fire();\n" + Site + """
        static class Net
        {
            [Action("send")] internal static void Send() => Log.Add("send");
            [Action("saved")] internal static void Saved() => Log.Add("saved");
        }
        """).Run());

    [Fact]
    public Task A_blank_permission() => Diagnose.Library(
        """public static partial class Site { [Hook(Permission = " ")] public static partial void {|HOOK006:Send|}(); }""",
        "'Send' cannot be a hook: its Permission is blank; name one or take it out");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_referenced_plugin_that_was_built_before_the_hook_asked_for_it(bool live)
    {
        var before = TestAssembly.Library("Contract", Site.Replace(", Permission = \"network\"", "", StringComparison.Ordinal));
        var plugin = Lacking(before).Compile(live).AsReference(live);
        TestAssembly App() => TestAssembly.Exe("Host.Fire();", Contract()).Reference(plugin);

        var said = Assert.Single(await Diagnose.Run(App()));
        Assert.Equal("HOOK020", said.Id);
        Assert.Equal(
            "Handler 'Lacking.Net.Send' of assembly 'Lacking' (plugin 'lacking') is left out of hook 'send': the plugin does not declare the permission 'network'; have it built against this version of 'Contract'",
            said.GetMessage());
        Assert.DoesNotContain("Lacking_Net_Send", App().Emitted(), StringComparison.Ordinal);
        Assert.DoesNotContain("Net_Send", App().Emitted(), StringComparison.Ordinal);
        Assert.Contains("Net_Saved", App().Emitted(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_composition_denies_it_to_a_referenced_plugin()
    {
        const string markup = """
            [assembly: {|HOOK020:DenyHookPermission("having", "network")|}]

            Host.Fire();
            """;
        var contract = Contract();
        TestAssembly App() => TestAssembly.Exe(Diagnose.Plain(markup).Source, contract, Having(contract));

        await Diagnose.Verify(
            App(),
            markup,
            "Handler 'Having.Net.Send' of assembly 'Having' (plugin 'having') is left out of hook 'send': this composition denies the plugin the permission 'network'; take the handler out with [assembly: RemoveHookHandler(\"Net.Send\")]");
        Assert.Equal("Having.saved .", App().Run());
    }

    [Fact]
    public async Task A_composition_denies_it_to_a_plugin_of_its_own()
    {
        const string markup = """
            [assembly: DenyHookPermission("own", "network")]
            [assembly: HookPlugin("own", Permissions = new[] { "network" })]

            Host.Fire();

            static class Net { [Action({|HOOK020:"send"|})] internal static void Send() => Log.Add("send"); }
            """;
        TestAssembly App() => TestAssembly.Exe(Diagnose.Plain(markup).Source, Contract());

        await Diagnose.Verify(App(), markup);
        Assert.Equal(".", App().Run());
    }

    [Theory]
    [InlineData("[assembly: DenyHookPermission(\"having\", \"network\")] [assembly: RemoveHookHandler(\"Net.Send\")]", "Having.saved .")]
    [InlineData("[assembly: DenyHookPermission(\"having\", \"files\")]", "Having.send Having.saved .")]
    [InlineData("[assembly: DenyHookPermission(null!, \"network\")]", "Having.send Having.saved .")]
    public async Task What_is_taken_out_or_not_asked_for_is_silent(string attributes, string log)
    {
        var contract = Contract();
        TestAssembly App() => TestAssembly.Exe(attributes + "\nHost.Fire();", contract, Having(contract));

        Assert.Empty(await Diagnose.Run(App()));
        Assert.Equal(log, App().Run());
    }

    [Fact]
    public Task A_denial_of_a_plugin_that_is_not_there()
    {
        const string markup = """
            [assembly: DenyHookPermission("{|HOOK008:haveing|}", "network")]

            Host.Fire();
            """;
        var contract = Contract();
        return Diagnose.Verify(
            TestAssembly.Exe(Diagnose.Plain(markup).Source, contract, Having(contract)),
            markup,
            "'haveing' names no plugin in this composition. Did you mean 'having'?");
    }

    [Fact]
    public void A_library_that_composes_nothing_denies_nothing()
    {
        var contract = Contract();
        var library = TestAssembly.Library("Middle", "[assembly: DenyHookPermission(\"having\", \"network\")]", contract);

        Assert.Equal("Having.send Having.saved .", TestAssembly.Exe("Host.Fire();", contract, library, Having(contract)).Run());
    }

    [Fact]
    public void The_catalog_shows_what_a_hook_asks_for() => Assert.Equal(
        "saved= send=network",
        TestAssembly.Exe(
            "foreach (var hook in HookCatalog.Hooks) Log.Add($\"{hook.Name}={hook.Permission}\");\n" + Site).Run());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_plugin_says_of_itself_reaches_the_composition(bool live)
    {
        var contract = Contract();
        var plugin = Plugin(
            "Plugin",
            "[assembly: HookPlugin(\"guard\", Version = \"1.2.0-beta\", ApiVersion = 3, Permissions = new[] { \"network\", \"files\" })]",
            contract,
            """[HookPlugin("guard.small", Version = "0.1")] internal static class Small { [Action("saved")] internal static void On() { } }""");

        Assert.Contains(
            """
            [assembly: global::Hooks.CompilerServices.ExportedPlugin("guard", Version = "1.2.0-beta", ApiVersion = 3, Permissions = new[] { "files", "network" })]
            [assembly: global::Hooks.CompilerServices.ExportedPlugin("guard.small", Version = "0.1")]
            """,
            plugin.Emitted(live),
            StringComparison.Ordinal);
        Assert.Contains(
            """
            // Installs the tables of this composition.
            //
            // Plugins:
            //     App
            //     guard        1.2.0-beta  API 3  may: files, network
            //     guard.small  0.1
            // </auto-generated>
            """,
            TestAssembly.Exe("Host.Fire(); static class Own { [Action(\"saved\")] internal static void On() { } }", contract, plugin).Emitted(live),
            StringComparison.Ordinal);
    }
}
