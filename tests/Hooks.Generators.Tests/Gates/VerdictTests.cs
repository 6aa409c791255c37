namespace Hooks.Generators.Tests.Gates;

/// <summary>What a gate's caller reads.</summary>
public class VerdictTests
{
    // "outcome|value|reason|injected|decided by", for a sync and an async gate.
    private static void Run(string expected, params string[] answers)
    {
        var handlers = string.Join("\n", answers.Select((answer, i) =>
            $"[Filter(\"Check\"), Filter(\"CheckAsync\")] internal static HookResult<string> H{i}(string value) => {answer};"));
        Assert.Equal($"{expected} {expected}", Snippet.Run($$"""
            Show(Site.Check("v"));
            Show(await Site.CheckAsync("v"));

            static void Show(HookResult<string> r) =>
                Log.Add($"{r.Outcome}|{r.Value}|{r.Reason ?? "-"}|{string.Join(",", r.Injected)}|{r.DecidedBy ?? "-"}{(r.IsBlocked ? "|blocked" : "")}");

            public static partial class Site
            {
                [Hook] public static partial HookResult<string> Check(string value);
                [Hook] public static partial Task<HookResult<string>> CheckAsync(string value);
            }

            static class Plugin
            {
                {{handlers}}
            }
            """));
    }

    private const string Add = "value + \"+\"";

    [Fact]
    public void Without_handlers() => Run("Continue|v|-||-");

    [Fact]
    public void Plain_values() => Run("Continue|v++|-||-", Add, Add);

    [Fact]
    public void Continue() => Run("Continue|c+|-||-", "HookResult.Continue(\"c\")", Add);

    [Fact]
    public void Stop() => Run("Stop|v+s|-||Plugin.H1", Add, "HookResult.Stop(value + \"s\")", Add);

    [Fact]
    public void Block_with_a_reason() => Run("Block|v+|no|" + "|Plugin.H1|blocked", Add, "HookResult.Block(\"no\")", Add);

    [Theory]
    [InlineData("HookResult.Block()")]
    [InlineData("HookResult.Block(null)")]
    [InlineData("HookResult.Block(\"\")")]
    public void Block_without_a_reason(string block) => Run("Block|v|blocked by Plugin.H0||Plugin.H0|blocked", block);

    [Fact]
    public void Confirm() => Run("Confirm|v+|sure?||Plugin.H1", Add, "HookResult.Confirm(\"sure?\")", Add);

    [Theory]
    [InlineData("HookResult.Confirm()")]
    [InlineData("HookResult.Confirm(\"\")")]
    public void Confirm_without_a_message(string confirm) => Run("Confirm|v|confirmation asked by Plugin.H0||Plugin.H0", confirm);

    [Fact]
    public void Inject_keeps_the_value_and_the_order() =>
        Run("Continue|v+|-|one,two|-", "HookResult.Inject(\"one\")", Add, "HookResult.Inject(\"two\")");

    [Fact]
    public void Inject_with_a_value() => Run("Continue|new+|-|one|-", "HookResult.Inject(\"one\", \"new\")", Add);

    [Fact]
    public void What_was_injected_stays_after_a_stop() =>
        Run("Stop|s|-|one|Plugin.H1", "HookResult.Inject(\"one\")", "HookResult.Stop(\"s\")", "HookResult.Inject(\"two\")");

    [Fact]
    public void What_was_injected_stays_after_a_block() =>
        Run("Block|v|no|one|Plugin.H1|blocked", "HookResult.Inject(\"one\")", "HookResult.Block(\"no\")", "HookResult.Inject(\"two\")");

    [Fact]
    public void What_was_injected_stays_where_a_failure_blocks() => Assert.Equal(
        "Block|no|one|Plugin.Fail Block|blocked by Plugin.Fail|one|Plugin.Fail", Snippet.Run("""
        Show(Site.Check("no"));
        Show(Site.Check(" "));

        static void Show(HookResult<string> r) => Log.Add($"{r.Outcome}|{r.Reason}|{string.Join(",", r.Injected)}|{r.DecidedBy}");

        public static partial class Site { [Hook(Errors = HookErrorPolicy.Block)] public static partial HookResult<string> Check(string value); }

        static class Plugin
        {
            [Filter("Check", Priority = 1)] internal static HookResult<string> Inject() => HookResult.Inject("one");
            [Filter("Check")] internal static string Fail(string value) => throw new InvalidOperationException(value);
        }
        """));

    [Fact]
    public void A_nested_gates_result_may_be_passed_on() => Assert.Equal("Block vi inner", Snippet.Run("""
        var result = Site.Outer("v");
        Log.Add(result.Outcome);
        Log.Add(result.Value);
        Log.Add(result.Reason!);

        public static partial class Site
        {
            [Hook] public static partial HookResult<string> Outer(string value);
            [Hook] public static partial HookResult<string> Inner(string value);
        }

        static class Plugin
        {
            [Filter("Outer")] internal static HookResult<string> A(string value) => Site.Inner(value);
            [Filter("Inner", Priority = 1)] internal static string B(string value) => value + "i";
            [Filter("Inner")] internal static HookResult<string> C(string value) => HookResult.Block("inner");
        }
        """));

    [Fact]
    public void Gates_of_interfaces_nullables_and_structs() => Assert.Equal("True 5 null (1, b)", Snippet.Run("""
        Log.Add(Site.Interface(new List<int>()).Value is int[]);
        Log.Add(Site.Struct(4).Value);
        Log.Add(Site.Nullable("x").Value!);
        Log.Add(Site.Tuple((1, "a")).Value);

        public static partial class Site
        {
            [Hook] public static partial HookResult<IEnumerable<int>> Interface(IEnumerable<int> value);
            [Hook] public static partial HookResult<int> Struct(int value);
            [Hook] public static partial HookResult<string?> Nullable(string? value);
            [Hook] public static partial HookResult<(int Number, string Text)> Tuple((int Number, string Text) value);
        }

        static class Plugin
        {
            [Filter("Interface")] internal static HookResult<IEnumerable<int>> A(IEnumerable<int> value) => HookResult.Continue<IEnumerable<int>>(new int[1]);
            [Filter("Struct")] internal static HookResult<int> B(int value) => value + 1;
            [Filter("Nullable")] internal static string? C(string? value) => null;
            [Filter("Tuple")] internal static (int, string) D((int, string) value) => (value.Item1, "b");
        }
        """));

    [Fact]
    public void Extra_parameters_go_along() => Assert.Equal("v12", Snippet.Run("""
        Log.Add(Site.Check("v", 1, 2).Value);

        public static partial class Site { [Hook] public static partial HookResult<string> Check(string value, in int x, int y); }

        static class Plugin
        {
            [Filter("Check")] internal static string A(string value, in int x) => value + x;
            [Filter("Check")] internal static HookResult<string> B(string value, int x, int y) => value + y;
        }
        """));
}
