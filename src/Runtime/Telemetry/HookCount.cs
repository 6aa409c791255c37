namespace Hooks;

/// <summary>What <see cref="HookCounts"/> has counted of one hook.</summary>
/// <param name="Set">The full name of the class that declares it, as <see cref="HookPoint.Set"/> has it.</param>
/// <param name="Hook">Its name.</param>
/// <param name="Dispatches">How often it was dispatched and has ended, well or not.</param>
/// <param name="Failures">How many calls of its handlers failed or did not finish in time.</param>
/// <param name="Time">How long all dispatches took together.</param>
/// <param name="Handlers">Its handlers that have run, by name and plugin, in ordinal order.</param>
public sealed record HookCount(
    string Set, string Hook, long Dispatches, long Failures, TimeSpan Time, IReadOnlyList<HookHandlerCount> Handlers)
{
    /// <summary>How long a dispatch took on average; zero where there was none.</summary>
    public TimeSpan MeanTime => Dispatches == 0 ? TimeSpan.Zero : Time / Dispatches;
}

/// <summary>What <see cref="HookCounts"/> has counted of one handler of a hook.</summary>
/// <param name="Handler">Its name.</param>
/// <param name="Plugin">The plugin that it belongs to.</param>
/// <param name="Calls">How often it ran and has ended, well or not.</param>
/// <param name="Failures">How many of these calls failed or did not finish in time.</param>
/// <param name="Time">How long all calls took together. Of a handler with <c>[Around]</c>, with all that it ran round.</param>
public sealed record HookHandlerCount(string Handler, string Plugin, long Calls, long Failures, TimeSpan Time)
{
    /// <summary>How long a call took on average; zero where there was none.</summary>
    public TimeSpan MeanTime => Calls == 0 ? TimeSpan.Zero : Time / Calls;
}
