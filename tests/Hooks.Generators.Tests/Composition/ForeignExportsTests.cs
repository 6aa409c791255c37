using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Hooks.Generators.Tests.Composition.Parts;

namespace Hooks.Generators.Tests.Composition;

/// <summary>Plugins of other targets and other versions.</summary>
public class ForeignExportsTests
{
    private static TestAssembly NetStandardContract() => TestAssembly.Library("Events", """
        public sealed class Event { public int X { get { return 7; } } }
        """).ForNetStandard().CSharp(LanguageVersion.CSharp7_3).WithoutGenerator();

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, false)]
    [InlineData(LanguageVersion.CSharp7_3, true)]
    [InlineData(LanguageVersion.CSharp8, false)]
    [InlineData(LanguageVersion.CSharp9, false)]
    public void A_netstandard_plugin(LanguageVersion version, bool live)
    {
        var events = NetStandardContract();
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook("saved")] public static partial void Saved(Event e);
                [Hook] public static partial string Title(string title);
                [Hook] public static partial Task<HookResult<string>> Check(string value);
            }
            """, events);
        var plugin = TestAssembly.Library("Plugin", """
            using System.Threading.Tasks;
            using Hooks;

            internal static class Plugin
            {
                [Action("saved"), When("X", 7)] internal static void On(Event e) { Log.Add(e.X); }
                [Filter("Title")] internal static string Title(string title) { return title + "!"; }
                [Around("Title")] internal static string Round(string title, System.Func<string, string> next) { return "(" + next(title) + ")"; }
                [Around(typeof(Site))] internal static TResult All<TArgs, TResult>(HookCall call, TArgs args, System.Func<TArgs, TResult> next) { Log.Add(call.Hook); return next(args); }
                [Around(typeof(Site))] internal static async Task<TResult> All<TArgs, TResult>(HookCall call, TArgs args, System.Func<TArgs, Task<TResult>> next) { Log.Add(call.Hook); return await next(args); }
                [Filter("Check")] internal static async Task<HookResult<string>> Check(string value) { await Task.Yield(); return HookResult.Block(); }
            }
            """, events).Reference(ContractForNetStandard(events)).ForNetStandard().CSharp(version);

        Assert.Equal("saved 7 Title (t!) Check blocked by Plugin.Check", TestAssembly.Exe("""
            Site.Saved(new());
            Log.Add(Site.Title("t"));
            Log.Add((await Site.Check("v")).Reason!);
            """, contract, plugin).Run(live));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void A_library_of_any_language_version(LanguageVersion version)
    {
        var contract = Contract();
        var plugin = TestAssembly.Library("Plugin", """
            using Hooks;

            internal static class Plugin
            {
                [Action("Saved")] internal static void On() { Log.Add("plugin"); }
            }
            """, contract).CSharp(version);

        Assert.Equal("plugin", TestAssembly.Exe("Site.Saved();", plugin).Run());
    }

    [Fact]
    public Task A_netstandard_assembly_holds_no_hook_sets() => Diagnose.Verify(
        TestAssembly.Library("Old", Diagnose.Plain(OldSet).Source).ForNetStandard(),
        OldSet,
        "'Saved' cannot be a hook: a hook set needs the package Hooks.Runtime, for net8.0 or later; declare hooks in such a project (handlers may live here)");

    private const string OldSet = """
        using System;
        using Hooks;
        public static partial class Site { [Hook] public static partial void {|HOOK006:Saved|}(); }
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(99)]
    [InlineData(-1)]
    public async Task Another_schema_version_is_an_error_that_names_the_assembly(int version)
    {
        var contract = Contract();
        var strange = TestAssembly.Library("Strange", $"[assembly: Hooks.CompilerServices.HookExports({version})]", contract).WithoutGenerator();

        var said = await Diagnose.Run(TestAssembly.Exe("Site.Saved();", strange));

        var diagnostic = Assert.Single(said);
        Assert.Equal("HOOK023", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains("Strange", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(version.ToString(System.Globalization.CultureInfo.InvariantCulture), diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_schema_version_leaves_the_other_assemblies_working()
    {
        var contract = Contract();
        var strange = TestAssembly.Library("Strange", "[assembly: Hooks.CompilerServices.HookExports(99)]", contract).WithoutGenerator();

        Assert.Equal("Plugin", TestAssembly.Exe("Site.Saved();", strange, Plugin("Plugin", contract)).Run());
    }

    [Theory]
    [InlineData("Sets = new[] { \"No.Such.Set\" }")]
    [InlineData("Sets = new string[] { null! }")]
    [InlineData("Sets = null!")]
    [InlineData("Handlers = \"No.Such.Class\"")]
    [InlineData("Handlers = \"\"")]
    [InlineData("References = new[] { \"Strange\", \"\", \"Contract\" }")]
    [InlineData("CompositionDepth = -5")]
    [InlineData("Handlers = \"Bad\"")]
    public void Hostile_exports_do_no_harm(string exports)
    {
        var contract = Contract();
        var strange = TestAssembly.Library("Strange", $$"""
            #nullable disable
            [assembly: Hooks.CompilerServices.HookExports(1, {{exports.Replace("null!", "null", StringComparison.Ordinal)}})]

            public static class Bad
            {
                [Hooks.CompilerServices.ExportedHandler(typeof(Site), "NoSuchHook", "T", "M")] public static void A() { }
                [Hooks.CompilerServices.ExportedHandler(typeof(string), "Saved", "T", "M")] public static void B() { }
                [Hooks.CompilerServices.ExportedHandler(null, null, null, null)] public static void C() { }
                [Hooks.CompilerServices.ExportedHandler(typeof(Site), "Saved", "T", "M")] public static int D(int x) => x;
            }
            """, contract).WithoutGenerator();

        Assert.Equal("Plugin", TestAssembly.Exe("Site.Saved();", strange, Plugin("Plugin", contract)).Run());
    }

    /// <summary>What exports say is data, and no code.</summary>
    [Theory]
    [InlineData("Is_P(x) || Evil.Run")]
    [InlineData("Is_P")]
    [InlineData("NotPublic")]
    [InlineData("")]
    public async Task A_listener_that_nothing_knows_is_left_out(string test)
    {
        var contract = Contract();
        var strange = TestAssembly.Library("Strange", $$"""
            [assembly: Hooks.CompilerServices.HookExports(1, Handlers = "Exports")]

            public static class Exports
            {
                [Hooks.CompilerServices.ExportedHandler(typeof(Site), "Saved", "P", "On", Listener = "{{test}}")] public static void P_On(object listener) { }
                internal static bool NotPublic(object listener) => true;
            }
            """, contract).WithoutGenerator();
        var host = TestAssembly.Exe("Site.Saved();", strange, Plugin("Plugin", contract));

        var said = Assert.Single(await Diagnose.Run(host));

        Assert.Equal("HOOK022", said.Id);
        Assert.Equal(
            $"Handler 'P.On' of assembly 'Strange' is left out: it was built against another version of hook 'Site.Saved', which finds no method '{test}' that knows its listeners; build both against the same version",
            said.GetMessage());
        Assert.Equal("Plugin", host.Run());
    }

    [Fact]
    public async Task A_handler_that_was_built_against_another_signature_is_an_error()
    {
        var oldContract = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(string text); }");
        var newContract = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(int number); }");
        var plugin = TestAssembly.Library("Plugin", "internal static class P { [Action(\"Saved\")] internal static void On(string text) { } }", oldContract);
        var image = MetadataReference.CreateFromImage(plugin.Compile().Image);

        var said = await Diagnose.Run(TestAssembly.Exe("Site.Saved(1);", newContract).Reference(image));

        var diagnostic = Assert.Single(said);
        Assert.Equal("HOOK022", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains("Plugin", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Saved", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>
    /// What a contract's project offers to netstandard2.0: the same assembly, the same declarations, no bodies.
    /// </summary>
    private static MetadataReference ContractForNetStandard(TestAssembly events) => TestAssembly.Library("Contract", """
        using System.Threading.Tasks;
        using Hooks;

        [assembly: Hooks.CompilerServices.HookExports(1, Sets = new[] { "Site" })]

        public static class Site
        {
            [Hook("saved")] public static void Saved(Event e) { }
            [Hook] public static string Title(string title) { return title; }
            [Hook] public static Task<HookResult<string>> Check(string value) { return null; }
        }
        """, events).ForNetStandard().CSharp(LanguageVersion.CSharp7_3).WithoutGenerator().Compile().AsReference(live: false);
}
