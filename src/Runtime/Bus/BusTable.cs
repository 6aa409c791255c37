using Hooks.CompilerServices;

namespace Hooks;

/// <summary>What a dispatch runs: immutable, so that a dispatch under way ends with what it started with.</summary>
internal sealed class BusTable<TSync, TAsync>
    where TSync : Delegate
    where TAsync : Delegate
{
    private readonly string hook;

    public BusTable(string hook, HookErrorPolicy errors, BusHandler[] handlers)
    {
        this.hook = hook;
        Handlers = handlers;
        Errors = errors;
        Sync = Array.ConvertAll(handlers, handler => handler.Call as TSync);
        Async = Array.ConvertAll(handlers, handler => handler.Call as TAsync);
        FirstAsync = handlers.FirstOrDefault(handler => handler.IsAsync)?.Info.Name;
    }

    /// <summary>The enabled handlers, in order.</summary>
    public BusHandler[] Handlers { get; }

    public HookErrorPolicy Errors { get; }

    /// <summary>The handlers' calls; null where it must be awaited.</summary>
    public TSync?[] Sync { get; }

    /// <summary>The handlers' calls; null where there is nothing to await.</summary>
    public TAsync?[] Async { get; }

    /// <summary>The name of the first handler that must be awaited, where there is one.</summary>
    public string? FirstAsync { get; }

    /// <summary>Does what the policy says with a failure; the caller does not catch it where that is to propagate.</summary>
    /// <returns>The failures so far, for the end of the dispatch.</returns>
    public HookFailures? Failed(HookFailures? failures, int index, Exception error, object? lastValue = null)
    {
        var handler = Handlers[index].Info;
        switch (Errors)
        {
            case HookErrorPolicy.Continue:
                return HookFailures.Add(failures, hook, handler.Name, handler.Plugin, error);
            case HookErrorPolicy.Report:
                HookFailures.Report(hook, handler.Name, handler.Plugin, error);
                return failures;
            default:
                throw HookFailures.Stop(hook, handler.Name, handler.Plugin, error, lastValue);
        }
    }
}
