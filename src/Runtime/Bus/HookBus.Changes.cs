using System.Runtime.CompilerServices;

namespace Hooks;

/// <content>What changes the hooks of a bus: each change is under one lock and replaces the tables that it concerns.</content>
public sealed partial class HookBus
{
    /// <summary>Adds an observer that sees every dispatch of the bus, before its handlers run.</summary>
    /// <remarks>
    /// It sees dispatches without handlers too, and cannot change what is passed. What it throws goes to
    /// <see cref="HookErrors.Reported"/>.
    /// </remarks>
    /// <param name="observer">Gets the hook's name and the value, <see langword="null"/> for an action without one.</param>
    /// <param name="priority">Its place among the observers; lower runs first.</param>
    /// <param name="name">The observer's name in failures; what stands in its place in the code where it is left out.</param>
    /// <param name="plugin">The plugin that it belongs to; the bus's name where it is left out.</param>
    /// <param name="expression">Left to the compiler.</param>
    /// <returns>Removes the observer when it is disposed, once.</returns>
    /// <exception cref="ArgumentNullException">The observer is null.</exception>
    public IDisposable AddAny(
        Action<string, object?> observer,
        int priority = DefaultPriority,
        string? name = null,
        string? plugin = null,
        [CallerArgumentExpression(nameof(observer))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(observer);
        var handler = NewHandler(observer, isAsync: false, priority, name, plugin, expression);
        lock (writing)
            return Insert(observers, handler);
    }

    /// <summary>
    /// Removes the handlers of a hook that fit, disabled ones included. Each one's own <see cref="IDisposable"/>
    /// does nothing afterwards.
    /// </summary>
    /// <param name="hook">The hook's name.</param>
    /// <param name="which">Which ones.</param>
    /// <returns>How many were removed.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="which"/> is null.</exception>
    public int Remove(string hook, Func<HookHandlerInfo, bool> which)
    {
        ArgumentNullException.ThrowIfNull(which);
        BusHook? found;
        BusHandler[] all;
        lock (writing)
        {
            found = Find(hook);
            all = [.. found?.All ?? []];
        }

        // Foreign code does not run under the lock.
        var gone = all.Where(handler => which(handler.Info)).ToHashSet();
        lock (writing)
            return found is null ? 0 : Remove(found, gone.Contains);
    }

    /// <summary>
    /// Leaves the handlers of this name out of the dispatches that start from now on, those that come later included.
    /// </summary>
    /// <param name="hook">The hook's name.</param>
    /// <param name="handler">The handlers' name.</param>
    /// <returns>Whether the hook has a handler of this name.</returns>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public bool Disable(string hook, string handler) => Switch(hook, handler, isOn: false);

    /// <summary>Undoes <see cref="Disable"/>.</summary>
    /// <param name="hook">The hook's name.</param>
    /// <param name="handler">The handlers' name.</param>
    /// <returns>Whether the hook has a handler of this name.</returns>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public bool Enable(string hook, string handler) => Switch(hook, handler, isOn: true);

    /// <summary>
    /// Leaves all handlers of a plugin out of the dispatches that start from now on, those that it adds later
    /// included. It concerns this bus; <see cref="HookPlugins.Disable"/> concerns everything.
    /// </summary>
    /// <param name="plugin">The plugin.</param>
    /// <exception cref="ArgumentException">The plugin is blank.</exception>
    public void DisablePlugin(string plugin) => Switch(plugin, isOn: false);

    /// <summary>Undoes <see cref="DisablePlugin"/>.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <exception cref="ArgumentException">The plugin is blank.</exception>
    public void EnablePlugin(string plugin) => Switch(plugin, isOn: true);

    /// <summary>Removes all handlers of a plugin, disabled ones included.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <returns>How many were removed.</returns>
    /// <exception cref="ArgumentException">The plugin is blank.</exception>
    public int RemovePlugin(string plugin)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(plugin);
        lock (writing)
            return HooksAndObservers().Sum(handlers => Remove(handlers, handler => handler.Info.Plugin == plugin));
    }

    /// <summary>Brings the handlers of a plugin up to date with <see cref="HookPlugins"/>, and says whether there are any.</summary>
    internal bool Reconsider(string plugin, bool removesAdded)
    {
        lock (writing)
        {
            var known = HooksAndObservers().Where(handlers => handlers.All.Any(handler => handler.Info.Plugin == plugin)).ToList();
            foreach (var handlers in known)
            {
                if (removesAdded)
                    Remove(handlers, handler => handler.Info.Plugin == plugin);
                else
                    Refresh(handlers);
            }

            return known.Count > 0;
        }
    }

    private BusHandler NewHandler(Delegate call, bool isAsync, int priority, string? name, string? plugin, string expression)
    {
        ArgumentNullException.ThrowIfNull(call, "handler");
        if (name is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (plugin is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(plugin);
        return new(call, isAsync, new(name ?? BusHandler.NameOf(expression), plugin ?? Name, priority, HookHandlerSource.Added));
    }

    /// <summary>Takes a new hook in.</summary>
    private THook New<THook>(THook hook)
        where THook : BusHook
    {
        hooks[hook.Name] = hook;
        return hook;
    }

    private void Declare(BusHook hook, HookErrorPolicy errors)
    {
        hook.Errors = errors;
        hook.IsDeclared = true;
        hook.Rebuild();
    }

    private Removal Insert(BusHandlers handlers, BusHandler handler)
    {
        if ((handlers as BusHook)?.Refuses(handler) is { } refusal)
            throw refusal;
        handlers.Insert(handler);
        Refresh(handlers);
        return new Removal(this, handlers, handler);
    }

    private int Remove(BusHandlers handlers, Predicate<BusHandler> which)
    {
        var count = handlers.RemoveAll(which);
        if (count > 0)
            Refresh(handlers);
        if (handlers is BusHook hook)
            LetGo(hook);
        return count;
    }

    /// <summary>Frees the name of a hook that nobody needs any more.</summary>
    private void LetGo(BusHook hook)
    {
        if (hook.All.Count == 0 && !hook.IsDeclared && hook.Bridged is null)
            hooks.TryRemove(KeyValuePair.Create(hook.Name, hook));
    }

    /// <summary>Makes dispatches run what has changed. Observers stand among the handlers of bridged hooks.</summary>
    private void Refresh(BusHandlers handlers)
    {
        handlers.Rebuild();
        if (handlers != observers)
            return;
        foreach (var hook in hooks.Values.Where(hook => hook.Bridged is not null))
            hook.Rebuild();
    }

    private bool Switch(string hook, string handler, bool isOn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handler);
        lock (writing)
        {
            var found = Find(hook);
            var isChanged = isOn ? disabled.Remove((hook, handler)) : disabled.Add((hook, handler));
            if (isChanged && found is not null)
                found.Rebuild();
            return found?.All.Any(other => other.Info.Name == handler) == true;
        }
    }

    private void Switch(string plugin, bool isOn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(plugin);
        lock (writing)
        {
            if (!(isOn ? disabledPlugins.Remove(plugin) : disabledPlugins.Add(plugin)))
                return;
            foreach (var handlers in HooksAndObservers())
                Refresh(handlers);
        }
    }

    private IEnumerable<BusHandlers> HooksAndObservers() => [.. hooks.Values, observers];

    /// <summary>Removes one handler, once; then it holds the handler no longer.</summary>
    private sealed class Removal(HookBus bus, BusHandlers handlers, BusHandler handler) : IDisposable
    {
        private BusHandler? added = handler;

        public void Dispose()
        {
            lock (bus.writing)
            {
                if (added is { } gone)
                    bus.Remove(handlers, other => other == gone);
                added = null;
            }
        }
    }
}
