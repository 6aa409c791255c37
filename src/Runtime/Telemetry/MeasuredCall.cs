using System.Diagnostics;

namespace Hooks;

/// <summary>What is measured: a dispatch, or one handler of it.</summary>
/// <param name="Hook">The hook.</param>
/// <param name="Set">The class that declares it.</param>
/// <param name="Handler">The handler; null for the dispatch.</param>
/// <param name="Plugin">The handler's plugin.</param>
internal readonly record struct MeasuredCall(string Hook, string Set, string? Handler, string? Plugin)
{
    /// <summary>Writes that it has ended.</summary>
    public void Record(long started, string outcome, string? errorType)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var tags = Tags();
        tags.Add(HookAttributes.Outcome, outcome);
        if (errorType is not null)
            tags.Add(HookAttributes.ErrorType, errorType);
        if (Handler is not null)
        {
            HookInstruments.HandlerDuration.Record(seconds, tags);
            return;
        }

        HookInstruments.DispatchDuration.Record(seconds, tags);
        HookInstruments.Dispatches.Add(1, tags);
    }

    /// <summary>Counts a failure of the handler.</summary>
    public void Fail(string errorType)
    {
        var tags = Tags();
        tags.Add(HookAttributes.ErrorType, errorType);
        HookInstruments.Failures.Add(1, tags);
    }

    private TagList Tags()
    {
        var tags = new TagList
        {
            { HookAttributes.Hook, Hook },
            { HookAttributes.Set, Set },
        };
        if (Handler is not null)
        {
            tags.Add(HookAttributes.Handler, Handler);
            tags.Add(HookAttributes.Plugin, Plugin);
        }

        return tags;
    }
}
