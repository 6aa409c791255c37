namespace Hooks.Runtime.Tests;

/// <summary>What is reported of one hook while this lives. Tests run side by side, so each takes a name of its own.</summary>
internal sealed class ReportedFailures : IDisposable
{
    private readonly string _hook;
    private readonly List<HookFailure> _failures = [];

    public ReportedFailures(string hook)
    {
        _hook = hook;
        HookErrors.Reported += Add;
    }

    /// <summary>The handlers and their messages, joined with spaces.</summary>
    public string Text
    {
        get
        {
            lock (_failures)
                return string.Join(" ", _failures.Select(failure => $"{failure.Handler}: {failure.Exception.Message}"));
        }
    }

    public void Dispose() => HookErrors.Reported -= Add;

    private void Add(HookFailure failure)
    {
        if (failure.Hook != _hook)
            return;
        lock (_failures)
            _failures.Add(failure);
    }
}
