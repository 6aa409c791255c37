using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>The last events of a hook, which handlers that are added late get first. For emitted code.</summary>
/// <typeparam name="THandler">The hook's delegate.</typeparam>
/// <typeparam name="TEvent">The hook's parameters: the type of the one, or a tuple.</typeparam>
/// <param name="capacity">How many events are kept.</param>
/// <param name="call">Calls a handler with an event.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookHistory<THandler, TEvent>(int capacity, Action<THandler, TEvent> call) : HookHistory<THandler>
    where THandler : Delegate
{
    private readonly Action<THandler, TEvent> call = call;
    private readonly object gate = new();
    private readonly Queue<TEvent> last = new();
    private readonly List<Replayed> replays = [];

    /// <summary>Keeps an event, and reads the table that its dispatch goes to, both at once.</summary>
    /// <param name="next">The event.</param>
    /// <param name="installed">The hook's static field.</param>
    public TTable? Record<TTable>(TEvent next, ref TTable? installed)
        where TTable : class
    {
        lock (gate)
        {
            if (last.Count == capacity)
                last.Dequeue();
            last.Enqueue(next);
            foreach (var replay in replays)
                replay.Waiting.Enqueue(next);
            return installed;
        }
    }

    internal override HookReplay<THandler> Replay()
    {
        lock (gate)
        {
            var replay = new Replayed(this);
            replays.Add(replay);
            return replay;
        }
    }

    private sealed class Replayed(HookHistory<THandler, TEvent> history) : HookReplay<THandler>
    {
        public Queue<TEvent> Waiting { get; } = new(history.last);

        public override Action<THandler>? Next(Action settle)
        {
            lock (history.gate)
            {
                if (Waiting.TryDequeue(out var next))
                    return handler => history.call(handler, next);
                Stop();
                settle();
                return null;
            }
        }

        public override void Stop()
        {
            lock (history.gate)
                history.replays.Remove(this);
        }
    }
}
