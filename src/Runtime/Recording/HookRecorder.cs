using Hooks.CompilerServices;

namespace Hooks;

/// <summary>Records the dispatches of a hook, for tests: what was passed, who ran, and what came of it.</summary>
/// <example><code>
/// using var recorder = HookRecorder.For(ShopHooks.Points.Ordered);
/// shop.Order("tea");
/// Assert.Equal("tea", recorder.Dispatches.Single().Arguments);
/// </code></example>
public static class HookRecorder
{
    /// <summary>
    /// Records what is dispatched from here on, until what is returned is disposed. While somebody records, the hook's
    /// handlers run in a loop over delegates, as they do while handlers are added.
    /// </summary>
    /// <typeparam name="THandler">The hook's delegate.</typeparam>
    /// <typeparam name="TArguments">The type of the hook's parameter, or a tuple of several, without the token.</typeparam>
    /// <typeparam name="TResult">What the caller gets.</typeparam>
    /// <param name="point">The hook, such as <c>ShopHooks.Points.Ordered</c>.</param>
    /// <param name="everywhere">
    /// <see langword="true"/> for the dispatches of the whole program. By default it is those of this flow of control alone: of
    /// the caller, of what it calls and awaits, and of the tasks and threads that it starts. So tests that run at once do
    /// not see each other's.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="point"/> is null.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public static HookRecorder<TArguments, TResult> For<THandler, TArguments, TResult>(
        HookPoint<THandler, TArguments, TResult> point, bool everywhere = false)
        where THandler : Delegate
    {
        ArgumentNullException.ThrowIfNull(point);
        var recording = new HookRecording(point.Name, everywhere);
        return new HookRecorder<TArguments, TResult>(recording, point.Record(recording));
    }
}
