using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Robustness;

/// <summary>
/// What analyzers and fixes get from people who type, and from projects that are not in order: they never throw, and point into
/// the file.
/// </summary>
public class AnalyzerInputTests
{
    private const string Site = """
        public sealed record Call(string Name);
        public struct Large { public long A, B, C; }
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(Call call, Large large);
            [Hook("text", Permission = "p")] public static partial string Text(string text);
            [Hook("gate", Allows = HookOutcomes.Stop)] public static partial HookResult<Call> Gate(Call call);
            [Hook("later"), Obsolete("x")] public static partial Task<string> Later(string text, CancellationToken token = default);
        }


        """;

    /// <summary>Something for every rule to look at.</summary>
    private const string Handlers = """
        static class Plugin
        {
            private static readonly HookVerdict s_no = HookResult.Block("no");
            private static HookVerdict No => s_no;
            [Action("saved"), Action(typeof(Site), "Saved", Before = "Plugni.Last")]
            internal static void First(Call call, Large large)
            {
                void Again() { if (call.Name is { Length: > 0 } name) Site.Saved(call with { Name = name }, large); else Fire(); }
                Action fire = () => Again();
                try { fire(); } catch (Exception e) when (e is not null) { throw; } finally { Site.Text("x"); }
                foreach (var task in new[] { Task.FromResult(1) }) _ = task.Result;
                Fire();
                void Fire() => Site.Saved(call, large);
            }
            [Filter("text")] internal static string Text(string text) { (text, var other) = ("x", 1); return text; }
            [Filter("gate"), When("call.Nmae", "x")] internal static HookResult<Call> Gate(Call call)
            {
                HookResult<Call> result = call.Name switch { "a" => No, "b" when call is { } => HookResult.Stop(call), _ => Other(call) };
                result = result.IsBlocked ? result : HookResult.Confirm();
                return result;
            }
            private static HookResult<Call> Other(Call call) => call.Name == "" ? Other(call) : s_no;
            [Filter("later")] internal static async Task<string> Later(string text)
            {
                var tasks = new List<Task<string>> { Site.Later(text) };
                await Task.WhenAll(tasks).ConfigureAwait(false);
                Site.Later(text).Wait();
                lock (tasks) { Thread.Sleep(1); }
                return tasks.Select(task => task.Result).First() + Site.Later(text).GetAwaiter().GetResult();
            }
        }
        """;

    [Fact]
    public async Task A_program_that_has_something_for_every_rule_typed_word_by_word()
    {
        var ends = CSharpSyntaxTree.ParseText(Handlers, Prelude.ParseOptions).GetRoot().DescendantTokens().Select(token => token.Span.End).Distinct();
        TestAssembly Typed(int length) => TestAssembly.Library("Plugin", Site).File("Typed.cs", Handlers[..length]);
        foreach (var (word, length) in ends.Index())
            await Look(Typed(length), takesFixes: word % 5 == 0);
        Assert.InRange(await Fix.TakeEach(Typed(Handlers.Length)), 8, int.MaxValue);
    }

    [Theory]
    // arguments of other types, numbers and names than the attributes have
    [InlineData("static class P { [Action(42)] internal static void On() { } }")]
    [InlineData("static class P { [Action(\"saved\", 42)] internal static void On() { } }")]
    [InlineData("static class P { [Action(typeof(int), 42)] internal static void On() { } }")]
    [InlineData("static class P { [Action(\"saved\", typeof(Site))] internal static void On() { } }")]
    [InlineData("static class P { [Action(new[] { \"saved\" })] internal static void On() { } }")]
    [InlineData("static class P { [Action(hook: \"saved\", hook: \"saved\")] internal static void On() { } }")]
    [InlineData("static class P { [Action(nothing: \"saved\")] internal static void On() { } }")]
    [InlineData("static class P { [Action(\"saved\", Priority = \"1\", Before = 1, After = new[] { 1 }, Name = 'x', Optional = 1)] internal static void On() { } }")]
    [InlineData("static class P { [Filter(\"gate\"), When(1, 2)] internal static Call On(Call call) => call; }")]
    [InlineData("static class P { [Filter(\"gate\"), When(\"Name\", Contains = 1)] internal static Call On(Call call) => call; }")]
    [InlineData("static class P { [Filter(\"gate\"), When(\"Name\", new object[] { 1 })] internal static Call On(Call call) => call; }")]
    [InlineData("partial class Q { [Hook(Permission = 1, Summary = 2, Allows = 3, Required = 4)] public static partial void H(); }")]
    [InlineData("partial class Q { [Hook(Allows = (HookOutcomes)99)] public static partial HookResult<int> H(int x); static class P { [Filter(\"H\")] internal static HookResult<int> On(int x) => HookResult.Block(); } }")]
    [InlineData("[assembly: HookPlugin(1, Version = 2, ApiVersion = \"3\", Permissions = 4)] static class P { [Filter(\"text\")] internal static string On(string text) => text; }")]
    [InlineData("[assembly: HookPlugin(\"x\", Permissions = new[] { 1, null })] static class P { [Filter(\"text\")] internal static string On(string text) => text; }")]
    [InlineData("[assembly: HookPlugin(\"x\", Permissions = new string[] { null!, \"p\" })] static class P { [Filter(\"text\")] internal static string On(string text) => text; }")]
    [InlineData("[assembly: DenyHookPermission(1, 2)]")]
    [InlineData("[assembly: DenyHookPermission(\"x\")]")]
    [InlineData("[assembly: DenyHookPermission(null, null)]")]
    [InlineData("[assembly: RemoveHookHandler(1)] [assembly: ReorderHookHandler(typeof(int), Priority = \"x\")]")]
    [InlineData("static class P { [Action(\"saved\"), Obsolete(1)] internal static void On() { } }")]
    // types in circles
    [InlineData("class A : B { [Action(\"saved\")] internal static void On() => Site.Saved(null!, default); } class B : A { }")]
    [InlineData("class A : A { [Filter(\"text\")] internal static string On() => \"\"; }")]
    [InlineData("interface I : J { } interface J : I { } static class P { [Filter(\"gate\")] internal static I On(I call) => call; }")]
    [InlineData("struct S { S self; } partial class Q { [Hook] public static partial void H(S s); [Action(\"H\")] internal static void A(S s) { } [Action(\"H\")] internal static void B(S s) { } }")]
    [InlineData("struct S { T other; } struct T { S other; } partial class Q { [Hook] public static partial void H(in S s); [Action(\"H\")] internal static void A(S s) { } }")]
    [InlineData("struct S<T> { S<S<T>> a; S<S<T>> b; } partial class Q { [Hook] public static partial void H(S<int> s); [Action(\"H\")] internal static void A(S<int> s) { } [Action(\"H\")] internal static void B(S<int> s) { } }")]
    [InlineData("class C<T> : C<C<T>> { } partial class Q { [Hook] public static partial C<int> H(C<int> c); [Filter(\"H\"), When(\"x\")] internal static C<int> A(C<int> c) => c; }")]
    // bodies that do not compile
    [InlineData("static class P { [Filter(\"later\")] internal static string On(string text) { foreach (var task in task) _ = task.Result; return text; } }")]
    [InlineData("static class P { [Filter(\"later\")] internal static string On(string text) { var task = task.Result; return task.Result; } }")]
    [InlineData("static class P { [Filter(\"later\")] internal static string On(string text) => missing.Result + text.Missing.Wait(); }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On() { Action a = () => a(); a(); goto nowhere; } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On() { void F() => G(); void G() => F(); F(); break; continue; } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On() { throw; yield return 1; } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static void On(Call call, Large large) { Site.Saved(); Site.Saved(1, 2, 3); Site.Saved(call: call); } }")]
    [InlineData("static class P { [Action(\"saved\")] internal static int On(Call call) { } }")]
    [InlineData("static class P { [Filter(\"gate\")] internal static HookResult<Call> On(Call call) => HookResult.Stop(); }")]
    [InlineData("static class P { [Filter(\"gate\")] internal static HookResult<Call> On(Call call) { HookResult<Call> r; return r; } }")]
    [InlineData("static class P { [Filter(\"gate\")] internal static HookResult<Call> On(Call call) => s_a; static readonly HookVerdict s_a = s_b, s_b = s_a; }")]
    [InlineData("static class P { [Filter(\"gate\")] internal static HookResult<Call> On(Call call) => A; static HookVerdict A => B; static HookVerdict B => A; }")]
    [InlineData("static class P { [Filter(\"gate\")] internal static HookResult<Call> On(Call call) => Extern(call); static extern HookResult<Call> Extern(Call call); }")]
    [InlineData("static partial class P { [Filter(\"gate\")] internal static HookResult<Call> On(Call call) => Partial(call); static partial HookResult<Call> Partial(Call call); }")]
    [InlineData("static class P { [Filter(\"text\")] internal static string On(string text) { text = text = ; return text; } }")]
    [InlineData("static class P { [Filter(\"text\")] internal static string On(string, int) => \"\"; }")]
    [InlineData("class C { void M() { Site.Text(; Site.Text(\"a\"; await Site.Later(\"a\" } }")]
    [InlineData("Site.Text(\"a\"); Site.Gate(null)?.ToString(); static string L() => Site.Text(\"\");")]
    public Task Code_that_is_not_in_order(string code) =>
        Look(TestAssembly.Library("Plugin", Site).File("Typed.cs", code).Property("HooksCompose", "true"));

    [Fact]
    public async Task A_project_without_the_library_has_nothing_to_say()
    {
        // Attributes of the same name, of somebody else.
        const string others = """
            using System;
            class HookAttribute : Attribute { public HookAttribute(string name) { } }
            class ActionAttribute : Attribute { public ActionAttribute(string name) { } }
            static class P { [Hook("x")] static void H() { } [Action("missing")] static void On() { } static string Text(string t) { Text(t); return t; } }
            """;

        Assert.Empty(await Look(TestAssembly.Library("Plain", others).ForPlain()));
        await Look(TestAssembly.Library("Plain", "using Hooks;\n" + Site + Handlers).ForPlain());
    }

    [Fact]
    public async Task A_project_without_the_runtime_package_has_handlers_and_no_hooks()
    {
        var said = await Look(TestAssembly.Library("Plugin", """
            using Hooks;
            public static partial class Site { [Hook("saved")] public static partial void Saved(int x); }
            static class P { [Action("saved")] internal static void On(int x) { Site.Saved(x); } }
            """).ForNetStandard());

        Assert.Equal(["HOOK006"], said.Where(id => id.StartsWith("HOOK", StringComparison.Ordinal)));
    }

    /// <summary>The ids of everything that is said.</summary>
    private static async Task<IReadOnlyList<string>> Look(TestAssembly assembly, bool takesFixes = true)
    {
        var said = await Diagnose.RunAll(assembly);

        Assert.DoesNotContain(said, d => d.Id == "AD0001");
        Assert.All(
            said.Where(d => d.Location.SourceTree is not null),
            d => Assert.True(d.Location.SourceSpan.End <= d.Location.SourceTree!.Length, $"{d} is outside its file"));
        if (takesFixes)
            await Fix.TakeEach(assembly);
        return [.. said.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Id)];
    }
}
