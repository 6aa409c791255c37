namespace Hooks.Generators.Tests.Robustness;

/// <summary>A handler that cannot be wired is left out and said why; the others run. So are hooks.</summary>
public class OthersKeepWorkingTests
{
    [Theory]
    [InlineData("HOOK003", "static class P { [Action(\"saved\")] internal static void Bad(string text) { } }")]
    [InlineData("HOOK003", "static class P { [Action(\"saved\")] internal static int Bad(int x) => x; }")]
    [InlineData("HOOK003", "static class P { [Action(\"saved\")] internal static Task Bad(int x) => Task.CompletedTask; }")]
    [InlineData("HOOK003", "static class P { [Action(\"saved\")] internal static void Bad(int x, int y) { } }")]
    [InlineData("HOOK003", "static class P { [Action(\"saved\")] internal static void Bad(ref int x) { } }")]
    [InlineData("HOOK001", "static class P { [Action(\"svaed\")] internal static void Bad(int x) { } }")]
    [InlineData("HOOK001", "static class P { [Action(typeof(string), \"saved\")] internal static void Bad(int x) { } }")]
    [InlineData("HOOK004", "class P { [Action(\"saved\")] private static void Bad(int x) { } }")]
    [InlineData("HOOK004", "class P { [Action(\"saved\")] static void Bad(int x) { } }")]
    [InlineData("HOOK004", "class P { [Action(\"saved\")] protected static void Bad(int x) { } }")]
    [InlineData("HOOK004", "class P { private static class Q { [Action(\"saved\")] internal static void Bad(int x) { } } }")]
    [InlineData("HOOK004", "static class P<T> { [Action(\"saved\")] internal static void Bad(int x) { } }")]
    [InlineData("HOOK004", "static class P<T> { internal static class Q { [Action(\"saved\")] internal static void Bad(int x) { } } }")]
    [InlineData("HOOK004", "file static class P { [Action(\"saved\")] internal static void Bad(int x) { } }")]
    [InlineData("HOOK004", "interface P { [Action(\"saved\")] internal static void Bad(int x) { } }")]
    [InlineData("HOOK005", "static class P { [Filter(\"saved\")] internal static void Bad(int x) { } }")]
    [InlineData("HOOK009", "static class P { [Action(\"saved\")] internal static async void Bad(int x) { await Task.Yield(); } }")]
    [InlineData("HOOK019", "static class P { [Action(\"saved\"), When(\"nothing\", 1)] internal static void Bad(int x) { } }")]
    public async Task Handlers(string id, string bad)
    {
        var program = Program(bad);
        Assert.Equal("good 1", program.Allowing(id).Run());

        var said = await Diagnose.Run(Program(bad));
        var diagnostic = Assert.Single(said);
        Assert.Equal(id, diagnostic.Id);
        Assert.StartsWith("https://", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    private static TestAssembly Program(string bad) => TestAssembly.Exe("""
        Site.Saved(1);

        public static partial class Site { [Hook("saved")] public static partial void Saved(int x); }
        static class Good { [Action("saved")] internal static void On(int x) => Log.Add($"good {x}"); }
        """).File("Bad.cs", bad);

    [Theory]
    [InlineData("partial class Q { [Hook] public static void {|HOOK006:H|}() { } }")]
    [InlineData("partial class Q { [Hook] public void {|HOOK006:H|}() { } }")]
    [InlineData("partial class Q { [Hook] static partial void {|HOOK006:H|}(out int x) { x = 1; } }")]
    [InlineData("partial class Q { [Hook] public static partial int {|HOOK006:H|}(); }")]
    [InlineData("partial class Q { [Hook] public static partial int {|HOOK006:H|}(string x); }")]
    [InlineData("partial class Q { [Hook] public partial void {|HOOK006:H|}(); }")]
    [InlineData("class Q { [Hook] public static partial void {|HOOK006:H|}(); }")]
    [InlineData("partial class Q<T> { [Hook] public static partial void {|HOOK006:H|}(T x); }")]
    [InlineData("partial class Q<T> { partial class R { [Hook] public static partial void {|HOOK006:H|}(); } }")]
    [InlineData("class Q { partial class R { [Hook] public static partial void {|HOOK006:H|}(); } }")]
    [InlineData("partial struct Q { [Hook] public static partial void {|HOOK006:H|}(); }")]
    [InlineData("partial interface Q { [Hook] public static partial void {|HOOK006:H|}(); }")]
    [InlineData("file partial class Q { [Hook] public static partial void {|HOOK006:H|}(); }")]
    [InlineData("partial class Q { static int Points; [Hook] public static partial void {|HOOK006:H|}(); }")]
    [InlineData("partial class Q { [Hook(\"  \")] public static partial void {|HOOK006:H|}(); }")]
    [InlineData("partial class Q { [Hook(\"h\")] public static partial void {|HOOK006:A|}(); [Hook(\"h\")] public static partial void {|HOOK006:B|}(); }")]
    [InlineData("partial class Q { [Hook] public static partial void {|HOOK006:A|}(); [Hook(\"A\")] public static partial void {|HOOK006:B|}(); }")]
    [InlineData("partial class Q { [Hook] public static partial void {|HOOK006:A|}(); [Hook] public static partial void {|HOOK006:A|}(int x); }")]
    [InlineData("partial class Q { [Hook(Strategy = HookStrategy.First)] public static partial int {|HOOK006:A|}(); }")]
    [InlineData("partial class Q { [Hook(Strategy = HookStrategy.First)] public static partial T? {|HOOK006:A|}<T>(); }")]
    [InlineData("partial class Q { [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<T> {|HOOK006:A|}<T>(); }")]
    [InlineData("partial class Q { [Hook(Strategy = HookStrategy.Collect)] public static partial List<string> {|HOOK006:A|}(); }")]
    [InlineData("partial class Q { [Hook] public static partial Task {|HOOK006:A|}(ref int x); }")]
    [InlineData("partial class Q { [Hook] public static partial Task {|HOOK006:A|}(ReadOnlySpan<int> x); }")]
    [InlineData("partial class Q { [Hook] public static partial void {|HOOK006:A|}(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q); }")]
    [InlineData("partial class Q { [Hook] public static partial ref int {|HOOK006:A|}(ref int x); }")]
    [InlineData("file class E; partial class Q { [Hook] static partial void {|HOOK006:A|}(List<E> x); }")]
    [InlineData("partial class Q { [Hook(Parallel = true)] public static partial string {|HOOK006:A|}(string x); }")]
    public async Task Hooks(string bad)
    {
        var (source, marks) = Diagnose.Plain(bad);
        var program = TestAssembly.Library("Plugin", source).File("Right.cs", """
            public static partial class Site { [Hook("saved")] public static partial void Saved(int x); }
            static class Good { [Action("saved")] internal static void On(int x) { } }
            """);
        Assert.NotEmpty(marks);
        await Diagnose.Verify(program, bad);
        Assert.DoesNotContain(Diagnose.CompilerErrorsIn(program), e => e.IsEmitted);
    }

    [Fact]
    public void A_program_with_errors_elsewhere_still_gets_its_hooks()
    {
        var errors = Diagnose.CompilerErrors(
            """
            public static partial class Site { [Hook] public static partial void Saved(int x); }
            static class Good { [Action("Saved")] internal static void On(int x) { } }
            """,
            "class Broken { void M() => Missing(); }");

        Assert.Equal(["CS0103"], errors);
    }

    [Fact]
    public void Handlers_beside_a_bad_one_in_the_same_method_list()
    {
        var assembly = TestAssembly.Exe("""
            Site.Saved(1);

            public static partial class Site { [Hook("saved")] public static partial void Saved(int x); }

            static class P
            {
                [Action("saved"), Action("unknown")] internal static void Half(int x) => Log.Add("half");
                [Action("saved")] private static void Hidden(int x) => Log.Add("hidden");
                [Action("saved")] internal static void Whole(int x) => Log.Add("whole");
            }
            """).Allowing("HOOK001", "HOOK004");

        Assert.Equal("half whole", assembly.Run());
    }
}
