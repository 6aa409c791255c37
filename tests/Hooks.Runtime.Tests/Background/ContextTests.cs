using System.Diagnostics;

namespace Hooks.Runtime.Tests.Background;

public class ContextTests : BackgroundTest
{
    private static readonly AsyncLocal<string> s_local = new();

    [Fact]
    public async Task The_activity_flows_even_when_it_has_ended_before_the_handler_starts()
    {
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
        var gate = new Gate();
        Post(_ => gate.Wait());
        await gate.Reached();
        ActivityTraceId posted;
        s_local.Value = "request";
        using (var request = new Activity("request").Start())
        {
            posted = request.TraceId;
            Post(() =>
            {
                using var child = new Activity("child").Start();
                Log($"{Activity.Current!.TraceId == posted} {child.Parent?.OperationName} {s_local.Value ?? "null"}");
            });
        }

        gate.Open();
        await Drain();
        Assert.Equal("True request null", Logged);
    }

    [Fact]
    public async Task Async_locals_flow_where_that_is_asked_for()
    {
        s_local.Value = "posted";
        HookBackground.Configure(new HookBackgroundOptions { FlowExecutionContext = true });
        Post(async _ =>
        {
            await Task.Yield();
            Log(s_local.Value ?? "null");
        });
        await Drain();

        Assert.Equal("posted", Logged);
    }

    [Fact]
    public async Task The_context_of_whoever_posts_first_does_not_stay()
    {
        s_local.Value = "first";
        using var request = new Activity("request").Start();
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
        Post(() => { });
        Activity.Current = null;
        Post(() => Log($"{s_local.Value ?? "null"} {Activity.Current?.OperationName ?? "null"}"));
        await Drain();

        Assert.Equal("null null", Logged);
    }

    [Fact]
    public async Task What_a_handler_sets_ends_with_it()
    {
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
        Post(() => s_local.Value = "handler");
        Post(async _ =>
        {
            Log(s_local.Value ?? "null");
            s_local.Value = "async";
            await Task.Yield();
        });
        Post(() => Log(s_local.Value ?? "null"));
        await Drain();

        Assert.Equal("null null", Logged);
    }
}
