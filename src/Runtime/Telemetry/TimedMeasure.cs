using System.Runtime.CompilerServices;
using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// The measure of a handler that may be left behind: it ends with the handler or with its time, whichever is first. It is
/// found by the handler's task, which is all that the timer knows of it.
/// </summary>
internal sealed class TimedMeasure(HookMeasure measure) : ITimed
{
    private int hasEnded;

    public void Watch(Task handler) => TimedTasks.Of.AddOrUpdate(handler, this);

    /// <summary>Whether it had not ended yet.</summary>
    public bool TryEnd() => Interlocked.Exchange(ref hasEnded, 1) == 0;

    public void TimedOut()
    {
        if (TryEnd())
            measure.TimedOut();
    }
}

/// <summary>Who wants to know that a handler did not finish in time. An interface, so that timers need no instruments.</summary>
internal interface ITimed
{
    void TimedOut();
}

/// <summary>The tasks of handlers of which somebody wants to know that.</summary>
internal static class TimedTasks
{
    public static readonly ConditionalWeakTable<Task, ITimed> Of = [];

    public static void TimedOut(Task handler)
    {
        if (Of.TryGetValue(handler, out var timed))
            timed.TimedOut();
    }
}
