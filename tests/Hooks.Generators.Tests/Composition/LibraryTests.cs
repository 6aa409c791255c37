using static Hooks.Generators.Tests.Composition.Parts;

namespace Hooks.Generators.Tests.Composition;

/// <summary>What a library may say about compositions, and what stays its own.</summary>
public class LibraryTests
{
    [Theory]
    [InlineData("[assembly: ComposeHooks]", null)]
    [InlineData("", "true")]
    [InlineData("", "TRUE")]
    public void A_library_that_composes(string attribute, string? property)
    {
        var library = TestAssembly.Library("Composed", $$"""
            {{attribute}}
            internal static class Own { {{Handler("library")}} }
            public static class Program2 { public static void Fire() => Site.Saved(); }
            """, Plugin("Plugin", Contract()));
        if (property is not null)
            library.Property("HooksCompose", property);
        using var sandbox = new Sandbox([library.Compile(), .. library.References.Select(r => r.Compile())]);

        sandbox.Call("Composed", "Program2", "Fire");

        Assert.Equal("Plugin library", sandbox.Logged);
    }

    [Fact]
    public void A_library_that_composes_counts_in_the_depth_of_the_executable()
    {
        var library = TestAssembly.Library("Composed", $"[assembly: ComposeHooks]\ninternal static class Own {{ {Handler("library")} }}", Contract());

        Assert.Equal("library app", TestAssembly.Exe($"Site.Saved();\nstatic class App {{ {Handler("app")} }}", library).Run());
    }

    [Fact]
    public void Without_it_a_library_composes_nothing()
    {
        var library = TestAssembly.Library("Plain", "public static class Program2 { public static void Fire() => Site.Saved(); }", Plugin("Plugin", Contract()));
        using var sandbox = new Sandbox([library.Compile(), .. library.References.Select(r => r.Compile())]);

        sandbox.Call("Plain", "Program2", "Fire");

        Assert.Equal("", sandbox.Logged);
    }

    [Fact]
    public void An_internal_set_is_final_whoever_sees_it()
    {
        var contract = TestAssembly.Library("Contract", """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Plugin")]
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]

            internal static partial class Site { [Hook] internal static partial void Saved(); }
            internal static class Own { [Action("Saved")] internal static void On() => Log.Add("own"); }
            public static class Host { public static void Fire() => Site.Saved(); }
            """);
        var plugin = TestAssembly.Library("Plugin", $"internal static class Plugin {{ {Handler("plugin", ", Optional = true")} }}", contract);

        Assert.Equal("own own", TestAssembly.Exe("Site.Saved(); Host.Fire();", plugin).Run());
    }

    [Fact]
    public void An_internal_hook_of_a_public_set_is_final_too()
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site { [Hook] internal static partial void Saved(); }
            internal static class Own { [Action("Saved")] internal static void On() => Log.Add("own"); }
            public static class Host { public static void Fire() => Site.Saved(); }
            """);

        Assert.Equal("own", TestAssembly.Exe("Host.Fire();", contract).Run());
    }

    [Fact]
    public void Remove_and_reorder()
    {
        var contract = Contract();
        var plugin = TestAssembly.Library("Plugin", """
            internal static class P
            {
                [Action("Saved")] internal static void A() => Log.Add("A");
                [Action("Saved")] internal static void B() => Log.Add("B");
                [Action("Saved", Name = "the c")] internal static void C() => Log.Add("C");
                [Action("Saved", Name = "the d")] internal static void D() => Log.Add("D");
            }
            """, contract);

        Assert.Equal("D B", TestAssembly.Exe("Site.Saved();", plugin).File("Assembly.cs", """
            [assembly: RemoveHookHandler("P.A")]
            [assembly: RemoveHookHandler("the c")]
            [assembly: ReorderHookHandler("the d", Priority = -1)]
            """).Run());
    }

    [Fact]
    public void A_librarys_own_default_may_be_taken_out() => Assert.Equal("done", TestAssembly.Exe(
        "Site.Saved();\nLog.Add(\"done\");",
        Contract($"internal static class Default {{ {Handler("default")} }}"))
        .File("Assembly.cs", "[assembly: RemoveHookHandler(\"Default.On\")]").Run());

    [Fact]
    public void Reorder_beats_the_plugins_priority_and_before_beats_both() => Assert.Equal("C B A", Snippet.Run(
        """
        Site.Saved();
        public static partial class Site { [Hook] public static partial void Saved(); }
        static class P
        {
            [Action("Saved", Priority = 1)] internal static void A() => Log.Add("A");
            [Action("Saved", Priority = 5)] internal static void B() => Log.Add("B");
            [Action("Saved", Priority = 50, Before = "P.B")] internal static void C() => Log.Add("C");
        }
        """,
        "[assembly: ReorderHookHandler(\"P.A\", Priority = 100)]"));

    [Fact]
    public async Task Removing_nobody_is_a_warning_with_the_nearest_name()
    {
        var said = await Diagnose.Run(TestAssembly.Exe("Site.Saved();", Plugin("Plugin", Contract()))
            .File("Assembly.cs", "[assembly: RemoveHookHandler(\"Plugin.Onn\")]\n[assembly: ReorderHookHandler(\"Nobody\")]"));

        Assert.Equal(["HOOK008", "HOOK008"], said.Select(d => d.Id));
        Assert.Contains("Plugin.On'", said[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AtLeastOne", 0, "HOOK021")]
    [InlineData("AtLeastOne", 1, "")]
    [InlineData("AtLeastOne", 2, "")]
    [InlineData("ExactlyOne", 0, "HOOK021")]
    [InlineData("ExactlyOne", 1, "")]
    [InlineData("ExactlyOne", 2, "HOOK021")]
    public async Task Required(string required, int handlers, string expected)
    {
        var contract = TestAssembly.Library("Contract", $$"""
            public static partial class Site { [Hook(Required = HookRequirement.{{required}})] public static partial void Saved(); }
            """);
        TestAssembly[] plugins = [.. Enumerable.Range(1, handlers).Select(i => Plugin($"Plugin{i}", contract))];

        Assert.Empty(await Diagnose.Run(contract));
        var said = await Diagnose.Run(TestAssembly.Exe("Site.Saved();", [contract, .. plugins]));

        Assert.Equal(expected, string.Join(",", said.Select(d => d.Id)));
        if (handlers == 2 && expected.Length > 0)
        {
            Assert.Contains("Plugin1", said[0].GetMessage(), StringComparison.Ordinal);
            Assert.Contains("Plugin2", said[0].GetMessage(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Required_in_one_assembly_is_judged_there()
    {
        var said = await Diagnose.Run(TestAssembly.Exe("""
            Site.Saved();
            public static partial class Site { [Hook(Required = HookRequirement.AtLeastOne)] public static partial void Saved(); }
            """));

        Assert.Equal("HOOK021", Assert.Single(said).Id);
    }
}
