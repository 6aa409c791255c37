using Hooks.Generators.Tests.Telemetry;

namespace Hooks.Generators.Tests.Overlay;

/// <summary>Handlers are added to hooks of every shape that C# can say, in the hook's own assembly and from another one.</summary>
public class EveryShapeTests
{
    [Theory]
    [InlineData("void H()", "() => Log.Add(5)", "H();")]
    [InlineData("void H(int x)", "x => Log.Add(x)", "H(5);")]
    [InlineData("void H(in int x)", "(in int x) => Log.Add(x)", "H(5);")]
    [InlineData("void H(ref readonly int x)", "(ref readonly int x) => Log.Add(x)", "H(in Five.Value);")]
    [InlineData("void H(params int[] xs)", "xs => Log.Add(xs[0])", "H(5);")]
    [InlineData("void H(params ReadOnlySpan<int> xs)", "xs => Log.Add(xs[0])", "H(5);")]
    [InlineData("void H(scoped ReadOnlySpan<int> xs)", "(scoped ReadOnlySpan<int> xs) => Log.Add(xs[0])", "H([5]);")]
    [InlineData("void H(int x = 5, string y = \"a\")", "(x, y) => Log.Add(x)", "H();")]
    [InlineData("void H((int A, string? B) pair)", "pair => Log.Add(pair.A)", "H((5, null));")]
    [InlineData("void H(dynamic x)", "x => Log.Add((object)x)", "H(5);")]
    [InlineData("void H(in long n, dynamic? x)", "(in long n, object? x) => Log.Add(x ?? 5)", "H(4, null);")]
    [InlineData("void H(int @class)", "x => Log.Add(x)", "H(5);")]
    [InlineData("void H(int handlers, int i, int error, int infos)", "(a, b, c, d) => Log.Add(a + b + c + d)", "H(1, 2, 1, 1);")]
    [InlineData("void @event(int x)", "x => Log.Add(x)", "@event(5);", "@event")]
    [InlineData("void H(this int x)", "x => Log.Add(x)", "5.H();")]
    [InlineData("void H(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p)", "(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) => Log.Add(p)", "H(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5);")]
    [InlineData("Task H(in int x)", "async x => { await Task.Yield(); Log.Add(x); }", "await H(5);")]
    [InlineData("ValueTask H(int x, CancellationToken t)", "async (x, t) => { await Task.Yield(); Log.Add(x); }", "await H(5, default);")]
    [InlineData("int H(int x)", "x => x + 1", "Log.Add(H(4));")]
    [InlineData("int H(in int x)", "(in int x) => x + 1", "Log.Add(H(4));")]
    [InlineData("dynamic H(dynamic x)", "x => 5", "Log.Add((object)H(4));")]
    [InlineData("dynamic? H(dynamic? x)", "x => 5", "Log.Add((object)H(null)!);")]
    [InlineData("void H(ref int x)", "(ref int x) => x++", "var x = 4; H(ref x); Log.Add(x);")]
    [InlineData("ReadOnlySpan<int> H(ReadOnlySpan<int> xs)", "xs => xs[1..]", "Log.Add(H([4, 5])[0]);")]
    [InlineData("HookResult<int> H(int x)", "x => x + 1", "Log.Add(H(4).Value);")]
    [InlineData("HookResult<int> H(int x)", "x => HookResult.Block(\"5\")", "Log.Add(H(4).Reason!);")]
    [InlineData("HookResult<IComparable> H(IComparable x)", "x => HookResult.Continue<IComparable>(5)", "Log.Add(H(4).Value);")]
    [InlineData("Task<int> H(int x)", "async x => { await Task.Yield(); return x + 1; }", "Log.Add(await H(4));")]
    [InlineData("ValueTask<HookResult<int>> H(int x, CancellationToken t)", "async (x, t) => { await Task.Yield(); return x + 1; }", "Log.Add((await H(4, default)).Value);")]
    [InlineData("string? H(string? x)", "x => x ?? \"5\"", "Log.Add(H(null)!);")]
    public void Hook(string hook, string handler, string call, string name = "H")
    {
        var contract = TestAssembly.Library("Contract", $$"""
            public static class Five { public static int Value = 5; }
            public static partial class Site { [Hook] public static partial {{hook}}; }
            """);
        var program = $"Points.{name}.Add({handler});\n{call}";

        Assert.Equal("5", TestAssembly.Exe($"using static Site;\n{program}", contract).Run());
        Assert.Equal("5", Listening.Counted("using static Site;", program, contract));
    }

    [Fact]
    public void Pointers() => Assert.Equal("5", Snippet.Run("""
        unsafe
        {
            Site.Points.H.Add(x => Log.Add(*x));
            var five = 5;
            Site.H(&five);
        }

        public static unsafe partial class Site { [Hook] public static partial void H(int* x); }
        """));

    [Fact]
    public void Hooks_whose_names_are_those_of_emitted_classes() => Assert.Equal("1 2 3 4 5", Snippet.Run("""
        Site.Points.A.Add((in int x) => Log.Add(x));
        Site.Points.APoint.Add((in int x) => Log.Add(x));
        Site.Points.AOverlay.Add((in int x) => Log.Add(x));
        Site.Points.AHandler.Add((in int x) => Log.Add(x));
        Site.Points.ATable.Add((in int x) => Log.Add(x));
        Site.A(1); Site.APoint(2); Site.AOverlay(3); Site.AHandler(4); Site.ATable(5);

        public static partial class Site
        {
            [Hook] public static partial void A(in int x);
            [Hook] public static partial void APoint(in int x);
            [Hook] public static partial void AOverlay(in int x);
            [Hook] public static partial void AHandler(in int x);
            [Hook] public static partial void ATable(in int x);
        }
        """));

    /// <summary>Built-in handlers of every shape become delegates of their hook.</summary>
    [Theory]
    [InlineData("void H(ref int x)", "void On(ref int x) => x++", "var x = 4; H(ref x); Log.Add(x);")]
    [InlineData("void H(ref int x)", "int On(int x) => x + 1", "var x = 4; H(ref x); Log.Add(x);")]
    [InlineData("int H(in int x)", "int On(in int x) => x + 1", "Log.Add(H(4));")]
    [InlineData("int H(in int x, int y)", "int On(int x) => x + 1", "Log.Add(H(4, 0));")]
    [InlineData("dynamic H(dynamic x)", "object On(object x) => 5", "Log.Add((object)H(4));")]
    [InlineData("dynamic? H(dynamic? x, in int n)", "object? On(object? x, in int n) => n", "Log.Add((object)H(null, 5)!);")]
    [InlineData("ReadOnlySpan<int> H(ReadOnlySpan<int> xs)", "ReadOnlySpan<int> On(ReadOnlySpan<int> xs) => xs[1..]", "Log.Add(H([4, 5])[0]);")]
    [InlineData("HookResult<IComparable> H(IComparable x)", "IComparable On(IComparable x) => 5", "Log.Add(H(4).Value);")]
    [InlineData("ValueTask<HookResult<int>> H(int x)", "async Task<int> On(int x) { await Task.Yield(); return x + 1; }", "Log.Add((await H(4)).Value);")]
    [InlineData("Task<HookResult<int>> H(int x)", "async ValueTask<int> On(int x) { await Task.Yield(); return x + 1; }", "Log.Add((await H(4)).Value);")]
    [InlineData("Task<int> H(in int x)", "int On(in int x) => x + 1", "Log.Add(await H(4));")]
    [InlineData("int H(int x)", "int On<T>(T x) where T : struct => 5", "Log.Add(H(4));")]
    [InlineData("(int A, int B) H((int A, int B) x)", "(int, int) On((int A, int B) x) => (x.B, x.A)", "Log.Add(H((4, 5)).A);")]
    public void Built_in(string hook, string handler, string call)
    {
        var contract = TestAssembly.Library("Contract", $"public static partial class Site {{ [Hook] public static partial {hook}; }}");
        var end = handler.EndsWith('}') ? "" : ";";
        var plugin = TestAssembly.Library("Plugin", $$"""
            internal static class P
            {
                [Filter("H")] internal static {{handler}}{{end}}
                [Filter("H", Name = "off")] internal static {{handler.Replace(" On", " Off")}}{{end}}
            }
            """, contract);

        Assert.Equal("5", TestAssembly.Exe($"using static Site;\nPoints.H.Disable(\"off\");\n{call}", plugin).Run());
    }
}
