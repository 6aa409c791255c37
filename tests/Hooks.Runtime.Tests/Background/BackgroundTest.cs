using System.Runtime.CompilerServices;
using Hooks.CompilerServices;

namespace Hooks.Runtime.Tests.Background;

/// <summary>
/// The background queue is one for the whole program, so these tests run one after the other. Each posts under a hook's
/// name of its own, as emitted code does, and leaves an idle queue behind.
/// </summary>
[Collection("background")]
public abstract class BackgroundTest : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly List<string> _log = [];
    private HookBackgroundCounts _before;

    /// <summary>What was logged so far, joined with spaces.</summary>
    protected string Logged
    {
        get
        {
            lock (_log)
                return string.Join(" ", _log);
        }
    }

    /// <summary>The counts since the test began.</summary>
    protected HookBackgroundCounts Counts
    {
        get
        {
            var now = HookBackground.Counts;
            return new(now.Queued, now.Running, now.Completed - _before.Completed, now.Failed - _before.Failed, now.Dropped - _before.Dropped);
        }
    }

    public ValueTask InitializeAsync()
    {
        _before = HookBackground.Counts;
        HookBackground.Configure(new HookBackgroundOptions());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await Drain();

    protected static Task Drain() => InTime(HookBackground.DrainAsync());

    /// <summary>A test that hangs fails, and nothing else does.</summary>
    protected static Task InTime(Task task) => task.WaitAsync(s_patience);

    protected static void Post(Action run, bool keepsOrder = false, [CallerMemberName] string hook = "", string handler = "handler") =>
        HookPost.Sync(hook, handler, "tests", keepsOrder, run, static run => run());

    protected static void Post(Func<CancellationToken, Task> run, bool keepsOrder = false, [CallerMemberName] string hook = "", string handler = "handler") =>
        HookPost.Sync(hook, handler, "tests", keepsOrder, run, static (run, token) => new ValueTask(run(token)));

    protected static ValueTask PostAsync(Action run, CancellationToken caller = default, bool keepsOrder = false, [CallerMemberName] string hook = "") =>
        HookPost.Async(hook, "handler", "tests", keepsOrder, run, static run => run(), caller);

    protected static ValueTask PostAsync(Func<CancellationToken, Task> run, bool keepsOrder = false, [CallerMemberName] string hook = "") =>
        HookPost.Async(hook, "handler", "tests", keepsOrder, run, static (run, token) => new ValueTask(run(token)), default);

    protected void Log(string line)
    {
        lock (_log)
            _log.Add(line);
    }

    /// <summary>Handlers that have started and wait for the test.</summary>
    protected sealed class Gate
    {
        private readonly SemaphoreSlim _entered = new(0);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _open.TrySetResult();

        public async Task Wait(CancellationToken token = default)
        {
            _entered.Release();
            await _open.Task.WaitAsync(token);
        }

        /// <summary>Waits until so many handlers have come to the gate.</summary>
        public async Task Reached(int handlers = 1)
        {
            for (var i = 0; i < handlers; i++)
                Assert.True(await _entered.WaitAsync(s_patience));
        }
    }
}
