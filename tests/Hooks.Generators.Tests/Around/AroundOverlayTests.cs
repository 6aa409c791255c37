namespace Hooks.Generators.Tests.Around;

/// <summary>Handlers round others while handlers change: what is added among them, and what is switched off.</summary>
public class AroundOverlayTests
{
    private const string Saved = """
        public static partial class Site { [Hook] public static partial void Saved(string file); }

        static class P
        {
            [Action("Saved", Priority = 5)] internal static void Early(string file) => Log.Add("early");
            [Around("Saved")] internal static void W(string file, Action<string> next) { Log.Add("("); next(file); Log.Add(")"); }
            [Action("Saved")] internal static void Usual(string file) => Log.Add("usual");
            [Around("Saved", Priority = 20)] internal static void V(string file, Action<string> next) { Log.Add("["); next(file); Log.Add("]"); }
            [Action("Saved", Priority = 30)] internal static void Late(string file) => Log.Add("late");
        }
        """;

    [Theory]
    [InlineData(5, "early added ( usual [ late ] )")]
    [InlineData(9, "early added ( usual [ late ] )")]
    [InlineData(10, "early ( usual added [ late ] )")]
    [InlineData(20, "early ( usual [ added late ] )")]
    [InlineData(40, "early ( usual [ late added ] )")]
    public void What_is_added_stands_in_its_place(int priority, string expected) => Assert.Equal(
        $"{expected} | early ( usual [ late ] )", Snippet.Run($$"""
        var added = Site.Points.Saved.Add(_ => Log.Add("added"), {{priority}});
        Site.Saved("a");
        Log.Add("|");
        added.Dispose();
        Site.Saved("a");

        {{Saved}}
        """));

    [Theory]
    [InlineData("P.W", "early usual [ late ]")]
    [InlineData("P.V", "early ( usual late )")]
    [InlineData("P.Late", "early ( usual [ ] )")]
    [InlineData("P.Early", "( usual [ late ] )")]
    public void Switched_off_the_rest_runs_without_it(string name, string expected) => Assert.Equal(
        $"{expected} | early ( usual [ late ] )", Snippet.Run($$"""
        Site.Points.Saved.Disable("{{name}}");
        Site.Saved("a");
        Log.Add("|");
        Site.Points.Saved.Enable("{{name}}");
        Site.Saved("a");

        {{Saved}}
        """));

    [Fact]
    public void The_point_lists_them() => Assert.Equal("P.W:True:True P.A:False:True | True P.W | False", Snippet.Run("""
        foreach (var handler in Site.Points.Saved.Handlers)
            Log.Add($"{handler.Name}:{handler.IsAround}:{Site.Points.Saved.HasHandlers}");
        Log.Add("|");
        Site.Points.Saved.Disable("P.A");
        Log.Add(Site.Points.Saved.HasHandlers);
        Log.Add(Site.Points.Saved.Handlers.Single().Name);
        Log.Add("|");
        Site.Points.Saved.Disable("P.W");
        Log.Add(Site.Points.Saved.HasHandlers);

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class P
        {
            [Around("Saved")] internal static void W(Action next) => next();
            [Action("Saved")] internal static void A() { }
        }
        """));

    [Fact]
    public void Its_conditions_are_asked_there_too() => Assert.Equal("1 (2) 1 (2)", Snippet.Run("""
        Site.Points.Number.Add((in int n) => $"{n}");
        foreach (var n in (int[])[1, 2])
            Log.Add(Site.Number(n)!);
        Site.Points.Later.Add(n => Task.FromResult<string?>(n));
        foreach (var n in (int[])[1, 2])
            Log.Add((await Site.Later($"{n}"))!);

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First)] public static partial string? Number(in int n);
            [Hook(Strategy = HookStrategy.First)] public static partial Task<string?> Later(in string n);
        }

        static class P
        {
            [Around("Number"), When("n", 2)] internal static string? W(in int n, Site.Points.NumberNext next) => $"({next(n)})";
            [Around("Later"), When("n", "2"), When("n.Length", 1)] internal static async Task<string?> V(string n, Site.Points.LaterNext next) => $"({await next(n)})";
        }
        """));

    [Theory]
    [InlineData("ReadOnlySpan<int> H(ReadOnlySpan<int> xs)", "ReadOnlySpan<int> W(ReadOnlySpan<int> xs, Site.Points.HNext next)", "Log.Add(H([4, 5])[0]);", "next(xs[1..])", "xs => xs")]
    [InlineData("void H(scoped ReadOnlySpan<int> xs)", "void W(scoped ReadOnlySpan<int> xs, Site.Points.HNext next)", "H([4, 5]);", "next(xs[1..])", "xs => Log.Add(xs[0])")]
    [InlineData("void H(ref int x)", "void W(ref int x, Site.Points.HNext next)", "var x = 4; H(ref x); Log.Add(x);", "next(ref x)", "(ref int x) => x++")]
    [InlineData("void H(dynamic x)", "void W(object x, Action<dynamic> next)", "H(4);", "next(5)", "x => Log.Add((object)x)")]
    [InlineData("ValueTask H(in int x, CancellationToken t)", "ValueTask W(in int x, CancellationToken t, Site.Points.HNext next)", "await H(4, default);", "next(x + 1, t)", "async (x, t) => { await Task.Yield(); Log.Add(x); }")]
    public void Every_shape(string hook, string around, string call, string body, string added)
    {
        var contract = TestAssembly.Library("Contract", $"public static partial class Site {{ [Hook] public static partial {hook}; }}");
        var plugin = TestAssembly.Library("Plugin", $"internal static class P {{ [Around(\"H\")] internal static {around} => {body}; }}", contract);

        Assert.Equal("5", TestAssembly.Exe($"using static Site;\nPoints.H.Add({added});\n{call}", plugin).Run());
    }
}
