using Hooks.Generators.Tests.Telemetry;

namespace Hooks.Generators.Tests.Composition;

/// <summary>Hooks of every shape, declared in one assembly, handled in another and fired in a third.</summary>
public class EveryShapeTests
{
    [Theory]
    [InlineData("void H(in int x)", "int x", "Log.Add(x)", "H(5);")]
    [InlineData("void H(ref readonly int x)", "in int x", "Log.Add(x)", "H(in Five.Value);")]
    [InlineData("void H(params int[] xs)", "int[] xs", "Log.Add(xs[0])", "H(5);")]
    [InlineData("void H(params ReadOnlySpan<int> xs)", "ReadOnlySpan<int> xs", "Log.Add(xs[0])", "H(5);")]
    [InlineData("void H(scoped ReadOnlySpan<int> xs)", "scoped ReadOnlySpan<int> xs", "Log.Add(xs[0])", "H([5]);")]
    [InlineData("void H(int x = 5, string y = \"a\")", "int x", "Log.Add(x)", "H();")]
    [InlineData("void H((int A, string? B) pair)", "(int A, string? B) pair", "Log.Add(pair.A)", "H((5, null));")]
    [InlineData("void H(List<int[]>? xs)", "IEnumerable<int[]>? xs", "Log.Add(xs?.First()[0] ?? 0)", "H([[5]]);")]
    [InlineData("void H(object x)", "object? x", "Log.Add(x!)", "H(5);")]
    [InlineData("void H(string x)", "object x", "Log.Add(x)", "H(\"5\");")]
    [InlineData("void H(int @class)", "int @event", "Log.Add(@event)", "H(5);")]
    [InlineData("void H(this int x)", "int x", "Log.Add(x)", "5.H();")]
    [InlineData("Task H(in int x)", "in int x", "Log.Add(x)", "await H(5);")]
    [InlineData("ValueTask H(int x, CancellationToken t)", "int x, CancellationToken t", "Log.Add(x)", "await H(5, default);")]
    [InlineData("Task H(int x, CancellationToken t = default)", "CancellationToken t", "Log.Add(5)", "await H(5);")]
    public void Actions(string hook, string parameters, string body, string call) => Assert.Equal(
        "5", Run("[Hook]", hook, $"[Action(\"H\")] internal static void On({parameters}) => {body};", call));

    [Theory]
    [InlineData("[Hook]", "int H(int x)", "int On(int x) => x + 1", "Log.Add(H(4));")]
    [InlineData("[Hook]", "void H(ref int x)", "void On(ref int x) => x++", "var x = 4; H(ref x); Log.Add(x);")]
    [InlineData("[Hook]", "void H(ref int x)", "int On(int x) => x + 1", "var x = 4; H(ref x); Log.Add(x);")]
    [InlineData("[Hook]", "ReadOnlySpan<int> H(ReadOnlySpan<int> xs)", "ReadOnlySpan<int> On(ReadOnlySpan<int> xs) => xs", "Log.Add(H([5])[0]);")]
    [InlineData("[Hook]", "ReadOnlySpan<int> H(scoped in ReadOnlySpan<int> xs)", "ReadOnlySpan<int> On(ReadOnlySpan<int> xs) => xs", "Log.Add(H(new[] { 5 })[0]);")]
    [InlineData("[Hook]", "HookResult<int> H(int x)", "HookResult<int> On(int x) => HookResult.Stop(x + 1)", "Log.Add(H(4).Value);")]
    [InlineData("[Hook]", "HookResult<int> H(int x)", "int On(int x) => x + 1", "Log.Add(H(4).Value);")]
    [InlineData("[Hook(Strategy = HookStrategy.First)]", "string? H(int x)", "string? On(int x) => x.ToString()", "Log.Add(H(5)!);")]
    [InlineData("[Hook(Strategy = HookStrategy.First)]", "int? H(int x)", "int? On(int x) => x", "Log.Add(H(5)!);")]
    [InlineData("[Hook(Strategy = HookStrategy.Collect)]", "IReadOnlyList<string> H(int x)", "string? On(int x) => x.ToString()", "Log.Add(H(5).Single());")]
    [InlineData("[Hook(Strategy = HookStrategy.Any)]", "bool H(int x)", "bool On(int x) => x == 5", "Log.Add(H(5) ? 5 : 0);")]
    [InlineData("[Hook(Strategy = HookStrategy.All)]", "bool H(int x)", "bool On(int x) => x != 5", "Log.Add(H(5) ? 0 : 5);")]
    [InlineData("[Hook]", "Task<int> H(int x)", "async Task<int> On(int x) { await Task.Yield(); return x + 1; }", "Log.Add(await H(4));")]
    [InlineData("[Hook]", "ValueTask<HookResult<int>> H(int x, CancellationToken t)", "async ValueTask<int> On(int x, CancellationToken t) { await Task.Yield(); return x + 1; }", "Log.Add((await H(4, default)).Value);")]
    [InlineData("[Hook(Strategy = HookStrategy.Collect, Parallel = true)]", "Task<IReadOnlyList<string>> H(int x)", "async Task<string?> On(int x) { await Task.Yield(); return x.ToString(); }", "Log.Add((await H(5)).Single());")]
    [InlineData("[Hook(Strategy = HookStrategy.Any)]", "ValueTask<bool> H(int x)", "async Task<bool> On(int x) { await Task.Yield(); return x == 5; }", "Log.Add(await H(5) ? 5 : 0);")]
    [InlineData("[Hook]", "T H<T>(T x) where T : struct, IComparable<T>", "T On<T>(T x) where T : struct, IComparable<T> => x", "Log.Add(H(5));")]
    [InlineData("[Hook]", "T H<T>(T x)", "T On<T>(T x) => x", "Log.Add(H(5));")]
    [InlineData("[Hook]", "(int A, int B) H((int A, int B) x)", "(int, int) On((int A, int B) x) => (x.B, x.A)", "Log.Add(H((4, 5)).A);")]
    [InlineData("[Hook]", "string? H(string? x)", "string? On(string? x) => x ?? \"5\"", "Log.Add(H(null)!);")]
    public void Filters(string attribute, string hook, string handler, string call) => Assert.Equal(
        "5", Run(attribute, hook, $"[Filter(\"H\")] internal static {handler}{(handler.EndsWith('}') ? "" : ";")}", call));

    [Theory]
    [InlineData("int* x", "int* x", "*x", "var x = 5; H(&x);")]
    [InlineData("delegate*<int> f", "delegate*<int> f", "f()", "static int Five() => 5; H(&Five);")]
    public void Unsafe(string parameter, string handlerParameter, string logged, string call)
    {
        var contract = TestAssembly.Library("Contract", $"public static unsafe partial class Site {{ [Hook] public static partial void H({parameter}); }}");
        var plugin = TestAssembly.Library("Plugin", $"internal static class P {{ [Action(\"H\")] internal static unsafe void On({handlerParameter}) => Log.Add({logged}); }}", contract);

        Assert.Equal("5", TestAssembly.Exe($"using static Site;\nunsafe {{ {call} }}", plugin).Run());
    }

    [Fact]
    public void A_handler_whose_parameter_type_is_internal_is_exported_where_the_type_is_wider()
    {
        var contract = TestAssembly.Library("Contract", "public class Event; public static partial class Site { [Hook] public static partial void Saved(Event e); }".Replace("; public", ";\npublic", StringComparison.Ordinal));
        var plugin = TestAssembly.Library("Plugin", """
            internal static class P
            {
                private sealed class Hidden;
                [Action("Saved")] internal static void On(object e) => Log.Add(e.GetType().Name + typeof(Hidden).Name);
            }
            """, contract);

        Assert.Equal("EventHidden", TestAssembly.Exe("Site.Saved(new());", plugin).Run());
    }

    /// <summary>Runs it, measured too, and checks that a live compilation gives the same table as an image.</summary>
    private static string Run(string attribute, string hook, string handler, string call)
    {
        var contract = TestAssembly.Library("Contract", $$"""
            public static class Five { public static int Value = 5; }
            public static partial class Site { {{attribute}} public static partial {{hook}}; }
            """);
        var plugin = TestAssembly.Library("Plugin", $"internal static class P {{ {handler} }}", contract);
        var app = TestAssembly.Exe("using static Site;\n" + call, plugin);
        Assert.Equal(app.Emitted(), app.Emitted(live: true));
        var logged = app.Run();
        Assert.Equal(logged, Listening.Counted("using static Site;", call, plugin));
        return logged;
    }
}
