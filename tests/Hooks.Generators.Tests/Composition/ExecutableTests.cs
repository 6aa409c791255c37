using static Hooks.Generators.Tests.Composition.Parts;

namespace Hooks.Generators.Tests.Composition;

/// <summary>An executable composes what its references bring, from images and from live compilations.</summary>
public class ExecutableTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Internal_handlers_of_libraries_are_composed(bool live)
    {
        var contract = Contract();
        var app = TestAssembly.Exe(
            $$"""
            Site.Saved();

            static class Own { {{Handler("own")}} }
            """,
            contract, Plugin("One", contract), Plugin("Two", contract));

        Assert.Equal("One Two own", app.Run(live));
    }

    [Fact]
    public void Transitive_references_are_composed()
    {
        var contract = Contract();
        var deep = Plugin("Deep", contract);
        var middle = TestAssembly.Library("Middle", "public static class Middle { public static void Fire() => Site.Saved(); }", deep);

        Assert.Equal("Deep", TestAssembly.Exe("Middle.Fire();", middle).Run());
    }

    [Fact]
    public void A_library_runs_its_own_handlers_until_it_is_composed()
    {
        var contract = Contract($"internal static class Default {{ {Handler("default")} }}");
        using var sandbox = new Sandbox([contract.Compile()]);

        sandbox.Call("Contract", "Host", "Fire");

        Assert.Equal("default", sandbox.Logged);
    }

    [Fact]
    public void A_composition_is_installed_by_hand_where_its_module_comes_too_late()
    {
        var contract = Contract($"internal static class Default {{ {Handler("default")} }}");
        var app = TestAssembly.Exe("Site.Saved();", Plugin("Plugin", contract));
        using var sandbox = new Sandbox([app.Compile(), .. app.References.Select(r => r.Compile())]);

        sandbox.Call("Contract", "Host", "Fire");
        sandbox.Call("App", "Hooks.HookComposition", "Install");
        sandbox.Call("App", "Hooks.HookComposition", "Install");
        sandbox.Call("Contract", "Host", "Fire");

        Assert.Equal("default default Plugin", sandbox.Logged);
    }

    [Fact]
    public void A_program_may_call_Install_itself() => Assert.Equal("Plugin", TestAssembly.Exe(
        """
        HookComposition.Install();
        HookComposition.Install();
        Site.Saved();
        """,
        Plugin("Plugin", Contract())).Run());

    [Fact]
    public void Installing_from_many_threads_at_once_is_installing_once() => Assert.Equal("Plugin", TestAssembly.Exe(
        """
        HookErrors.Reported += f => Log.Add(f.Exception.Message);
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(HookComposition.Install)).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Site.Saved();
        """,
        Plugin("Plugin", Contract())).Run());

    [Fact]
    public async Task A_composition_without_unsafe_code_leaves_hooks_with_pointers_to_their_own_assembly()
    {
        var contract = TestAssembly.Library("Contract", """
            public static unsafe partial class Site
            {
                [Hook] public static partial void Pointer(int* x);
                [Hook] public static partial void Saved();
            }
            internal static class Default { [Action("Pointer")] internal static unsafe void On(int* x) => Log.Add(*x); }
            public static class Host { public static unsafe void Fire() { var x = 5; Site.Pointer(&x); Site.Saved(); } }
            """);

        var app = TestAssembly.Exe("Host.Fire();", Plugin("Plugin", contract)).Safe();
        Assert.Equal("5 Plugin", app.Run());
        Assert.Equal(
            "HOOK024: Hook 'Pointer' of assembly 'Contract' cannot be composed here, and keeps the handlers of its own assembly: it has pointers, and this project does not say AllowUnsafeBlocks",
            Assert.Single(await Diagnose.Run(app)) is var said ? $"{said.Id}: {said.GetMessage()}" : "");
    }

    [Theory]
    [InlineData("false", "default")]
    [InlineData("true", "default Plugin")]
    [InlineData("", "default Plugin")]
    public void HooksCompose_says_whether_an_executable_composes(string value, string expected) => Assert.Equal(expected, TestAssembly.Exe(
        "Site.Saved();",
        Plugin("Plugin", Contract($"internal static class Default {{ {Handler("default")} }}"))).Property("HooksCompose", value).Run());

    [Fact]
    public void Handlers_of_one_method_go_to_hooks_of_several_assemblies()
    {
        var one = TestAssembly.Library("One", "public static partial class A { [Hook] public static partial void Saved(); }");
        var two = TestAssembly.Library("Two", "public static partial class B { [Hook] public static partial void Saved(); }");
        var plugin = TestAssembly.Library("Plugin", """
            internal static class Plugin
            {
                [Action(typeof(A), "Saved"), Action(typeof(B), "Saved")] internal static void On() => Log.Add("on");
            }
            """, one, two);

        Assert.Equal("on on", TestAssembly.Exe("A.Saved(); B.Saved();", plugin).Run());
    }

    [Fact]
    public void Types_of_the_same_name_in_two_plugins_do_not_collide()
    {
        var contract = Contract();
        var one = TestAssembly.Library("My.Plugin", $"namespace P {{ internal static class X {{ {Handler("one")} }} }}", contract);
        var two = TestAssembly.Library("My_Plugin", $"namespace P {{ internal static class X {{ {Handler("two")} }} }}", contract);

        Assert.Equal("one two", TestAssembly.Exe("Site.Saved();", one, two).Run());
    }

    [Theory]
    [InlineData("My Plugin")]
    [InlineData("1st-plugin")]
    [InlineData("Plügin.Größe")]
    [InlineData("class")]
    [InlineData("My.new")]
    [InlineData("Hooks.Contrib")]
    [InlineData("Hooks.Abstractions.More")]
    [InlineData("System")]
    public void Assemblies_of_any_name(string name) =>
        Assert.Equal(name, TestAssembly.Exe("Site.Saved();", Plugin(name, Contract())).Run());

    [Fact]
    public void A_library_without_hooks_emits_nothing() =>
        Assert.Empty(TestAssembly.Library("Plain", "public static class Plain { public static int X; }").Compile().Sources);

    [Fact]
    public void A_project_that_does_not_use_the_library_at_all_emits_nothing() =>
        Assert.Empty(TestAssembly.Library("Plain", "public static class Plain { public static int X; }").ForPlain().Compile().Sources);

    [Fact]
    public void Diamonds()
    {
        var contract = Contract();
        var left = Plugin("Left", contract);
        var right = Plugin("Right", contract);
        var top = Plugin("A_Top", left, right);

        Assert.Equal("Left Right A_Top", TestAssembly.Exe("Site.Saved();", top).Run());
    }

    [Fact]
    public void Referenced_assemblies_run_before_those_that_refer_to_them_then_by_name()
    {
        var contract = Contract($"internal static class Z {{ {Handler("Contract")} }}");
        var z = Plugin("Z", contract);
        var a = Plugin("A", contract, z);
        var b = Plugin("B", contract);

        Assert.Equal("Contract B Z A App", TestAssembly.Exe(
            $"Site.Saved(); static class Own {{ {Handler("App")} }}".Replace("; static", ";\nstatic", StringComparison.Ordinal), a, b, z).Run());
    }

    [Fact]
    public void A_reference_through_an_assembly_without_hooks_counts()
    {
        var z = Plugin("Z", Contract());
        var between = TestAssembly.Library("Between", "public static class Between;", z);

        Assert.Equal("Z A", TestAssembly.Exe("Site.Saved();", Plugin("A", between)).Run());
    }

    [Theory]
    [InlineData("Before = \"A\"", "B A C")]
    [InlineData("Before = \"Plugin.On\"", "B A C")]
    [InlineData("After = \"C\"", "A C B")]
    [InlineData("After = \"C\", Priority = 1", "A C B")]
    [InlineData("Priority = 1", "B A C")]
    public void Places_cross_assemblies(string options, string expected)
    {
        var contract = Contract();
        var b = TestAssembly.Library("B", $"internal static class Mover {{ {Handler("B", ", " + options)} }}", contract);

        Assert.Equal(expected, TestAssembly.Exe("Site.Saved();", Plugin("A", contract), b, Plugin("C", contract)).Run());
    }

    [Fact]
    public void Names_of_assemblies_are_compared_ordinally()
    {
        var contract = Contract();
        Assert.Equal("B _ a ä", TestAssembly.Exe("Site.Saved();", Plugin("a", contract), Plugin("ä", contract), Plugin("B", contract), Plugin("_", contract)).Run());
    }

    [Fact]
    public void The_order_of_references_does_not_matter()
    {
        var contract = Contract();
        TestAssembly[] plugins = [Plugin("A", contract), Plugin("B", contract), Plugin("C", contract)];

        Assert.Equal(
            TestAssembly.Exe("Site.Saved();", plugins).Emitted(),
            TestAssembly.Exe("Site.Saved();", [.. plugins.Reverse()]).Emitted());
    }
}
