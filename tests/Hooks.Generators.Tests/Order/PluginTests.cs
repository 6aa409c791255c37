namespace Hooks.Generators.Tests.Order;

/// <summary>Which plugin a handler belongs to.</summary>
public class PluginTests
{
    private const string Program = """
        try { Site.Saved(); }
        catch (HookException e) { Log.Add(string.Join(",", e.Failures.Select(f => f.Plugin))); }

        public static partial class Site { [Hook] public static partial void Saved(); }


        """;

    private const string On = "[Action(\"Saved\")] internal static void On() => throw new InvalidOperationException();";

    [Fact]
    public void The_assemblys_name_where_nothing_is_said() =>
        Assert.Equal("App", Snippet.Run(Program + $"static class Plugin {{ {On} }}"));

    [Fact]
    public void The_assemblys_attribute() =>
        Assert.Equal("the app", Snippet.Run(Program + $"static class Plugin {{ {On} }}", "[assembly: HookPlugin(\"the app\")]"));

    [Fact]
    public void A_types_attribute_goes_first() => Assert.Equal("small,the app", Snippet.Run(
        Program + $$"""
        [HookPlugin("small")] static class A { {{On}} }
        static class B { {{On}} }
        """,
        "[assembly: HookPlugin(\"the app\")]"));

    [Fact]
    public void A_nested_type_belongs_to_its_own_plugin_or_to_the_outer_ones() => Assert.Equal("inner,outer", Snippet.Run(Program + $$"""
        [HookPlugin("outer")]
        static class A
        {
            [HookPlugin("inner")] internal static class B { {{On}} }
            internal static class C { {{On}} }
        }
        """));

    [Fact]
    public void Plugins_of_other_assemblies()
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site { [Hook] public static partial void Saved(); }
            """);
        var named = TestAssembly.Library("Named", $"[assembly: HookPlugin(\"by name\")]\nstatic class A {{ {On} }}", contract);
        var plain = TestAssembly.Library("Plain", $"static class A {{ {On} }}", contract);

        Assert.Equal("by name,Plain", TestAssembly.Exe("""
            try { Site.Saved(); }
            catch (HookException e) { Log.Add(string.Join(",", e.Failures.Select(f => f.Plugin))); }
            """, named, plain).Run());
    }
}
