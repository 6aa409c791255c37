namespace Hooks.Generators.Tests.Gates;

/// <summary>Allows: a verdict that the hook does not take is ignored and reported.</summary>
public class AllowsTests
{
    [Theory]
    [InlineData("HookOutcomes.Stop", "HookResult.Stop(\"s\")", "Stop|s", false)]
    [InlineData("HookOutcomes.Block", "HookResult.Stop(\"s\")", "value|v+", true)]
    [InlineData("HookOutcomes.Block", "HookResult.Block(\"no\")", "Block|v", false)]
    [InlineData("HookOutcomes.Stop", "HookResult.Block(\"no\")", "value|v+", true)]
    [InlineData("HookOutcomes.Block", "HookResult.Confirm(\"sure?\")", "value|v+", true)]
    [InlineData("HookOutcomes.Block | HookOutcomes.Confirm", "HookResult.Confirm(\"sure?\")", "Confirm|v", false)]
    [InlineData("HookOutcomes.Block", "HookResult.Inject(\"t\")", "value|v+", true)]
    [InlineData("HookOutcomes.Inject", "HookResult.Inject(\"t\")", "Continue|v+ t", false)]
    [InlineData("HookOutcomes.None", "\"w\"", "value|w+", false)]
    [InlineData("HookOutcomes.None", "HookResult.Continue(\"w\")", "value|w+", false)]
    [InlineData("HookOutcomes.None", "HookResult.Block(\"no\")", "value|v+", true)]
    [InlineData("HookOutcomes.All", "HookResult.Block(\"no\")", "Block|v", false)]
    public void Verdicts(string allows, string answer, string expected, bool reported) => Assert.Equal(
        (reported ? "reported:Plugin.A " : "") + expected,
        Snippet.Exe($$"""
            HookErrors.Reported += f => Log.Add("reported:" + f.Handler);
            var result = Site.Check("v");
            Log.Add($"{result.Verdict?.Outcome.ToString() ?? "value"}|{result.Value}");
            foreach (var text in result.Injected)
                Log.Add(text);

            public static partial class Site
            {
                [Hook(Allows = {{allows}})] public static partial HookResult<string> Check(string value);
            }

            static class Plugin
            {
                [Filter("Check")] internal static HookResult<string> A(string value) => Answer(value);
                [Filter("Check")] internal static string B(string value) => value + "+";
                private static HookResult<string> Answer(string value) => {{answer}};
            }
            """).Allowing("HOOK012").Run());
}
