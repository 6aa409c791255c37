namespace Hooks;

/// <summary>The dispatches of a hook that were recorded. See <see cref="HookRecorder.For"/>.</summary>
/// <typeparam name="TArguments">The type of the hook's parameter, or a tuple of several, without the token.</typeparam>
/// <typeparam name="TResult">What the caller gets.</typeparam>
/// <remarks>All members may be used from several threads, and by handlers.</remarks>
public sealed class HookRecorder<TArguments, TResult> : IDisposable
{
    private readonly HookRecording recording;
    private readonly IDisposable end;

    internal HookRecorder(HookRecording recording, IDisposable end)
    {
        this.recording = recording;
        this.end = end;
    }

    /// <summary>
    /// The dispatches so far, in the order in which they began, as they stand now: one that is under way is among them, and is
    /// not finished. After <see cref="Dispose"/> they are still there.
    /// </summary>
    public IReadOnlyList<HookDispatch<TArguments, TResult>> Dispatches =>
        recording.Snapshot(dispatch => new HookDispatch<TArguments, TResult>(dispatch));

    /// <summary>Forgets the dispatches so far.</summary>
    public void Clear() => recording.Clear();

    /// <summary>Ends the recording. To dispose it again does nothing.</summary>
    public void Dispose() => end.Dispose();
}
