using Hooks.CompilerServices;

namespace Hooks;

/// <summary>Dispatches that are recorded: each handler is wrapped, and all of them together.</summary>
internal sealed partial class HookChanges<THandler>
{
    private static readonly HookHandlerInfo Recorder =
        new(nameof(HookRecorder), "Hooks", int.MinValue, HookHandlerSource.Added) { IsAround = true };

    private readonly List<HookRecording> recordings = [];

    /// <summary>What wraps the handlers; null while nobody records. The trimmer finds it through <see cref="Record"/> alone.</summary>
    private Func<MergedHandlers, HookHandlers<THandler>>? watched;

    public IDisposable Record(HookRecording recording)
    {
        lock (HookComposer.Lock)
        {
            recordings.Add(recording);
            watched = Watched;
            Refresh();
        }

        return new Recorded(this, recording);
    }

    private HookHandlers<THandler> Watched(MergedHandlers merged)
    {
        foreach (var recording in recordings)
        {
            for (var i = 0; i < merged.Handlers.Count; i++)
            {
                var watch = recording.Of(merged.Infos[i]);
                merged.Handlers[i] = merged.Infos[i].IsAround
                    ? point.WatchAround(watch, merged.Handlers[i])
                    : point.Watch(watch, (THandler)merged.Handlers[i]);
            }
        }

        return recordings.Aggregate(
            merged.ToHandlers(),
            (handlers, recording) => new HookHandlers<THandler>(point.WatchAround(recording.OfDispatches, null), Recorder, handlers));
    }

    private sealed class Recorded(HookChanges<THandler> changes, HookRecording recording) : IDisposable
    {
        public void Dispose()
        {
            lock (HookComposer.Lock)
            {
                if (!changes.recordings.Remove(recording))
                    return;
                if (changes.recordings.Count == 0)
                    changes.watched = null;
                changes.Refresh();
            }
        }
    }
}
