namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK012: a verdict that the gate does not allow, wherever it is made.</summary>
public class ForbiddenVerdictTests
{
    private const string Hooks = """
        public sealed record Call(string Name);
        public static partial class Gates
        {
            [Hook("call", Allows = HookOutcomes.Stop | HookOutcomes.Inject)] public static partial HookResult<Call> Call(Call call);
            [Hook("later", Allows = HookOutcomes.Stop)] public static partial Task<HookResult<Call>> Later(Call call);
            [Hook("soon", Allows = HookOutcomes.Stop)] public static partial ValueTask<HookResult<Call>> Soon(Call call);
            [Hook("every")] public static partial HookResult<Call> Every(Call call);
        }


        """;

    [Theory]
    [InlineData("return {|HOOK012:HookResult.Block(\"no\")|};")]
    [InlineData("return {|HOOK012:HookResult.Confirm()|};")]
    [InlineData("return call.Name == \"\" ? {|HOOK012:HookResult.Block()|} : call;")]
    [InlineData("return call.Name == \"\" ? {|HOOK012:HookResult.Block()|} : {|HOOK012:HookResult.Confirm()|};")]
    [InlineData("return call.Name switch { \"a\" => call, \"b\" => {|HOOK012:HookResult.Block()|}, _ => HookResult.Stop(call) };")]
    [InlineData("if (call.Name == \"\") return {|HOOK012:HookResult.Block()|}; return call;")]
    [InlineData("HookResult<Call> result = {|HOOK012:HookResult.Block()|}; return result;")]
    [InlineData("HookResult<Call> result = call; if (call.Name == \"\") result = {|HOOK012:HookResult.Block()|}; return result;")]
    [InlineData("var verdict = {|HOOK012:HookResult.Block()|}; return verdict;")]
    [InlineData("var a = {|HOOK012:HookResult.Block()|}; var b = a; var c = b; return c;")]
    [InlineData("HookVerdict? verdict = null; verdict ??= {|HOOK012:HookResult.Block()|}; return verdict;")]
    [InlineData("HookResult<Call> result = call; foreach (var c in call.Name) { if (c == 'x') return result; result = {|HOOK012:HookResult.Block()|}; } return call;")]
    [InlineData("try { return call; } catch (Exception) { return {|HOOK012:HookResult.Block()|}; }")]
    [InlineData("HookResult<Call> result = {|HOOK012:HookResult.Block()|}; try { result = call; } catch (Exception) { return result; } return call;")]
    [InlineData("HookResult<Call> Refuse() => HookResult.Block(); return {|HOOK012:Refuse()|};")]
    [InlineData("Func<HookResult<Call>> refuse = () => HookResult.Block(); return call;")]
    [InlineData("return {|HOOK012:Refuse(call)|};")]
    [InlineData("return {|HOOK012:Maybe(call)|};")]
    [InlineData("return {|HOOK012:Deep(call)|};")]
    [InlineData("return {|HOOK012:Policy.Decide(call)|};")]
    [InlineData("return {|HOOK012:Refused|};")]
    [InlineData("return {|HOOK012:Refusal|};")]
    [InlineData("return new HookResult<Call>(call, {|HOOK012:HookResult.Block()|});")]
    public Task A_verdict_that_may_be_returned(string statements) => Diagnose.Library(In(statements));

    [Theory]
    [InlineData("return call;")]
    [InlineData("return HookResult.Continue(call);")]
    [InlineData("return HookResult.Stop(call);")]
    [InlineData("return HookResult.Inject(\"text\");")]
    [InlineData("return HookResult.Inject(\"text\", call);")]
    [InlineData("var unused = HookResult.Block(); return call;")]
    [InlineData("HookResult<Call> result = HookResult.Block(); result = call; return result;")]
    [InlineData("var verdict = HookResult.Block(); throw new InvalidOperationException(verdict.Reason);")]
    [InlineData("Log(HookResult.Block()); return call;")]
    [InlineData("Func<HookVerdict> refuse = () => HookResult.Block(); return call;")]
    [InlineData("HookResult<Call> Refuse() => HookResult.Block(); return call;")]
    [InlineData("return Fine(call);")]
    [InlineData("return Round(call);")]
    [InlineData("return HookResult.Block() is { Reason: null } ? call : HookResult.Stop(call);")]
    public Task A_verdict_that_is_allowed_or_goes_elsewhere(string statements) => Diagnose.Library(In(statements));

    [Fact]
    public Task Async_handlers() => Diagnose.Library(Hooks + """
        static class Plugin
        {
            [Filter("later")] internal static async Task<HookResult<Call>> A(Call call) { await Task.Yield(); return {|HOOK012:HookResult.Block()|}; }
            [Filter("later")] internal static Task<HookResult<Call>> B(Call call) => Task.FromResult<HookResult<Call>>({|HOOK012:HookResult.Block()|});
            [Filter("later")] internal static async Task<HookResult<Call>> C(Call call) => await {|HOOK012:Refuse(call)|}.ConfigureAwait(false);
            [Filter("later")] internal static HookResult<Call> D(Call call) => {|HOOK012:HookResult.Confirm()|};
            [Filter("soon")] internal static ValueTask<HookResult<Call>> E(Call call) => new({|HOOK012:HookResult.Block()|});
            [Filter("soon")] internal static ValueTask<HookResult<Call>> F(Call call) => ValueTask.FromResult<HookResult<Call>>({|HOOK012:HookResult.Block()|});
            [Filter("soon")] internal static ValueTask<HookResult<Call>> G(Call call) => new(HookResult.Stop(call));

            private static async Task<HookResult<Call>> Refuse(Call call) { await Task.Yield(); return HookResult.Block(); }
        }
        """);

    [Fact]
    public Task A_gate_of_a_reference_says_what_it_allows()
    {
        const string plugin = """
            static class Plugin
            {
                [Filter("call")] internal static HookResult<Call> A(Call call) => {|HOOK012:HookResult.Confirm()|};
                [Filter("every")] internal static HookResult<Call> B(Call call) => HookResult.Confirm();
            }
            """;
        return Diagnose.Verify(TestAssembly.Library("Plugin", Diagnose.Plain(plugin).Source, TestAssembly.Library("Contract", Hooks)), plugin);
    }

    [Fact]
    public Task The_message_lists_what_is_allowed() => Diagnose.Library(
        """
        public static partial class Gates
        {
            [Hook("none", Allows = HookOutcomes.None)] public static partial HookResult<int> None(int x);
            [Hook("some", Allows = HookOutcomes.Stop)] public static partial HookResult<int> Some(int x);
            [Hook("most", Allows = HookOutcomes.All & ~HookOutcomes.Block)] public static partial HookResult<int> Most(int x);
        }

        static class Plugin
        {
            [Filter("none")] internal static HookResult<int> A(int x) => {|HOOK012:HookResult.Stop(x)|};
            [Filter("some")] internal static HookResult<int> B(int x) => {|HOOK012:HookResult.Inject("text", x)|};
            [Filter("most")] internal static HookResult<int> C(int x) => {|HOOK012:Refuse(x)|};
            private static HookResult<int> Refuse(int x) => x > 0 ? HookResult.Block() : HookResult.Stop(x);
        }
        """,
        "Handler 'Plugin.A' answers Stop, which hook 'none' does not allow and would ignore; it allows plain values only",
        "Handler 'Plugin.B' answers Inject, which hook 'some' does not allow and would ignore; it allows plain values and Stop",
        "Handler 'Plugin.C' answers Block through 'Refuse', which hook 'most' does not allow and would ignore; it allows plain values, Stop, Confirm and Inject");

    private static string In(string statements) => Hooks + $$"""
        static class Policy { internal static HookResult<Call> Decide(Call call) => HookResult.Block(); }
        static class Plugin
        {
            private static readonly HookVerdict Refused = HookResult.Block("never");
            private static HookVerdict Refusal => HookResult.Block("never");

            [Filter("call")] internal static HookResult<Call> On(Call call) { {{statements}} }

            private static HookResult<Call> Refuse(Call call) => HookResult.Block(call.Name);
            private static HookResult<Call> Maybe(Call call) { if (call.Name == "") return call; var result = Refuse(call); return result; }
            private static HookResult<Call> Deep(Call call) => Maybe(call);
            private static HookResult<Call> Fine(Call call) => HookResult.Stop(call);
            private static HookResult<Call> Round(Call call) => call.Name == "" ? call : Round(call);
            private static void Log(object x) { }
        }
        """;
}
