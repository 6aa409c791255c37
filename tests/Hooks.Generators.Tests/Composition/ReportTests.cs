using static Hooks.Generators.Tests.Composition.Parts;

namespace Hooks.Generators.Tests.Composition;

/// <summary>What only a composition can see is reported there, and names the assembly, the type and the method.</summary>
public class ReportTests
{
    private const string Plugin = """
        namespace Blog.Plugins
        {
            internal static class Footer
            {
                [Filter("the_content"), When("post", 1)] internal static string Add(string content, int post) => content + "!";
            }
        }
        """;

    [Theory]
    [InlineData("public static partial string TheContent(string content, long post)", "is now 'string TheContent(string content, long post)'")]
    [InlineData("public static partial HookResult<string> TheContent(string content, in long post)", "is now 'HookResult<string> TheContent(string content, in long post)'")]
    [InlineData("public static partial string TheContent(string content, string post)", "is now 'string TheContent(string content, string post)'")]
    [InlineData("public static partial string Renamed(string content, int post)", "is not there any more")]
    [InlineData(null, "is not there any more")]
    public async Task A_handler_whose_hook_has_changed_or_is_gone(string? now, string said)
    {
        static TestAssembly Contract(string? hook) => TestAssembly.Library(
            "Contract", hook is null ? "public class Nothing;" : $"public static partial class Site {{ [Hook(\"the_content\")] {hook}; }}");
        foreach (var live in new[] { false, true })
        {
            var plugin = TestAssembly.Library("Plugin", Plugin, Contract("public static partial string TheContent(string content, int post)"));
            var app = TestAssembly.Exe("Log.Add(1);", Contract(now)).Reference(plugin.Compile(live).AsReference(live));

            var diagnostic = Assert.Single(await Diagnose.Run(app));
            Assert.Equal("HOOK022", diagnostic.Id);
            Assert.Equal(
                $"Handler 'Blog.Plugins.Footer.Add' of assembly 'Plugin' is left out: it was built against another version of hook 'Site.TheContent', which {said}; build both against the same version",
                diagnostic.GetMessage());
        }
    }

    [Fact]
    public async Task A_handler_whose_condition_reads_what_is_gone()
    {
        static TestAssembly Contract(string property) => TestAssembly.Library(
            "Contract", $"public sealed class Event {{ public int {property} => 1; }}\npublic static partial class Site {{ [Hook] public static partial void Saved(Event e); }}");
        var plugin = TestAssembly.Library("Plugin", "static class P { [Action(\"Saved\"), When(\"Size\", 1)] internal static void On() { } }", Contract("Size"));

        var said = Assert.Single(await Diagnose.Run(TestAssembly.Exe("Site.Saved(new());", Contract("Length")).Reference(plugin.Compile().AsReference(live: false))));

        Assert.Equal(
            "Handler 'P.On' of assembly 'Plugin' is left out: it was built against another version of hook 'Site.Saved', which does not suit its [When]; build both against the same version",
            said.GetMessage());
    }

    [Fact]
    public async Task An_optional_handler_whose_hook_is_gone_is_left_out_without_a_word()
    {
        var before = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(); [Hook] public static partial void Kept(); }");
        var now = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Kept(); }");
        var plugin = TestAssembly.Library("Plugin", """
            static class Plugin
            {
                [Action("Saved", Optional = true)] internal static void Saved() { }
                [Action("Kept", Optional = true)] internal static void Kept() { }
            }
            """, before);

        Assert.Empty(await Diagnose.Run(TestAssembly.Exe("Site.Kept();", now).Reference(plugin.Compile().AsReference(live: false))));
    }

    [Fact]
    public async Task A_circle_across_assemblies()
    {
        var contract = Contract();
        var one = TestAssembly.Library("One", """
            namespace Ns.One { internal static class A { [Action("Saved", Before = "B.On")] internal static void On() { } } }
            """, contract);
        var two = TestAssembly.Library("Two", """
            [assembly: HookPlugin("second")]
            namespace Ns.Two { internal static class B { [Action("Saved", Before = "C.On", Name = "b")] internal static void On() { } } }
            """, contract);

        var said = Assert.Single(await Diagnose.Run(TestAssembly.Exe(
            """Site.Saved(); static class C { [Action("Saved", Before = "A.On")] internal static void On() { } }""", contract, one, two)));

        Assert.Equal("HOOK007", said.Id);
        Assert.Equal(
            "The handlers of hook 'Saved' ask to run before one another in a circle: 'Ns.One.A.On' of assembly 'One' > 'Ns.Two.B.On' of assembly 'Two' (plugin 'second') > 'C.On' of plugin 'App' > 'Ns.One.A.On' of assembly 'One'; take one Before or After out",
            said.GetMessage());
        Assert.Equal("Action(\"Saved\", Before = \"A.On\")", said.Location.SourceTree!.GetText().ToString(said.Location.SourceSpan));
    }

    [Fact]
    public async Task A_referenced_handler_that_names_nobody()
    {
        var contract = Contract();
        var plugin = TestAssembly.Library("One", """
            namespace Ns { internal static class A { [Action("Saved", After = "Plugni.On")] internal static void On() { } } }
            """, contract);

        var said = Assert.Single(await Diagnose.Run(TestAssembly.Exe(
            """Site.Saved(); static class Plugin { [Action("Saved")] internal static void On() { } }""", contract, plugin)));

        Assert.Equal(
            "'Plugni.On' names no handler and no plugin on hook 'Saved', as 'Ns.A.On' of assembly 'One' asks. Did you mean 'Plugin.On'?",
            said.GetMessage());
    }

    [Fact]
    public async Task A_hook_that_takes_one_handler_and_has_two()
    {
        var contract = TestAssembly.Library("Contract", "public static partial class Site { [Hook(Required = HookRequirement.ExactlyOne)] public static partial void Saved(); }");

        var said = Assert.Single(await Diagnose.Run(TestAssembly.Exe(
            "Site.Saved();", contract, Parts.Plugin("One", contract), Parts.Plugin("Two", contract))));

        Assert.Equal(
            "Hook 'Saved' of assembly 'Contract' needs exactly one handler, and this composition has 2: 'Plugin.On' of assembly 'One', 'Plugin.On' of assembly 'Two'",
            said.GetMessage());
    }
}
