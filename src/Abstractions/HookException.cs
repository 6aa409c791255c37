namespace Hooks;

/// <summary>
/// One or more handlers of a hook failed. <see cref="Exception.InnerException"/> is the first failure, with
/// its own stack trace.
/// </summary>
public sealed class HookException : Exception
{
    /// <summary>Makes the exception of a dispatch; emitted code does.</summary>
    /// <param name="hook">The hook's name.</param>
    /// <param name="failures">The failures in the order of the handlers, one at least.</param>
    /// <param name="lastValue">The last accepted value of a filter or a gate.</param>
    /// <exception cref="ArgumentNullException">The hook or the failures are null.</exception>
    /// <exception cref="ArgumentException">There is no failure.</exception>
    public HookException(string hook, IReadOnlyList<HookFailure> failures, object? lastValue = null)
        : base(Describe(hook, failures), failures[0].Exception)
    {
        Hook = hook;
        Failures = failures;
        LastValue = lastValue;
    }

    /// <summary>The hook's name.</summary>
    public string Hook { get; }

    /// <summary>What failed, in the order of the handlers; one at least.</summary>
    public IReadOnlyList<HookFailure> Failures { get; }

    /// <summary>
    /// The last value that a filter or a gate accepted before the failure; <see langword="null"/> for other
    /// hooks, and for values that are ref structs.
    /// </summary>
    public object? LastValue { get; }

    private static string Describe(string hook, IReadOnlyList<HookFailure> failures)
    {
        if (hook is null)
            throw new ArgumentNullException(nameof(hook));
        if (failures is null)
            throw new ArgumentNullException(nameof(failures));
        if (failures.Count == 0)
            throw new ArgumentException("A HookException needs one failure at least.", nameof(failures));
        return failures.Count == 1
            ? $"Hook '{hook}': handler {failures[0]}"
            : $"Hook '{hook}': {failures.Count} handlers failed: {string.Join("; ", failures)}";
    }
}

/// <summary>The failure of one handler.</summary>
public sealed class HookFailure
{
    /// <summary>Describes a failure; emitted code does.</summary>
    /// <param name="hook">The hook's name.</param>
    /// <param name="handler">The handler's name.</param>
    /// <param name="plugin">The handler's plugin.</param>
    /// <param name="exception">What was thrown.</param>
    public HookFailure(string hook, string handler, string plugin, Exception exception)
    {
        Hook = hook;
        Handler = handler;
        Plugin = plugin;
        Exception = exception;
    }

    /// <summary>The hook's name.</summary>
    public string Hook { get; }

    /// <summary>The handler's name.</summary>
    public string Handler { get; }

    /// <summary>The plugin that the handler belongs to.</summary>
    public string Plugin { get; }

    /// <summary>What the handler threw.</summary>
    public Exception Exception { get; }

    /// <summary>The handler, its plugin and the exception's message.</summary>
    public override string ToString() => $"'{Handler}' of plugin '{Plugin}' failed: {Exception.Message}";
}
