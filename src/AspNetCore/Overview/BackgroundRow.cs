namespace Hooks.AspNetCore;

/// <summary>The background queue: its counts since the program started, and how it is configured.</summary>
internal sealed record BackgroundRow(
    long Queued, long Running, long Completed, long Failed, long Dropped, int Capacity, HookBackgroundFullMode FullMode, int MaxParallelism)
{
    public static BackgroundRow Read()
    {
        var counts = HookBackground.Counts;
        var options = HookBackground.Options;
        return new(
            counts.Queued, counts.Running, counts.Completed, counts.Failed, counts.Dropped,
            options.Capacity, options.FullMode, options.MaxParallelism);
    }
}
