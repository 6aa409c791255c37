using static Hooks.Generators.Tests.Composition.Parts;

namespace Hooks.Generators.Tests.Composition;

/// <summary>Two compositions in one process: the deeper one wins, whichever installs first.</summary>
public class OuterCompositionTests
{
    private const string Reports =
        "public static class Reports { public static void Log() => HookErrors.Reported += failure => global::Log.Add($\"{failure.Hook}: {failure}\"); }";

    private static readonly TestAssembly s_contract = Contract(Reports);
    private static readonly TestAssembly s_app = TestAssembly.Exe($"Site.Saved();\nstatic class Own {{ {Handler("app")} }}", s_contract);

    private static TestAssembly Tests() => TestAssembly.Exe($"Site.Saved();\nstatic class Fake {{ {Handler("tests")} }}", s_app).Named("Tests");

    [Fact]
    public void The_app_alone() => Assert.Equal("app", s_app.Run());

    [Theory]
    [InlineData("App", "Tests")]
    [InlineData("Tests", "App")]
    public void The_deeper_one_wins(string first, string second)
    {
        var tests = Tests();
        using var sandbox = new Sandbox([tests.Compile(), .. tests.References.Select(r => r.Compile())]);

        sandbox.Call("Contract", "Reports", "Log");
        sandbox.Call(first, "Hooks.HookComposition", "Install");
        sandbox.Call(second, "Hooks.HookComposition", "Install");
        sandbox.Call("Contract", "Host", "Fire");

        Assert.Equal("app tests", sandbox.Logged);
    }

    [Fact]
    public void A_test_project_sees_what_its_app_sees_and_its_own() => Assert.Equal("app tests", Tests().Run());

    [Fact]
    public void A_test_project_may_add_to_the_hooks_of_the_app_itself()
    {
        var app = TestAssembly.Exe("""
            Host.Fire();

            public static partial class Site { [Hook] public static partial void Saved(); }
            public static class Host { public static void Fire() => Site.Saved(); }
            static class Own { [Action("Saved")] internal static void On() => Log.Add("app"); }
            """);
        var tests = TestAssembly.Exe("""
            Host.Fire();

            static class Fake { [Action("Saved", Priority = 1)] internal static void On() => Log.Add("tests"); }
            """, app).Named("Tests");

        Assert.Equal("app", app.Run());
        Assert.Equal("tests app", tests.Run());
    }

    [Fact]
    public void A_test_project_may_take_handlers_of_the_app_out() => Assert.Equal("fake", TestAssembly.Exe(
        $"Site.Saved();\nstatic class Fake {{ {Handler("fake")} }}", s_app)
        .File("Assembly.cs", "[assembly: RemoveHookHandler(\"Own.On\")]").Named("Tests").Run());

    [Theory]
    [InlineData("App", "Tests")]
    [InlineData("Tests", "App")]
    public void What_the_app_added_and_the_test_project_took_out_is_as_if_it_had_never_been(string first, string second)
    {
        // The outer table is the library's own one again; the app's must not stay in its place.
        var contract = Contract($"internal static class Default {{ {Handler("default")} }}");
        var app = TestAssembly.Exe($"Site.Saved();\nstatic class Own {{ {Handler("app")} }}", contract);
        var tests = TestAssembly.Exe("Site.Saved();", app).File("Assembly.cs", "[assembly: RemoveHookHandler(\"Own.On\")]").Named("Tests");
        using var sandbox = new Sandbox([tests.Compile(), app.Compile(), contract.Compile()]);

        sandbox.Call(first, "Hooks.HookComposition", "Install");
        sandbox.Call(second, "Hooks.HookComposition", "Install");
        sandbox.Call("Contract", "Host", "Fire");

        Assert.Equal("default", sandbox.Logged);
    }

    [Fact]
    public void Three_deep()
    {
        var tests = Tests();
        var outermost = TestAssembly.Exe($"Site.Saved();\nstatic class Outermost {{ {Handler("outermost")} }}", tests).Named("Outermost");

        Assert.Equal("app tests outermost", outermost.Run());
    }

    [Theory]
    [InlineData("One", "Two", "one")]
    [InlineData("Two", "One", "two")]
    public void Of_two_equal_ones_the_first_stays_and_the_second_is_reported(string first, string second, string expected)
    {
        var contract = Contract(Reports);
        var one = TestAssembly.Exe($"Site.Saved();\nstatic class Own {{ {Handler("one")} }}", contract).Named("One");
        var two = TestAssembly.Exe($"Site.Saved();\nstatic class Own {{ {Handler("two")} }}", contract).Named("Two");
        using var sandbox = new Sandbox([one.Compile(), two.Compile(), contract.Compile()]);

        sandbox.Call("Contract", "Reports", "Log");
        sandbox.Call(first, "Hooks.HookComposition", "Install");
        sandbox.Call(first, "Hooks.HookComposition", "Install");
        sandbox.Call(second, "Hooks.HookComposition", "Install");
        sandbox.Call("Contract", "Host", "Fire");

        Assert.Equal(
            $"Site: 'HookComposition.Install' of plugin '{second}' failed: The composition '{second}' is not installed into 'Site': '{first}' of the same "
            + "depth is installed already. Let one composition refer to the other, or make one of them a plain library (HooksCompose=false). " + expected,
            sandbox.Logged);
    }

    [Fact]
    public void A_composition_in_a_collectible_context_does_not_install_into_sets_of_another()
    {
        var contract = Contract($"internal static class Default {{ {Handler("default")} }}\n" + Reports);
        var app = TestAssembly.Exe($"Site.Saved();\nstatic class Own {{ {Handler("app")} }}", contract);
        using var outer = new Sandbox([contract.Compile()], collectible: false);
        using var inner = new Sandbox([app.Compile()], parent: outer);

        outer.Call("Contract", "Reports", "Log");
        inner.Call("App", "Hooks.HookComposition", "Install");
        outer.Call("Contract", "Host", "Fire");

        Assert.Equal(
            "Site: 'HookComposition.Install' of plugin 'App' failed: The composition 'App' is not installed into 'Site': it is in a collectible load "
            + "context, and the set is in another one. Load both into the same context. default",
            outer.Logged);
    }
}
