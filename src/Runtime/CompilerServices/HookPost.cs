using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>Posts the calls of background handlers. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookPost
{
    /// <summary>Posts a call from a sync hook, which is blocked where the queue is full.</summary>
    public static void Sync<TState>(string hook, string handler, string plugin, bool keepsOrder, TState state, Action<TState> run) =>
        HookBackground.Queue.Post(new SyncBackgroundCall<TState>(hook, handler, plugin, state, run) { KeepsOrder = keepsOrder });

    /// <summary>Posts a call that is awaited from a sync hook, which is blocked where the queue is full.</summary>
    public static void Sync<TState>(
        string hook, string handler, string plugin, bool keepsOrder, TState state, Func<TState, CancellationToken, ValueTask> run) =>
        HookBackground.Queue.Post(new AsyncBackgroundCall<TState>(hook, handler, plugin, state, run) { KeepsOrder = keepsOrder });

    /// <summary>Posts a call from an async hook, which waits where the queue is full.</summary>
    public static ValueTask Async<TState>(
        string hook, string handler, string plugin, bool keepsOrder, TState state, Action<TState> run, CancellationToken caller) =>
        HookBackground.Queue.PostAsync(new SyncBackgroundCall<TState>(hook, handler, plugin, state, run) { KeepsOrder = keepsOrder }, caller);

    /// <summary>Posts a call that is awaited from an async hook, which waits where the queue is full.</summary>
    public static ValueTask Async<TState>(
        string hook, string handler, string plugin, bool keepsOrder, TState state, Func<TState, CancellationToken, ValueTask> run, CancellationToken caller) =>
        HookBackground.Queue.PostAsync(new AsyncBackgroundCall<TState>(hook, handler, plugin, state, run) { KeepsOrder = keepsOrder }, caller);
}
