using Hooks;

namespace Agent.Host;

/// <summary>Collects the failures of handlers that the run did without, to tell of them at its end.</summary>
internal sealed class HandlerFailures : IDisposable
{
    private readonly List<HookFailure> failures = [];

    internal HandlerFailures() => HookErrors.Reported += failures.Add;

    internal void Tell(TextWriter writer)
    {
        foreach (var failure in failures)
            writer.WriteLine(AgentHooks.LogWriting($"{failure.Hook}: {failure}", session: null));
    }

    public void Dispose() => HookErrors.Reported -= failures.Add;
}
