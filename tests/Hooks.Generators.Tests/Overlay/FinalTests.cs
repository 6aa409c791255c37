namespace Hooks.Generators.Tests.Overlay;

/// <summary>Projects with <c>HooksRuntimeRegistration=false</c>: their tables are final, and the overlay is left out.</summary>
public class FinalTests
{
    private const string Hooks = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved();
            [Hook("title")] public static partial string Title(string title);
        }
        """;

    private const string Handler = """
        static class P { [Action("saved")] internal static void Save() => Log.Add("built-in"); }
        """;

    [Fact]
    public void Hooks_run_their_handlers_and_say_whether_they_have_any() => Assert.Equal("built-in True False", Final(TestAssembly.Exe("""
        Site.Saved();
        Log.Add($"{Site.Points.Saved.HasHandlers} {Site.Points.Title.HasHandlers}");
        """).File("Site.cs", Hooks + Handler)).Run());

    [Theory]
    [InlineData("Site.Points.Saved.Add(() => { })")]
    [InlineData("Site.Points.Saved.Disable(\"P.Save\")")]
    [InlineData("Site.Points.Saved.Enable(\"P.Save\")")]
    [InlineData("_ = Site.Points.Saved.Handlers.Count")]
    [InlineData("new HookBus(\"bus\").Bridge(Site.Points.Saved)")]
    public void What_would_change_them_says_what_to_write(string change)
    {
        const string expected = "NotSupportedException(The handlers of hook 'saved' cannot change while the program runs: the application, or the "
            + "assembly that declares the hook, was built with HooksRuntimeRegistration=false. Write "
            + "<HooksRuntimeRegistration>true</HooksRuntimeRegistration> into its project file, or take the property out.) built-in";
        var library = TestAssembly.Library("Contract", Hooks + Handler);
        var program = $"Try.Run(() => {{ {change}; }});\nSite.Saved();";
        Assert.Equal(expected, Final(TestAssembly.Exe(program).File("Site.cs", Hooks + Handler)).Run());
        Assert.Equal(expected, TestAssembly.Exe(program, Final(library)).Run());
    }

    [Fact]
    public void A_final_composition_of_a_library_with_points_says_so_too()
    {
        var app = Final(TestAssembly.Exe(
            "Try.Run(() => { Site.Points.Saved.Add(() => { }); });\nSite.Saved();\n" + Handler, TestAssembly.Library("Contract", Hooks)));
        Assert.StartsWith("NotSupportedException(The handlers of hook 'saved' cannot change while the program runs", app.Run());
        Assert.EndsWith("built-in", app.Run());
    }

    [Theory]
    [InlineData("none")]
    [InlineData("trace")]
    public void Nothing_of_the_overlay_is_emitted(string instrumentation)
    {
        var emitted = Final(TestAssembly.Exe(
            "Site.Saved();\nOwn.Done();\npublic static partial class Own { [Hook] public static partial void Done(); }\n" + Handler,
            TestAssembly.Library("Contract", Hooks))).Property("HooksInstrumentation", instrumentation).Emitted();
        Assert.DoesNotContain("HookChanges", emitted);
        Assert.DoesNotContain("HookHandlers", emitted);
        Assert.DoesNotContain("Overlay", emitted);
        Assert.DoesNotContain("IMeasuredHook", emitted);
        Assert.DoesNotContain("Entries() =>\n", emitted);
        Assert.DoesNotContain("HookRegistration", emitted);
    }

    [Fact]
    public void A_library_with_final_handlers_does_not_stand_in_the_way_of_others()
    {
        var contract = Final(TestAssembly.Library("Contract", Hooks));
        var app = TestAssembly.Exe("""
            Site.Saved();
            Own.Points.Done.Add(() => Log.Add("added"));
            Log.Add($"{HookPlugins.Disable("App")}");
            Own.Done();
            Site.Saved();
            Log.Add(string.Join(",", HookCatalog.Hooks.Select(hook => hook.Name)));

            public static partial class Own
            {
                [Hook] public static partial void Done();
                [Action("Done")] internal static void Do() => Log.Add("done");
            }
            """ + Handler, contract);
        Assert.Equal("built-in True added built-in Done", app.Run());
    }

    private static TestAssembly Final(TestAssembly assembly) => assembly.Property("HooksRuntimeRegistration", "false");
}
