using System.Runtime.CompilerServices;
using Hooks.CompilerServices;

namespace Hooks;

/// <content>Filters: each handler gets what the one before it returned.</content>
public sealed partial class HookBus
{
    /// <summary>
    /// Says what a filter passes and what its failures do, before anybody handles it. Declaring it again changes
    /// the policy.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="errors">What an exception in a handler does; the bus's own policy where it is left out.</param>
    /// <exception cref="ArgumentException">The name is blank, or the policy is <see cref="HookErrorPolicy.Block"/>.</exception>
    /// <exception cref="InvalidOperationException">The name is another hook's: an action, or one of other types.</exception>
    public void DeclareFilter<T>(string hook, HookErrorPolicy errors = HookErrorPolicy.Default) => DeclareFilter<T, HookVoid>(hook, errors);

    /// <summary>Says what a filter with a context passes and what its failures do, before anybody handles it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TContext">The type of what the handlers get besides the value.</typeparam>
    /// <inheritdoc cref="DeclareFilter{T}(string, HookErrorPolicy)"/>
    public void DeclareFilter<T, TContext>(string hook, HookErrorPolicy errors = HookErrorPolicy.Default)
    {
        NotBlock(errors);
        lock (writing)
            Declare(FindFilter<T, TContext>(hook, BusUse.Declare) ?? New(new BusFilter<T, TContext>(this, hook)), errors);
    }

    /// <summary>Adds a handler to a filter.</summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="handler">Gets the value, and returns what the next handler gets.</param>
    /// <param name="priority">Lower runs first, negatives are allowed; equal ones run as they were added.</param>
    /// <param name="name">The handler's name in failures; what stands in its place in the code where it is left out.</param>
    /// <param name="plugin">The plugin that it belongs to; the bus's name where it is left out.</param>
    /// <param name="expression">Left to the compiler.</param>
    /// <returns>Removes the handler when it is disposed, once.</returns>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    /// <exception cref="ArgumentNullException">The handler is null.</exception>
    /// <exception cref="InvalidOperationException">The name is another hook's: an action, or one of other types.</exception>
    public IDisposable AddFilter<T>(
        string hook,
        Func<T, T> handler,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(handler))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddFilter<T, HookVoid>(hook, (value, _) => handler(value), priority, name, plugin, expression);
    }

    /// <summary>Adds a handler to a filter with a context.</summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <typeparam name="TContext">The type of what the handlers get besides the value; a tuple for several things.</typeparam>
    /// <inheritdoc cref="AddFilter{T}(string, Func{T, T}, int, string?, string?, string)"/>
    public IDisposable AddFilter<T, TContext>(
        string hook,
        Func<T, TContext, T> handler,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(handler))] string expression = "")
    {
        return AddToFilter<T, TContext>(hook, NewHandler(handler, isAsync: false, priority, name, plugin, expression));
    }

    /// <summary>
    /// Adds a handler that is awaited to a filter. While it is there, only
    /// <see cref="ApplyAsync{T}(string, T, CancellationToken)"/> fires the filter.
    /// </summary>
    /// <inheritdoc cref="AddFilter{T}(string, Func{T, T}, int, string?, string?, string)"/>
    public IDisposable AddFilterAsync<T>(
        string hook,
        Func<T, CancellationToken, ValueTask<T>> handler,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(handler))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddFilterAsync<T, HookVoid>(hook, (value, _, token) => handler(value, token), priority, name, plugin, expression);
    }

    /// <summary>
    /// Adds a handler that is awaited to a filter with a context. While it is there, only
    /// <see cref="ApplyAsync{T, TContext}(string, T, TContext, CancellationToken)"/> fires the filter.
    /// </summary>
    /// <inheritdoc cref="AddFilter{T, TContext}(string, Func{T, TContext, T}, int, string?, string?, string)"/>
    public IDisposable AddFilterAsync<T, TContext>(
        string hook,
        Func<T, TContext, CancellationToken, ValueTask<T>> handler,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(handler))] string expression = "")
    {
        return AddToFilter<T, TContext>(hook, NewHandler(handler, isAsync: true, priority, name, plugin, expression));
    }

    /// <summary>Fires a filter: the value goes from handler to handler, in order.</summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="value">What the first handler gets.</param>
    /// <returns>What the last handler returned; the value itself without handlers.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="InvalidOperationException">
    /// The name is an action, or a filter of other types, or has a handler that must be awaited.
    /// </exception>
    /// <exception cref="HookException">
    /// Handlers failed, and the policy says that the caller is told; <see cref="HookException.LastValue"/> is the
    /// last value that a handler returned.
    /// </exception>
    public T Apply<T>(string hook, T value) => Apply(hook, value, default(HookVoid));

    /// <summary>Fires a filter with a context: the value goes from handler to handler, and the context stays.</summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <typeparam name="TContext">The type of the context, the same for all handlers and calls of the name.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="value">What the first handler gets.</param>
    /// <param name="context">What every handler gets besides.</param>
    /// <inheritdoc cref="Apply{T}(string, T)"/>
    public T Apply<T, TContext>(string hook, T value, TContext context)
    {
        var filter = FindFilter<T, TContext>(hook, BusUse.Fire);
        Show(hook, filter, value);
        if (tracker is null)
            return filter is null ? value : filter.Run(value, context);
        using (tracker.Enter(hook))
            return filter is null ? value : filter.Run(value, context);
    }

    /// <summary>
    /// Fires a filter and awaits its handlers, one after the other; those that need no awaiting run in their place
    /// among them.
    /// </summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="value">What the first handler gets.</param>
    /// <param name="cancellationToken">Goes to the handlers; once it is cancelled, no further one starts.</param>
    /// <returns>What the last handler returned; the value itself without handlers.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="InvalidOperationException">The name is an action, or a filter of other types.</exception>
    /// <exception cref="HookException">
    /// Handlers failed, and the policy says that the caller is told; <see cref="HookException.LastValue"/> is the
    /// last value that a handler returned.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<T> ApplyAsync<T>(string hook, T value, CancellationToken cancellationToken = default) =>
        ApplyAsync(hook, value, default(HookVoid), cancellationToken);

    /// <summary>
    /// Fires a filter with a context and awaits its handlers, one after the other; those that need no awaiting run
    /// in their place among them.
    /// </summary>
    /// <typeparam name="T">The type of the value, the same for all handlers and calls of the name.</typeparam>
    /// <typeparam name="TContext">The type of the context, the same for all handlers and calls of the name.</typeparam>
    /// <param name="hook">The hook's name.</param>
    /// <param name="value">What the first handler gets.</param>
    /// <param name="context">What every handler gets besides.</param>
    /// <param name="cancellationToken">Goes to the handlers; once it is cancelled, no further one starts.</param>
    /// <inheritdoc cref="ApplyAsync{T}(string, T, CancellationToken)"/>
    public ValueTask<T> ApplyAsync<T, TContext>(string hook, T value, TContext context, CancellationToken cancellationToken = default)
    {
        var filter = FindFilter<T, TContext>(hook, BusUse.FireAsync);
        Show(hook, filter, value);
        return tracker is not null ? Tracked(tracker, hook, filter, value, context, cancellationToken)
            : filter is null ? new(value)
            : filter.RunAsync(value, context, cancellationToken);

        static async ValueTask<T> Tracked(
            BusTracker tracker, string hook, BusFilter<T, TContext>? filter, T value, TContext context, CancellationToken cancellationToken)
        {
            using (tracker.Enter(hook))
                return filter is null ? value : await filter.RunAsync(value, context, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The filter that a declared hook is bridged to. The caller holds the lock.</summary>
    internal BusFilter<T, TContext> FilterFor<T, TContext>(string hook, HookPoint point) =>
        FindFilter<T, TContext>(hook, BusUse.Bridge, $"{point.Set}.{point.Name}") ?? New(new BusFilter<T, TContext>(this, hook));

    private BusFilter<T, TContext>? FindFilter<T, TContext>(string hook, BusUse use, string? who = null)
    {
        var found = Find(hook);
        return found is null ? null
            : found as BusFilter<T, TContext> ?? throw found.WrongShape(BusShape.Filter<T, TContext>(), use, who);
    }

    private Removal AddToFilter<T, TContext>(string hook, BusHandler handler)
    {
        lock (writing)
            return Insert(FindFilter<T, TContext>(hook, handler.Use, handler.Info.Name) ?? New(new BusFilter<T, TContext>(this, hook)), handler);
    }
}
