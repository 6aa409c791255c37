using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Robustness;

/// <summary>
/// Code as it looks while someone types: the generator, the analyzers and the fixes never throw, what is emitted has no errors
/// of its own, and the hook and the handler beside the half-typed code stay wired.
/// </summary>
public class HalfTypedTests
{
    private const string Right = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int x);
        }

        static class Good
        {
            [Action("saved")] internal static void On(int x) { }
        }
        """;

    [Theory]
    // attributes
    [InlineData("static class P { [Action] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\" internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\",)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\", Priority)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\", Priority = )] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\", Priority = \"1\")] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\", Nothing = 1)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\", Before = Missing)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(null)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(null, null)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(typeof(Missing), \"saved\")] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(typeof(), \"saved\")] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(typeof(List<>), \"saved\")] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(typeof(int*), \"saved\")] internal static void On(int x) { } }")]
    [InlineData("static class P { static string name = \"saved\"; [Action(name)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action($\"{1}\")] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(nameof(Site.))] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(nameof(Site.Missing))] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(42)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\"), When] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\"), When()] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\"), When(\"x\", )] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\"), When(null!)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\"), When(\"x\", Missing)] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\"), When(\"x\", typeof(int))] internal static void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\"), When(\"x\", new[] { 1 })] internal static void On(int x) { } }")]
    [InlineData("[Action(\"saved\")]")]
    [InlineData("[Action(\"saved\")] static void On(int x) { }")]
    [InlineData("[assembly: Action(\"saved\")]")]
    [InlineData("[Hook] public static partial void Loose(int x);")]
    [InlineData("namespace N; [Action(\"saved\")] internal static void On(int x) { }")]
    [InlineData("namespace N { [Action(\"saved\")] public static void On(int x) { } }")]
    [InlineData("class Hidden { } public static partial class S { [Hook] public static partial void H(List<Hidden[]> hidden); }")]
    [InlineData("public static partial class S { class Hidden { } [Hook(Strategy = HookStrategy.First)] public static partial Hidden? H(int x); }")]
    // handlers
    [InlineData("static class P { [Action(\"saved\")] internal void On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On( }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On(int }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On(int x) }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On(int x) {")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On(int x) =>")]
    [InlineData("static class P { [Action(\"saved\")] internal static On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void (int x) { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On(Missing x) { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On(List<Missing> x) { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static Missing On(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On(int x, int x) { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On<T>(T x) where T : { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On<T>(T x) where T : Missing { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On<>(int x) { } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static partial void On(int x); }")]
    [InlineData("static partial class P { [Action(\"saved\")] internal static partial void On(int x); }")]
    [InlineData("static class P { [Action(\"saved\")] internal static extern void On(int x); }")]
    [InlineData("static class P { [Action(\"saved\")] internal static int Property { get; } }")]
    [InlineData("class P { [Action(\"saved\")] P(int x) { } [Action(\"saved\")] ~P() { } }")]
    [InlineData("class P { [Action(\"saved\")] public static P operator +(P a, P b) => a; }")]
    [InlineData("class P { [Action(\"saved\")] public static implicit operator int(P p) => 0; }")]
    [InlineData("class P { void M() { [Action(\"saved\")] static void Local(int x) { } } }")]
    [InlineData("class P { Action<int> f = [Action(\"saved\")] (int x) => { }; }")]
    [InlineData("static class { [Action(\"saved\")] internal static void On(int x) { } }")]
    [InlineData("static class P : Missing { [Action(\"saved\")] internal static void On(int x) { } }")]
    [InlineData("static class P<T> where T : Missing { [Action(\"saved\")] internal static void On(int x) { } }")]
    [InlineData("namespace { static class P { [Action(\"saved\")] internal static void On(int x) { } } }")]
    [InlineData("class A : B { [Action(\"saved\")] internal static void On(int x) { } } class B : A { }")]
    [InlineData("enum E { [Action(\"saved\")] A }")]
    [InlineData("delegate void D([Action(\"saved\")] int x);")]
    // hooks
    [InlineData("partial class Q { [Hook] }")]
    [InlineData("partial class Q { [Hook( }")]
    [InlineData("partial class Q { [Hook(] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(null)] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(Missing)] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(Strategy = )] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(Strategy = HookStrategy.)] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(Strategy = (HookStrategy)99)] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(Errors = (HookErrorPolicy)99)] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(\"a\", \"b\")] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook] public static partial void H( }")]
    [InlineData("partial class Q { [Hook] public static partial void H(); [Hook] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(\"h\")] public static partial void A(); [Hook(\"h\")] public static partial void B(); }")]
    [InlineData("partial class Q { [Hook] public static partial void H(int x); [Hook] public static partial void H(string x); }")]
    [InlineData("partial class Q { [Hook] public static partial }")]
    [InlineData("partial class Q { [Hook] public static partial H(int x); }")]
    [InlineData("partial class Q { [Hook] public static partial Missing H(Missing x); }")]
    [InlineData("partial class Q { [Hook] public static partial void H(Missing x); }")]
    [InlineData("partial class Q { [Hook] public static partial Task<Missing> H(Missing x); }")]
    [InlineData("partial class Q { [Hook] public static partial HookResult<> H(int x); }")]
    [InlineData("partial class Q { [Hook] public static partial void H(ref x); }")]
    [InlineData("partial class Q { [Hook] public static partial void H(__arglist); }")]
    [InlineData("partial class Q { [Hook] public static partial void H(int x, int x); }")]
    [InlineData("partial class Q { [Hook] public static partial ref int H(ref int x); }")]
    [InlineData("partial class Q { [Hook] public static partial void H(out int x); }")]
    [InlineData("partial class Q { [Hook] public static partial int H(); }")]
    [InlineData("partial class Q { [Hook] public static partial int H { get; } }")]
    [InlineData("partial class Q { [Hook] public static void H() { } }")]
    [InlineData("partial class Q { [Hook] public static partial void H() { } }")]
    [InlineData("partial class Q { [Hook] public static partial void H(); public static partial void H() { } }")]
    [InlineData("partial class Q { [Hook] public partial void H(); }")]
    [InlineData("partial class Q { [Hook] public static partial async Task H(); }")]
    [InlineData("partial class Q { [Hook] public static extern void H(); }")]
    [InlineData("partial class Q { [Hook] partial void H(); }")]
    [InlineData("partial class Q { [Hook] static partial void H<T>() where T : ; }")]
    [InlineData("partial class Q { [Hook] public static partial void Points(); }")]
    [InlineData("partial class Q { class Points { } [Hook] public static partial void H(); }")]
    [InlineData("class Q { [Hook] public static partial void H(); }")]
    [InlineData("partial class Q { class R { [Hook] public static partial void H(); } }")]
    [InlineData("class Q { partial class R { [Hook] public static partial void H(); } }")]
    [InlineData("partial class Q<T> { [Hook] public static partial void H(T x); }")]
    [InlineData("partial class Q<T> { partial class R { [Hook] public static partial void H(T x); } }")]
    [InlineData("partial struct Q { [Hook] public static partial void H(); }")]
    [InlineData("partial interface Q { [Hook] public static partial void H(); }")]
    [InlineData("file partial class Q { [Hook] public static partial void H(); }")]
    [InlineData("partial class { [Hook] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook] public static partial void H(); ")]
    [InlineData("partial class Q { [Hook] public static partial void H()")]
    [InlineData("partial class Q : Missing { [Hook] public static partial void H(); } ")]
    [InlineData("partial class Q { [Hook] public static partial void H(); } class Q { }")]
    [InlineData("partial class Q { [Hook] public static partial void H(); } partial struct Q { }")]
    // errors elsewhere
    [InlineData("class Broken { void M() { return 1; } }")]
    [InlineData("class Broken { int M() => Missing.Call(; }")]
    [InlineData("class Broken { void M() { if (true) { }")]
    [InlineData("using Missing.Namespace;")]
    [InlineData("#if X")]
    [InlineData("/* not closed")]
    [InlineData("[assembly: RemoveHookHandler]")]
    [InlineData("[assembly: RemoveHookHandler(null!)]")]
    [InlineData("[assembly: RemoveHookHandler(\"Nobody.On\", ]")]
    [InlineData("[assembly: ReorderHookHandler(\"Good.On\", Priority = \"1\")]")]
    [InlineData("[assembly: HookPlugin()]")]
    [InlineData("[assembly: HookPlugin(null!)]")]
    [InlineData("[assembly: ComposeHooks(1)]")]
    [InlineData("namespace Hooks { class Hook { } } namespace Site2 { class Hooks { } }")]
    [InlineData("class Task { } class Exception { } class Log2 { }")]
    public async Task Nothing_breaks(string code)
    {
        var assembly = TestAssembly.Library("Plugin", Right).File("HalfTyped.cs", code).Property("HooksCompose", "true");

        Compilation compilation = Compiler.Parse(assembly);
        var result = Compiler.Driver(assembly)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _)
            .GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        var emitted = result.GeneratedSources.Select(s => s.SyntaxTree).ToHashSet();
        Assert.Empty(
            from d in compilation.GetDiagnostics()
            where d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree is { } tree && emitted.Contains(tree)
            select d.ToString());
        Assert.Contains(result.GeneratedSources, s => s.SourceText.ToString().Contains("global::Good.On(x)", StringComparison.Ordinal));
        await Fix.TakeEach(assembly);
    }

    [Fact]
    public async Task Every_prefix_of_a_program()
    {
        // As if typed from the first letter to the last, and read by the analyzers on the way.
        const string program = """
            namespace A
            {
                public sealed record Call(string Name);
                public static partial class Site
                {
                    [Hook("saved", Errors = HookErrorPolicy.Report)] public static partial Task<HookResult<Call>> Saved(Call call, CancellationToken token = default);
                }
                static class Good
                {
                    [Filter(nameof(Site.Saved), Priority = -5, Before = "B.On"), When("call.Name", Contains = "x")]
                    internal static async Task<HookResult<Call>> On(Call call) { await Task.Yield(); return HookResult.Block("no"); }
                }
            }
            """;
        for (var length = 0; length <= program.Length; length += 7)
        {
            var assembly = TestAssembly.Library("Plugin", Right).File("Typed.cs", program[..length]);
            Compilation compilation = Compiler.Parse(assembly);
            var result = Compiler.Driver(assembly).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _).GetRunResult().Results.Single();
            Assert.Null(result.Exception);
            var emitted = result.GeneratedSources.Select(s => s.SyntaxTree).ToHashSet();
            Assert.Empty(
                from d in compilation.GetDiagnostics()
                where d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree is { } tree && emitted.Contains(tree)
                select $"{program[..length]}: {d}");
            if (length % 70 == 0)
                await Diagnose.Run(assembly);
        }
    }
}
