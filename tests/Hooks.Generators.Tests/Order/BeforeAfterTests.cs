namespace Hooks.Generators.Tests.Order;

/// <summary>Before and After move a handler as little as needed.</summary>
public class BeforeAfterTests
{
    // Each handler is "name" or "name: options"; it logs its name.
    private static TestAssembly Program(params string[] handlers)
    {
        var types = from handler in handlers
                    let parts = handler.Split(':', 2, StringSplitOptions.TrimEntries)
                    let options = parts.Length == 2 ? ", " + parts[1] : ""
                    select $"[HookPlugin(\"plugin.{parts[0].ToLowerInvariant()}\")] static class {parts[0]} {{ [Action(\"Saved\"{options})] internal static void On() => Log.Add(\"{parts[0]}\"); }}";
        return TestAssembly.Exe("""
            Site.Saved();

            public static partial class Site { [Hook] public static partial void Saved(); }

            """ + string.Join("\n", types));
    }

    [Theory]
    [InlineData("C A B D", "A", "B", "C: Before = \"A.On\"", "D")]
    [InlineData("B C A D", "A: After = \"C.On\"", "B", "C", "D")]
    [InlineData("A C B D", "A", "B: After = \"C.On\"", "C", "D")]
    [InlineData("A C B D", "A", "B", "C: Before = \"B.On\"", "D")]
    [InlineData("C A B D", "A", "B", "C: Before = \"plugin.a\"", "D")]
    [InlineData("B A C D", "A: After = \"plugin.b\"", "B", "C", "D")]
    [InlineData("B C A D", "A: After = \"B.On, C.On\"", "B", "C", "D")]
    [InlineData("B C A D", "A: After = \"plugin.b,C.On\"", "B", "C", "D")]
    [InlineData("D A B C", "A", "B", "C", "D: Before = \"A.On,B.On\"")]
    [InlineData("A B C D", "A", "B: After = \"A.On\"", "C: Before = \"D.On\"", "D")]
    [InlineData("D C B A", "A: After = \"B.On\"", "B: After = \"C.On\"", "C: After = \"D.On\"", "D")]
    [InlineData("D C B A", "A", "B: Before = \"A.On\"", "C: Before = \"B.On\"", "D: Before = \"C.On\"")]
    [InlineData("B A C", "A", "B: Before = \"A.On\", After = \"Nobody\"", "C")]
    [InlineData("A C D B", "A", "B: After = \"C.On\"", "C", "D: Before = \"B.On\"")]
    [InlineData("A C B", "A", "B: After = \"C.On\"", "C: Before = \"B.On\"")]
    [InlineData("B A", "A: After = \"named\"", "B: Name = \"named\"")]
    public void Moves(string expected, params string[] handlers) =>
        Assert.Equal(expected, Program(handlers).Allowing("HOOK008").Run());

    [Theory]
    [InlineData("B A", "A: Priority = 1, After = \"B.On\"", "B: Priority = 100")]
    [InlineData("B A", "A: Priority = 1", "B: Priority = 100, Before = \"A.On\"")]
    [InlineData("A B C", "A: Priority = 5, After = \"Missing\"", "B: Priority = 6", "C: Priority = 7")]
    [InlineData("B A C", "A: Priority = 1, After = \"B.On\"", "B: Priority = 5", "C: Priority = 9")]
    [InlineData("A C B", "A: Priority = 1", "B: Priority = 5", "C: Priority = 9, Before = \"B.On\"")]
    public void Priorities_do_not_outrank_them(string expected, params string[] handlers) =>
        Assert.Equal(expected, Program(handlers).Allowing("HOOK008").Run());

    [Fact]
    public void A_plugin_of_several_handlers_is_meant_as_a_whole() => Assert.Equal("A1 B C A0", Snippet.Run("""
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class A
        {
            [Action("Saved", After = "the plugin")] internal static void A0() => Log.Add("A0");
            [Action("Saved")] internal static void A1() => Log.Add("A1");
        }

        [HookPlugin("the plugin")]
        static class P
        {
            [Action("Saved")] internal static void B() => Log.Add("B");
            [Action("Saved", Priority = 50)] internal static void C() => Log.Add("C");
        }
        """));

    [Fact]
    public void A_handler_that_names_its_own_plugin_does_not_wait_for_itself() => Assert.Equal("B A", Snippet.Exe("""
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }

        [HookPlugin("mine")]
        static class Mine
        {
            [Action("Saved", After = "mine")] internal static void A() => Log.Add("A");
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """).Allowing("HOOK008").Run());

    [Theory]
    [InlineData("C D", "A: Before = \"B.On\"", "B: Before = \"A.On\"", "C", "D")]
    [InlineData("D C", "A: Before = \"B.On\"", "B: Before = \"A.On\"", "C: After = \"D.On\"", "D")]
    public void A_cycle_leaves_the_order_of_the_others(string expected, params string[] handlers)
    {
        var log = Program(handlers).Allowing("HOOK007").Run().Split(' ');

        Assert.Equal(expected, string.Join(" ", log.Where(n => n is not ("A" or "B"))));
    }

    [Fact]
    public void A_cycle_starts_with_its_first_handler() =>
        Assert.Equal("A D B C", Program("A", "B: Before = \"C.On\"", "C: Before = \"B.On\"", "D").Allowing("HOOK007").Run());

    [Fact]
    public async Task A_cycle_names_the_handlers_on_it_in_the_order_that_they_ask_for()
    {
        var said = await Diagnose.Run(Program("A: Before = \"B.On\"", "B: Before = \"C.On\"", "C: Before = \"A.On\"", "D: After = \"A.On\""));

        Assert.All(said, d => Assert.Equal("HOOK007", d.Id));
        Assert.Contains(
            "in a circle: 'A.On' of plugin 'plugin.a' > 'B.On' of plugin 'plugin.b' > 'C.On' of plugin 'plugin.c' > 'A.On' of plugin 'plugin.a'; ",
            said[0].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_target_is_a_warning_with_the_nearest_name()
    {
        var said = await Diagnose.Run(Program("Alpha", "B: After = \"Alhpa.On\""));

        var diagnostic = Assert.Single(said);
        Assert.Equal("HOOK008", diagnostic.Id);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains("Alpha.On", diagnostic.GetMessage(), StringComparison.Ordinal);
    }
}
