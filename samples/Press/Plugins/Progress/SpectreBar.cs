using Spectre.Console;

namespace Press.Plugins.Progress;

/// <summary>
/// Bars that live from one hook to another. Spectre.Console draws them only while a method of its caller runs:
/// here that method waits to be told that all is done.
/// </summary>
internal sealed class SpectreBar : IDisposable
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ProgressContext> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);
    private readonly Task _drawing;

    internal SpectreBar()
    {
        _drawing = AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context =>
            {
                _started.SetResult(context);
                return _done.Task;
            });
    }

    internal void MoveTo(string title, int step, int steps)
    {
        if (!_bars.TryGetValue(title, out ProgressTask? bar))
            _bars.Add(title, bar = _started.Task.GetAwaiter().GetResult().AddTask(title, maxValue: steps));
        bar.Value = step;
    }

    public void Dispose()
    {
        _done.SetResult();
        _drawing.GetAwaiter().GetResult();
    }
}
