using Hooks.CompilerServices;

namespace Hooks;

/// <summary>
/// What is wired in a program, as data: each hook and its handlers in order. It is made of what the generator wrote, with no
/// reflection, and keeps no handler alive. A program that never asks has nothing of it after trimming.
/// </summary>
/// <remarks>
/// An assembly is in the catalog from when its code first runs: a composition brings those of all hook sets that it
/// composes. Sets that are private classes are not in it.
/// </remarks>
public static class HookCatalog
{
    /// <summary>All hooks as they are now, by set and by method.</summary>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public static IReadOnlyList<HookInfo> Hooks
    {
        get
        {
            if (!HookFeatures.RuntimeRegistration)
                throw HookFeatures.OffFor("What the catalog shows");
            lock (HookComposer.Lock)
                return Read();
        }
    }

    /// <summary>Finds a hook.</summary>
    /// <param name="hook">
    /// The hook's name or its method's; with the full name of its set in front, <c>Agent.AgentHooks.saved</c>, where
    /// two sets have one of that name.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="hook"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such hook, or there are several.</exception>
    /// <exception cref="NotSupportedException">The program was built with <c>HooksRuntimeRegistration=false</c>.</exception>
    public static HookInfo Find(string hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        var hooks = Hooks;
        var found = hooks.Where(info => hook == info.Name || hook == info.Method
            || hook == $"{info.Set}.{info.Name}" || hook == $"{info.Set}.{info.Method}").ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException(
                $"No hook set that is loaded has a hook '{hook}'. There are {hooks.Count}: {string.Join(", ", hooks.Select(info => info.Name))}.", nameof(hook)),
            _ => throw new ArgumentException(
                $"'{hook}' is a hook of several sets. Write {string.Join(" or ", found.Select(info => $"'{info.Set}.{info.Name}'"))}.", nameof(hook)),
        };
    }

    /// <summary>Fires a hook by its name. See <see cref="Find"/> and <see cref="HookInfo.Invoke"/>.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the hook gives back.</returns>
    public static object? Invoke(string hook, params object?[] arguments) => Find(hook).Invoke(arguments);

    /// <summary>Fires a hook by its name, sync or async. See <see cref="Find"/> and <see cref="HookInfo.InvokeAsync"/>.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="arguments">The arguments, without the token.</param>
    /// <param name="cancellationToken">The token of an async hook that takes one.</param>
    /// <returns>What the hook gives back.</returns>
    public static Task<object?> InvokeAsync(string hook, object?[] arguments, CancellationToken cancellationToken = default) =>
        Find(hook).InvokeAsync(arguments, cancellationToken);

    private static List<HookInfo> Read()
    {
        var sets = HookSet.Registered();
        var hooks = new List<HookInfo>();
        foreach (var set in sets.Where(set => set.IsDeclaring).OrderBy(set => set.Type.FullName, StringComparer.Ordinal))
        {
            var composed = sets
                .Where(other => other.Type == set.Type && HookComposer.Owns(other.GetType().Assembly, set.Type))
                .SelectMany(other => other.Hooks)
                .ToDictionary(hook => hook.Method);
            foreach (var hook in set.Hooks)
            {
                var builtIn = composed.TryGetValue(hook.Method, out var other) ? other.Handlers.Infos : hook.Handlers.Infos;
                hooks.Add(new HookInfo(set, hook, hook.Point?.Known(builtIn) ?? builtIn));
            }
        }

        return hooks;
    }
}
