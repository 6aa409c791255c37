using System.Runtime.CompilerServices;
using Hooks;

namespace Agent.Plugins.Guard;

/// <summary>Refuses a call that the model repeats over and over.</summary>
internal static class LoopGuard
{
    private const int Limit = 3;

    private static readonly ConditionalWeakTable<AgentSession, Repetition> Repetitions = [];

    [Filter("before_tool_call", Priority = 0)]
    internal static HookResult<ToolCall> RefuseRepetition(ToolCall call, AgentSession session)
    {
        var times = Repetitions.GetOrCreateValue(session).Count(call.ToString());
        return times > Limit
            ? HookResult.Block($"the same call {times} times in a row")
            : call;
    }

    [Action("agent_loop_end")]
    internal static void Forget(AgentLoopEnded e) => Repetitions.Remove(e.Session);

    private sealed class Repetition
    {
        private string last = "";
        private int times;

        internal int Count(string call)
        {
            times = call == last ? times + 1 : 1;
            last = call;
            return times;
        }
    }
}
