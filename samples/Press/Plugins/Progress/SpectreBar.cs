using Spectre.Console;

namespace Press.Plugins.Progress;

/// <summary>
/// A bar that lives from one hook to another. Spectre.Console draws one only while a method of its caller runs:
/// here that method waits to be told that all is done.
/// </summary>
internal sealed class SpectreBar : IDisposable
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ProgressTask> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _drawing;

    internal SpectreBar(string title, int steps)
    {
        _drawing = AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context =>
            {
                _started.SetResult(context.AddTask(title, maxValue: steps));
                return _done.Task;
            });
    }

    internal void MoveTo(int step) => _started.Task.GetAwaiter().GetResult().Value = step;

    public void Dispose()
    {
        _done.SetResult();
        _drawing.GetAwaiter().GetResult();
    }
}
