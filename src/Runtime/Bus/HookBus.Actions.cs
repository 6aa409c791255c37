using System.ComponentModel;
using System.Runtime.CompilerServices;
using Hooks.CompilerServices;

namespace Hooks;

/// <content>Actions: every handler gets the value, and gives nothing back.</content>
public sealed partial class HookBus
{
    private const string AsyncVoid = "A handler that returns a task must be awaited: write AddActionAsync. "
        + "(A lambda that always throws needs a cast to Action.)";

    /// <summary>
    /// Says what an action passes and what its failures do, before anybody handles it. Declaring it again changes
    /// the policy.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="errors">What an exception in a handler does; the bus's own policy where it is left out.</param>
    /// <exception cref="ArgumentException">The name is blank, or the policy is <see cref="HookErrorPolicy.Block"/>.</exception>
    /// <exception cref="InvalidOperationException">The name is another hook's: a filter, or one of another type.</exception>
    public void DeclareAction<T>(string hook, HookErrorPolicy errors = HookErrorPolicy.Default)
    {
        NotBlock(errors);
        lock (writing)
            Declare(FindAction<T>(hook, BusUse.Declare) ?? New(new BusAction<T>(this, hook)), errors);
    }

    /// <summary>Says that a name is an action without a value.</summary>
    /// <inheritdoc cref="DeclareAction{T}(string, HookErrorPolicy)"/>
    public void DeclareAction(string hook, HookErrorPolicy errors = HookErrorPolicy.Default) => DeclareAction<HookVoid>(hook, errors);

    /// <summary>Adds a handler to an action.</summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="handler">What to run with the value.</param>
    /// <param name="priority">Lower runs first, negatives are allowed; equal ones run as they were added.</param>
    /// <param name="name">The handler's name in failures; what stands in its place in the code where it is left out.</param>
    /// <param name="plugin">The plugin that it belongs to; the bus's name where it is left out.</param>
    /// <param name="expression">Left to the compiler.</param>
    /// <returns>Removes the handler when it is disposed, once.</returns>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    /// <exception cref="ArgumentNullException">The handler is null.</exception>
    /// <exception cref="InvalidOperationException">The name is another hook's: a filter, or one of another type.</exception>
    public IDisposable AddAction<T>(
        string hook,
        Action<T> handler,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(handler))] string expression = "")
    {
        return AddToAction<T>(hook, NewHandler(handler, isAsync: false, priority, name, plugin, expression));
    }

    /// <summary>Adds a handler to an action without a value.</summary>
    /// <inheritdoc cref="AddAction{T}(string, Action{T}, int, string?, string?, string)"/>
    public IDisposable AddAction(
        string hook,
        Action handler,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(handler))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddAction<HookVoid>(hook, _ => handler(), priority, name, plugin, expression);
    }

    /// <summary>
    /// Adds a handler that is awaited to an action, with the value and the caller's token. While it is there, only
    /// <see cref="DoAsync{T}(string, T, CancellationToken)"/> fires the action.
    /// </summary>
    /// <inheritdoc cref="AddAction{T}(string, Action{T}, int, string?, string?, string)"/>
    public IDisposable AddActionAsync<T>(
        string hook,
        Func<T, CancellationToken, ValueTask> handler,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(handler))] string expression = "")
    {
        return AddToAction<T>(hook, NewHandler(handler, isAsync: true, priority, name, plugin, expression));
    }

    /// <summary>
    /// Adds a handler that is awaited to an action without a value. While it is there, only
    /// <see cref="DoAsync(string, CancellationToken)"/> fires the action.
    /// </summary>
    /// <inheritdoc cref="AddAction{T}(string, Action{T}, int, string?, string?, string)"/>
    public IDisposable AddActionAsync(
        string hook,
        Func<CancellationToken, ValueTask> handler,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(handler))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddActionAsync<HookVoid>(hook, (_, token) => handler(token), priority, name, plugin, expression);
    }

    /// <summary>Makes an async lambda, which would be <c>async void</c>, an error.</summary>
    /// <inheritdoc cref="AddAction{T}(string, Action{T}, int, string?, string?, string)"/>
    [Obsolete(AsyncVoid, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IDisposable AddAction<T>(string hook, Func<T, Task> handler, int priority = DefaultPriority, string? name = null, string? plugin = null) =>
        throw new NotSupportedException(AsyncVoid);

    /// <summary>Makes an async lambda, which would be <c>async void</c>, an error.</summary>
    /// <inheritdoc cref="AddAction{T}(string, Action{T}, int, string?, string?, string)"/>
    [Obsolete(AsyncVoid, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IDisposable AddAction(string hook, Func<Task> handler, int priority = DefaultPriority, string? name = null, string? plugin = null) =>
        throw new NotSupportedException(AsyncVoid);

    /// <summary>Fires an action: all its handlers run, in order. Without handlers nothing happens.</summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="value">What the handlers get.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="InvalidOperationException">
    /// The name is a filter, or an action of another type, or has a handler that must be awaited.
    /// </exception>
    /// <exception cref="HookException">Handlers failed, and the policy says that the caller is told.</exception>
    public void Do<T>(string hook, T value)
    {
        var action = FindAction<T>(hook, BusUse.Fire);
        Show(hook, action, value);
        if (tracker is null)
        {
            action?.Run(value);
            return;
        }

        using (tracker.Enter(hook))
            action?.Run(value);
    }

    /// <summary>Fires an action without a value.</summary>
    /// <inheritdoc cref="Do{T}(string, T)"/>
    public void Do(string hook) => Do(hook, default(HookVoid));

    /// <summary>
    /// Fires an action and awaits its handlers, one after the other; those that need no awaiting run in their place
    /// among them.
    /// </summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="value">What the handlers get.</param>
    /// <param name="cancellationToken">Goes to the handlers; once it is cancelled, no further one starts.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="InvalidOperationException">The name is a filter, or an action of another type.</exception>
    /// <exception cref="HookException">Handlers failed, and the policy says that the caller is told.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask DoAsync<T>(string hook, T value, CancellationToken cancellationToken = default)
    {
        var action = FindAction<T>(hook, BusUse.FireAsync);
        Show(hook, action, value);
        return tracker is not null ? Tracked(tracker, hook, action, value, cancellationToken)
            : action is null ? default
            : action.RunAsync(value, cancellationToken);

        static async ValueTask Tracked(BusTracker tracker, string hook, BusAction<T>? action, T value, CancellationToken cancellationToken)
        {
            using (tracker.Enter(hook))
            {
                if (action is not null)
                    await action.RunAsync(value, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Fires an action without a value and awaits its handlers.</summary>
    /// <inheritdoc cref="DoAsync{T}(string, T, CancellationToken)"/>
    public ValueTask DoAsync(string hook, CancellationToken cancellationToken = default) =>
        DoAsync(hook, default(HookVoid), cancellationToken);

    /// <summary>The action that a declared hook is bridged to. The caller holds the lock.</summary>
    internal BusAction<T> ActionFor<T>(string hook, HookPoint point) =>
        FindAction<T>(hook, BusUse.Bridge, $"{point.Set}.{point.Name}") ?? New(new BusAction<T>(this, hook));

    private BusAction<T>? FindAction<T>(string hook, BusUse use, string? who = null)
    {
        var found = Find(hook);
        return found is null ? null : found as BusAction<T> ?? throw found.WrongShape(BusShape.Action<T>(), use, who);
    }

    private Removal AddToAction<T>(string hook, BusHandler handler)
    {
        lock (writing)
            return Insert(FindAction<T>(hook, handler.Use, handler.Info.Name) ?? New(new BusAction<T>(this, hook)), handler);
    }
}
