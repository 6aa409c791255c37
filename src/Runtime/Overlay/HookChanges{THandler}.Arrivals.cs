using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// Handlers that are added to a hook with <c>Historic</c>: each first gets the events that are kept and those that are fired
/// meanwhile, one after the other and without a lock, and takes its place in the moment in which none is left.
/// </summary>
internal sealed partial class HookChanges<THandler>
{
    private readonly List<Arrival> arriving = [];

    private Arrival Announce(Arrival arrival)
    {
        arriving.Add(arrival);
        return arrival;
    }

    private IEnumerable<(HookHandlerInfo Info, THandler Handler)> Bound(HookListener listener) =>
        from i in Enumerable.Range(0, BuiltIn.Count)
        let place = BuiltIn[i]
        where place.Info.Source == HookHandlerSource.Attached && !listener.IsRemoved(place.Info.Plugin)
        let handler = ((Func<HookListener, THandler?>)place.Handler)(listener)
        where handler is not null
        select (place.Info, handler);

    /// <summary>A handler, or an object with several, on its way into the hook.</summary>
    /// <param name="changes">What it arrives in.</param>
    /// <param name="history">The events.</param>
    /// <param name="subject">What is added.</param>
    /// <param name="handlers">Its handlers, in order.</param>
    /// <param name="place">Puts it among the others.</param>
    private sealed class Arrival(
        HookChanges<THandler> changes,
        HookHistory<THandler> history,
        object subject,
        Func<IEnumerable<(HookHandlerInfo Info, THandler Handler)>> handlers,
        Action place) : IArrival
    {
        private readonly HookReplay<THandler> replay = history.Replay();

        public object Subject => subject;

        public void CatchUp()
        {
            while (Next() is var (call, running))
            {
                foreach (var (info, handler) in running)
                {
                    try
                    {
                        call(handler);
                    }
                    catch (Exception error)
                    {
                        // Who fired the event is long gone, and who adds the handler has nothing to do with it.
                        HookFailures.Report(changes.point.Name, info.Name, info.Plugin, error);
                    }
                }
            }
        }

        private (Action<THandler> Call, List<(HookHandlerInfo Info, THandler Handler)> Running)? Next()
        {
            lock (HookComposer.Lock)
            {
                if (!changes.arriving.Contains(this))
                {
                    replay.Stop(); // it was taken away meanwhile
                    return null;
                }

                return replay.Next(Settle) is { } call ? (call, [.. handlers().Where(handler => changes.IsOn(handler.Info))]) : null;
            }
        }

        private void Settle()
        {
            changes.arriving.Remove(this);
            place();
        }
    }
}

/// <summary>What has been added to a hook, and still has to get the events of before.</summary>
internal interface IArrival
{
    /// <summary>Gives it the events. The caller holds no lock.</summary>
    void CatchUp();
}
