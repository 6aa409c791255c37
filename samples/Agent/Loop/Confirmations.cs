using System.Collections.Immutable;

namespace Agent.Host.Loop;

/// <summary>Answers the questions of the gate: as the command line says, or as it was recorded; if in doubt, no.</summary>
internal sealed record Confirmations(bool? Always, ImmutableDictionary<string, bool> Recorded)
{
    internal bool Allow(ToolCall call) => Always ?? Recorded.GetValueOrDefault(call.Id);
}
