namespace Hooks.Generators.Tests.Around;

/// <summary>A handler round others on a gate: verdicts and texts from before it, from beneath it and its own.</summary>
public class AroundGateTests
{
    private const string Injects = "HookResult.Inject(\"beneath\", value + \"b\")";

    [Theory]
    [InlineData("{0}next(value)", "Continue:vab: before,beneath")]
    [InlineData("({0}next(value)).Value", "Continue:vab: before")]
    [InlineData("HookResult.Inject(\"own\", ({0}next(value)).Value)", "Continue:vab: before,own")]
    [InlineData("new HookResult<string>(\"w\", ({0}next(value)).Verdict)", "Continue:w: before,beneath")]
    [InlineData("HookResult.Block(\"no\")", "Block:va:no Plugin.W before")]
    [InlineData("HookResult.Block()", "Block:va:blocked by Plugin.W Plugin.W before")]
    [InlineData("HookResult.Confirm()", "Confirm:va:confirmation asked by Plugin.W Plugin.W before")]
    [InlineData("HookResult.Stop(\"w\")", "Stop:w: Plugin.W before")]
    public void What_it_answers_counts_with_the_texts_before_it(string around, string expected) => Gate(expected, around, Injects);

    [Theory]
    [InlineData("HookResult.Block(\"beneath\")", "Block:va:beneath Plugin.B before")]
    [InlineData("HookResult.Block()", "Block:va:blocked by Plugin.B Plugin.B before")]
    [InlineData("HookResult.Confirm(\"sure?\")", "Confirm:va:sure? Plugin.B before")]
    [InlineData("HookResult.Stop(\"s\")", "Stop:s: Plugin.B before")]
    public void Who_decided_beneath_it_has_decided(string beneath, string expected) => Gate(expected, "{0}next(value)", beneath);

    [Fact]
    public void A_block_from_beneath_may_be_lifted() => Gate("Continue:va: before", "({0}next(value)).IsBlocked ? value : HookResult.Stop(value)", "HookResult.Block()");

    [Fact]
    public void It_may_give_only_the_verdicts_that_the_gate_allows() => Gate(
        "reported(Check, Plugin.W: Gate 'Check' does not allow the verdict Block of handler 'Plugin.W', which is ignored. "
        + "It allows Continue, Inject: return one of these, or add HookOutcomes.Block to the hook's Allows.) Continue:va: before",
        "HookResult.Block(\"no\")",
        Injects,
        "Allows = HookOutcomes.Inject");

    private static void Gate(string expected, string around, string beneath, string options = "") => OverlayToo.Run($"{expected} / {expected}", $$"""
        Try.LogReported();
        Show(Site.Check("v"));
        Log.Add("/");
        Show(await Later.Check("v"));

        partial class Program
        {
            static void Show(HookResult<string> result)
            {
                Log.Add($"{result.Outcome}:{result.Value}:{result.Reason}");
                if (result.DecidedBy is not null)
                    Log.Add(result.DecidedBy);
                Log.Add(string.Join(",", result.Injected));
            }
        }

        public static partial class Site { [Hook({{options}})] public static partial HookResult<string> Check(string value); }
        public static partial class Later { [Hook({{options}})] public static partial ValueTask<HookResult<string>> Check(string value); }

        static class Plugin
        {
            [Filter(typeof(Site), "Check", Priority = 1), Filter(typeof(Later), "Check", Priority = 1)]
            internal static HookResult<string> A(string value) => HookResult.Inject("before", value + "a");

            [Around(typeof(Site), "Check", Priority = 2)]
            internal static HookResult<string> W(string value, Func<string, HookResult<string>> next) => {{string.Format(null, around, "")}};

            [Around(typeof(Later), "Check", Priority = 2)]
            internal static async ValueTask<HookResult<string>> W(string value, Func<string, ValueTask<HookResult<string>>> next) { await Task.Yield(); return {{string.Format(null, around, "await ")}}; }

            [Filter(typeof(Site), "Check", Priority = 3), Filter(typeof(Later), "Check", Priority = 3)]
            internal static HookResult<string> B(string value) => {{beneath}};
        }
        """, "Check", ("Filter", "string"), "Site", "Later");
}
