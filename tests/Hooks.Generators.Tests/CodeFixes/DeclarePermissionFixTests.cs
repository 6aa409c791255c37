using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK020: the plugin declares what its handler's hook asks for.</summary>
public class DeclarePermissionFixTests
{
    private const string Contract = """
        public static partial class Site
        {
            [Hook("send", Permission = "network")] public static partial void Send();
            [Hook("read", Permission = "files")] public static partial void Read();
        }
        """;

    private const string Handler = """

        static class Net
        {
            [Action({|HOOK020:"send"|})] internal static void Send() { } // kept
        }
        """;

    [Theory]
    // no attribute yet
    [InlineData("", "[assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"network\" })]\n")]
    [InlineData("using System.Text;\n", "using System.Text;\n\n[assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"network\" })]\n")]
    [InlineData("// the file\n", "// the file\n\n[assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"network\" })]\n")]
    [InlineData("#define A\n", "#define A\n\n[assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"network\" })]\n")]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(\"x\")]\n", "[assembly: System.Reflection.AssemblyTitle(\"x\")]\n[assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"network\" })]\n")]
    // an attribute of the assembly
    [InlineData("[assembly: HookPlugin(\"p\")] // p\n", "[assembly: HookPlugin(\"p\", Permissions = new[] { \"network\" })] // p\n")]
    [InlineData("[assembly: HookPlugin(\"p\", Version = \"1\", ApiVersion = 2)]\n", "[assembly: HookPlugin(\"p\", Version = \"1\", ApiVersion = 2, Permissions = new[] { \"network\" })]\n")]
    [InlineData("[assembly: HookPlugin(\"p\", Permissions = new[] { \"files\" })]\n", "[assembly: HookPlugin(\"p\", Permissions = new[] { \"files\", \"network\" })]\n")]
    [InlineData("[assembly: HookPlugin(\"p\", Permissions = new string[] { /* a */ \"files\" })]\n", "[assembly: HookPlugin(\"p\", Permissions = new string[] { /* a */ \"files\", \"network\" })]\n")]
    [InlineData("[assembly: HookPlugin(\"p\", Permissions = [\"files\"])]\n", "[assembly: HookPlugin(\"p\", Permissions = [\"files\", \"network\"])]\n")]
    [InlineData("[assembly: HookPlugin(\"p\", Permissions = [])]\n", "[assembly: HookPlugin(\"p\", Permissions = [\"network\"])]\n")]
    [InlineData("[assembly: HookPlugin(\"p\", Permissions = /* a */ null)]\n", "[assembly: HookPlugin(\"p\", Permissions = /* a */ new[] { \"network\" })]\n")]
    public Task The_assembly_declares_it(string before, string after) =>
        Fix.In(Plugin(before + Handler)).Gives(after + Diagnose.Plain(Handler).Source);

    [Fact]
    public async Task The_type_that_names_the_plugin_declares_it()
    {
        static string Source(string declaration, string name) => $$"""
            [assembly: HookPlugin("whole", Permissions = new[] { "files" })]

            [{{declaration}}]
            static class Net
            {
                internal static class Inner
                {
                    [Action({{name}})] internal static void Send() { }
                }
            }
            """;
        var fix = Fix.In(Plugin(Source("HookPlugin(\"part\")", "{|HOOK020:\"send\"|}")));
        await fix.Offers("Declare the permission 'network' of plugin 'part'");
        await fix.Gives(Source("HookPlugin(\"part\", Permissions = new[] { \"network\" })", "\"send\""));
    }

    [Fact]
    public Task It_is_declared_in_the_file_that_names_the_plugin() =>
        Fix.In(Plugin(Handler).File("Properties.cs", "[assembly: HookPlugin(\"p\")]")).Gives(
            ("Plugin.cs", Diagnose.Plain(Handler).Source),
            ("Properties.cs", "[assembly: HookPlugin(\"p\", Permissions = new[] { \"network\" })]"));

    [Theory]
    [InlineData("", "[assembly: HookPlugin(\"Plugin\", Permissions = new[] { \"network\", \"files\" })]\n\n")]
    [InlineData("[assembly: HookPlugin(\"p\")]\n\n", "[assembly: HookPlugin(\"p\", Permissions = new[] { \"network\", \"files\" })]\n\n")]
    public Task Fix_all_declares_each_once(string before, string after)
    {
        static string Source(string type, string send, string read) => $$"""
            static class {{type}}
            {
                [Action({{send}})] internal static void Send() { }
                [Action({{read}})] internal static void Read() { }
                [Action({{send}})] internal static void Again() { }
            }
            """;
        const string send = "{|HOOK020:\"send\"|}";
        const string read = "{|HOOK020:\"read\"|}";
        var plugin = Plugin(before + Source("A", send, read)).File("Second.cs", Source("B", send, read));

        return Fix.In(plugin).All(FixAllScope.Project).Gives(
            ("Plugin.cs", after + Source("A", "\"send\"", "\"read\"")),
            ("Second.cs", Source("B", "\"send\"", "\"read\"")));
    }

    [Fact]
    public Task What_the_composition_denies_is_not_declared() => Fix.In(TestAssembly.Library("Plugin", $$"""
        [assembly: HookPlugin("p", Permissions = new[] { "network" })]
        [assembly: DenyHookPermission("p", "network")]
        {{Handler}}
        """, TestAssembly.Library("Contract", Contract)).Property("HooksCompose", "true")).Offers();

    private static TestAssembly Plugin(string markup) => TestAssembly.Library("Plugin", markup, TestAssembly.Library("Contract", Contract));
}
