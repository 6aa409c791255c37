using System.ComponentModel;
using System.Runtime.ExceptionServices;

namespace Hooks.CompilerServices;

/// <summary>The failures of one dispatch so far. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookFailures
{
    private readonly string hook;
    private readonly List<HookFailure> failures = [];

    private HookFailures(string hook) => this.hook = hook;

    /// <summary>Adds a failure to those so far.</summary>
    public static HookFailures Add(HookFailures? gathered, string hook, string handler, string plugin, Exception error)
    {
        gathered ??= new HookFailures(hook);
        gathered.failures.Add(new HookFailure(hook, handler, plugin, error));
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

    /// <summary>The exception with all failures, in the order of the handlers.</summary>
    public HookException ToException(object? lastValue = null) => new(hook, failures.ToArray(), lastValue);
}
