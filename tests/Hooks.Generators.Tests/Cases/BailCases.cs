namespace Hooks.Generators.Tests.Cases;

public class BailCases
{
    [Fact(DisplayName = "picoclaw pkg/agent/hooks_test.go::TestAgentLoop_Hooks_ToolApproverCanDeny")]
    public void Tool_approver_can_deny() => Assert.Equal("denied: not on my watch", Snippet.Run("""
        var result = Agent.BeforeToolCall("rm");
        Log.Add(result.IsBlocked ? $"denied: {result.Reason}" : "ran");

        public static partial class Agent
        {
            [Hook] public static partial HookResult<string> BeforeToolCall(string tool);
        }

        static class Approver
        {
            [Filter("BeforeToolCall")]
            internal static HookResult<string> Deny(string tool) => HookResult.Block("not on my watch");
        }
        """));

    [Fact(DisplayName = "picoclaw pkg/agent/hooks_test.go::TestHookManager_BeforeTool_RespondAction")]
    public void Before_tool_respond_action() => Assert.Equal("Stop answered Responder.Answer", Snippet.Run("""
        var result = Agent.BeforeToolCall("ask");
        Log.Add(result.Outcome);
        Log.Add(result.Value);
        Log.Add(result.DecidedBy!);

        public static partial class Agent
        {
            [Hook] public static partial HookResult<string> BeforeToolCall(string tool);
        }

        static class Responder
        {
            [Filter("BeforeToolCall")]
            internal static HookResult<string> Answer(string tool) => HookResult.Stop("answered");
        }

        static class Unreached
        {
            [Filter("BeforeToolCall")]
            internal static string On(string tool) { Log.Add("later"); return tool; }
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_invocations.py::test_firstresult_no_plugin")]
    public void Firstresult_no_plugin() => Assert.Equal("True True", Snippet.Run("""
        Log.Add(Site.Answer() is null);
        Log.Add(Site.Number(1) is null);

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First)] public static partial string? Answer();
            [Hook(Strategy = HookStrategy.First)] public static partial int? Number(int x);
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_invocations.py::test_firstresult_returns_none")]
    public void Firstresult_returns_none() => Assert.Equal("A B True", Snippet.Run("""
        Log.Add(Site.Answer() is null);

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First)] public static partial string? Answer();
        }

        static class Plugin
        {
            [Filter("Answer")] internal static string? A() { Log.Add("A"); return null; }
            [Filter("Answer")] internal static string? B() { Log.Add("B"); return null; }
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_call_none_is_no_result")]
    public void Call_none_is_no_result() => Assert.Equal("1 [1] [1]", Snippet.Run("""
        Log.Add(Site.First()!);
        Log.Add($"[{string.Join(",", Site.All())}]");
        Log.Add($"[{string.Join(",", Site.Numbers())}]");

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First)] public static partial string? First();
            [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> All();
            [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<int?> Numbers();
        }

        static class Plugin
        {
            [Filter("First"), Filter("All")] internal static string? A() => null;
            [Filter("First"), Filter("All")] internal static string? B() => "1";
            [Filter("Numbers")] internal static int? C() => null;
            [Filter("Numbers")] internal static int? D() => 1;
        }
        """));

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testStopEventPropagation")]
    public void Stop_event_propagation() => Assert.Equal("high Stop", Snippet.Run("""
        Log.Add(Site.Dispatch("event").Outcome);

        public static partial class Site
        {
            [Hook] public static partial HookResult<string> Dispatch(string e);
        }

        static class Plugin
        {
            [Filter("Dispatch", Priority = -5)]
            internal static HookResult<string> High(string e) { Log.Add("high"); return HookResult.Stop(e); }

            [Filter("Dispatch")] internal static string Low(string e) { Log.Add("low"); return e; }
        }
        """));

    [Fact(DisplayName = "tapable test/SyncBailHook.test.js::should allow to create sync bail hooks")]
    public void Should_allow_to_create_sync_bail_hooks() => Assert.Equal("- - B - - B - - B", Snippet.Run("""
        Log.Add(Site.None() ?? "-");
        Log.Add(Site.Silent() ?? "-");
        Log.Add(Site.Answered() ?? "-");
        Log.Add(await Site.NoneTask() ?? "-");
        Log.Add(await Site.SilentTask() ?? "-");
        Log.Add(await Site.AnsweredTask() ?? "-");
        Log.Add(await Site.NoneValueTask() ?? "-");
        Log.Add(await Site.SilentValueTask() ?? "-");
        Log.Add(await Site.AnsweredValueTask() ?? "-");

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First)] public static partial string? None();
            [Hook(Strategy = HookStrategy.First)] public static partial string? Silent();
            [Hook(Strategy = HookStrategy.First)] public static partial string? Answered();
            [Hook(Strategy = HookStrategy.First)] public static partial Task<string?> NoneTask();
            [Hook(Strategy = HookStrategy.First)] public static partial Task<string?> SilentTask();
            [Hook(Strategy = HookStrategy.First)] public static partial Task<string?> AnsweredTask();
            [Hook(Strategy = HookStrategy.First)] public static partial ValueTask<string?> NoneValueTask();
            [Hook(Strategy = HookStrategy.First)] public static partial ValueTask<string?> SilentValueTask();
            [Hook(Strategy = HookStrategy.First)] public static partial ValueTask<string?> AnsweredValueTask();
        }

        static class Plugin
        {
            [Filter("Silent"), Filter("SilentTask"), Filter("SilentValueTask")]
            [Filter("Answered"), Filter("AnsweredTask"), Filter("AnsweredValueTask")]
            internal static string? A() => null;

            [Filter("Answered"), Filter("AnsweredTask"), Filter("AnsweredValueTask")]
            internal static string? B() => "B";
        }
        """));

    [Fact(DisplayName = "tapable test/SyncBailHook.test.js::should bail on non-null return")]
    public void Should_bail_on_non_null_return() => Assert.Equal("A B result:B", Snippet.Run("""
        Log.Add("result:" + Site.Answer());

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.First)] public static partial string? Answer();
        }

        static class Plugin
        {
            [Filter("Answer")] internal static string? A() { Log.Add("A"); return null; }
            [Filter("Answer")] internal static string? B() { Log.Add("B"); return "B"; }
            [Filter("Answer")] internal static string? C() { Log.Add("C"); return "C"; }
        }
        """));

    [Fact(DisplayName = "tapable test/SyncBailHook.test.js::should not crash with many plugins")]
    public void Should_not_crash_with_many_plugins()
    {
        var handlers = string.Join("\n", Enumerable.Range(0, 1000).Select(i =>
            $"[Filter(\"Answer\", Priority = {i})] internal static string? H{i}() => {(i == 999 ? "\"last\"" : "null")};"));

        Assert.Equal("last", Snippet.Exe($$"""
            Log.Add(Site.Answer()!);

            public static partial class Site
            {
                [Hook(Strategy = HookStrategy.First)] public static partial string? Answer();
            }

            static class Plugin
            {
            {{handlers}}
            }
            """).Run(maxStackSize: 128 * 1024));
    }
}
