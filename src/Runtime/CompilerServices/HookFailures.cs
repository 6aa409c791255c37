using System.ComponentModel;
using System.Runtime.ExceptionServices;

namespace Hooks.CompilerServices;

/// <summary>The failures of one dispatch so far. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookFailures
{
    private readonly string hook;
    private readonly List<HookFailure> failures = [];

    /// <summary>What a handler with <c>[Around]</c> let out: the exception of the handlers beneath it.</summary>
    private HookException? beneath;

    private HookFailures(string hook) => this.hook = hook;

    /// <summary>Adds a failure to those so far.</summary>
    public static HookFailures Add(HookFailures? gathered, string hook, string handler, string plugin, Exception error)
    {
        gathered ??= new HookFailures(hook);
        gathered.failures.Add(new HookFailure(hook, handler, plugin, error));
        return gathered;
    }

    /// <summary>
    /// Whether an exception is the hook's own: what failed beneath a handler with <c>[Around]</c> and was named there,
    /// on its way out to the caller.
    /// </summary>
    public static bool IsOf(string hook, Exception error) => error is HookException own && own.Hook == hook;

    /// <summary>Adds what a handler with <c>[Around]</c> let out: the failures beneath it, or its own.</summary>
    public static HookFailures AddAround(HookFailures? gathered, string hook, string handler, string plugin, Exception error)
    {
        if (!IsOf(hook, error))
            return Add(gathered, hook, handler, plugin, error);
        gathered ??= new HookFailures(hook);
        gathered.beneath = (HookException)error;
        gathered.failures.AddRange(gathered.beneath.Failures);
        return gathered;
    }

    /// <summary>The exception that ends a dispatch at its first failure.</summary>
    public static HookException Stop(string hook, string handler, string plugin, Exception error, object? lastValue = null) =>
        new(hook, [new HookFailure(hook, handler, plugin, error)], lastValue);

    /// <summary>Reports a failure that no caller will see.</summary>
    public static void Report(string hook, string handler, string plugin, Exception error) =>
        HookErrors.Report(new HookFailure(hook, handler, plugin, error));

    /// <summary>Reports what was gathered before a dispatch was cancelled.</summary>
    public static void Report(HookFailures? gathered)
    {
        if (gathered is null)
            return;
        foreach (var failure in gathered.failures)
            HookErrors.Report(failure);
    }

    /// <summary>Throws the first failure's own exception as it is, and reports the others.</summary>
    public void Propagate()
    {
        foreach (var failure in failures.Skip(1))
            HookErrors.Report(failure);
        ExceptionDispatchInfo.Throw(failures[0].Exception);
    }

    /// <summary>
    /// The exception with all failures, in the order of the handlers: the one from beneath a handler with
    /// <c>[Around]</c> itself, where there are no others.
    /// </summary>
    public HookException ToException(object? lastValue = null) =>
        beneath is null ? new(hook, failures.ToArray(), lastValue)
        : beneath.Failures.Count == failures.Count ? beneath
        : new(hook, failures.ToArray(), beneath.LastValue);
}
