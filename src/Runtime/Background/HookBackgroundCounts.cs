namespace Hooks;

/// <summary>What has become of the calls of background handlers since the program started.</summary>
/// <param name="Queued">How many wait.</param>
/// <param name="Running">How many run.</param>
/// <param name="Completed">How many ended without an exception.</param>
/// <param name="Failed">How many ended with an exception, which was reported.</param>
/// <param name="Dropped">How many never ran; each was reported.</param>
public readonly record struct HookBackgroundCounts(long Queued, long Running, long Completed, long Failed, long Dropped);
