using Hooks.Generators.Diagnostics;

namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK016: a handler of an async hook that blocks its thread.</summary>
public class BlockingWaitTests
{
    [Theory]
    [InlineData("_ = {|HOOK016:Get().Result|};", "Get()")]
    [InlineData("_ = {|HOOK016:GetValue().Result|};", "GetValue()")]
    [InlineData("{|HOOK016:Get().Wait()|};", "Get()")]
    [InlineData("{|HOOK016:Get().Wait(token)|};", "Get().WaitAsync(token)")]
    [InlineData("_ = {|HOOK016:Get().GetAwaiter().GetResult()|};", "Get()")]
    [InlineData("_ = {|HOOK016:GetValue().GetAwaiter().GetResult()|};", "GetValue()")]
    [InlineData("_ = {|HOOK016:Get().ConfigureAwait(false).GetAwaiter().GetResult()|};", "Get().ConfigureAwait(false)")]
    [InlineData("var awaiter = Get().GetAwaiter(); _ = {|HOOK016:awaiter.GetResult()|};", null)]
    [InlineData("{|HOOK016:Task.WaitAll(Get(), Get())|};", "Task.WhenAll(Get(), Get())")]
    [InlineData("{|HOOK016:Task.WaitAny(Get(), Get())|};", "Task.WhenAny(Get(), Get())")]
    [InlineData("var first = {|HOOK016:Task.WaitAny(Get(), Get())|};", null)]
    [InlineData("{|HOOK016:Task.WaitAll([Get()], 100)|};", null)]
    [InlineData("{|HOOK016:Thread.Sleep(100)|};", "Task.Delay(100)")]
    [InlineData("{|HOOK016:s_gate.Wait()|};", "s_gate.WaitAsync()")]
    [InlineData("{|HOOK016:s_gate.Wait(100, token)|};", "s_gate.WaitAsync(100, token)")]
    [InlineData("{|HOOK016:new ManualResetEventSlim().Wait()|};", null)]
    [InlineData("{|HOOK016:new CountdownEvent(1).Wait()|};", null)]
    [InlineData("{|HOOK016:new AutoResetEvent(false).WaitOne()|};", null)]
    [InlineData("{|HOOK016:WaitHandle.WaitAll([new AutoResetEvent(false)])|};", null)]
    [InlineData("{|HOOK016:new Thread(() => { }).Join()|};", null)]
    [InlineData("Get()?{|HOOK016:.Wait()|};", null)]
    [InlineData("int Local() => {|HOOK016:Get().Result|}; _ = Local();", "Get()")]
    [InlineData("_ = Array.Exists(new[] { 1 }, x => {|HOOK016:Get().Result|} == x);", "Get()")]
    [InlineData("_ = {|HOOK016:GetValue().ConfigureAwait(false).GetAwaiter().GetResult()|};", "GetValue().ConfigureAwait(false)")]
    [InlineData("new List<int>().ForEach(x => {|HOOK016:Get().Wait()|});", "Get()")]
    [InlineData("_ = new[] { 1 }.Select(x => {|HOOK016:Get().Result|}).ToList();", "Get()")]
    [InlineData("var task = Get(); _ = {|HOOK016:task.Result|}; await task;", "task")]
    [InlineData("var task = Get(); await task; task = Get(); _ = {|HOOK016:task.Result|};", "task")]
    [InlineData("var task = Get(); if (x > 0) { await task; } _ = {|HOOK016:task.Result|};", "task")]
    [InlineData("var task = Get(); await Get(); _ = {|HOOK016:task.Result|};", "task")]
    public async Task A_wait_that_blocks(string statements, string? instead)
    {
        await Diagnose.Library(In(statements));

        var said = Assert.Single(await Diagnose.Run(TestAssembly.Library("Plugin", Diagnose.Plain(In(statements)).Source)));
        Assert.Equal(instead, said.Properties.GetValueOrDefault(Rules.AwaitInstead));
        Assert.EndsWith(instead is null ? "await a task instead" : $"write 'await {instead}'", said.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_ = await Get();")]
    [InlineData("await Task.Delay(100, token);")]
    [InlineData("await s_gate.WaitAsync(token);")]
    [InlineData("_ = s_gate.Wait(0);")]
    [InlineData("_ = s_gate.Wait(TimeSpan.Zero);")]
    [InlineData("Thread.Sleep(0);")]
    [InlineData("_ = new AutoResetEvent(false).WaitOne(0);")]
    [InlineData("var task = Get(); await task; _ = task.Result;")]
    [InlineData("var task = Get(); await task.ConfigureAwait(false); _ = task.Result;")]
    [InlineData("var (a, b) = (Get(), Get()); await Task.WhenAll(a, b); _ = a.Result + b.Result;")]
    [InlineData("var tasks = new[] { Get(), Get() }; await Task.WhenAll(tasks); _ = tasks[0].Result;")]
    [InlineData("var tasks = new List<Task<int>> { Get() }; await Task.WhenAll(tasks).ConfigureAwait(false); _ = tasks.Select(t => t.Result).Sum();")]
    [InlineData("var tasks = new List<Task<int>> { Get() }; await Task.WhenAll(tasks); foreach (var t in tasks) _ = t.Result;")]
    [InlineData("var task = Get(); if (await Task.WhenAny(task, Task.Delay(5)) == task) _ = task.Result;")]
    [InlineData("var first = await Task.WhenAny(Get(), Get()); _ = first.Result;")]
    [InlineData("var task = Get(); if (task.IsCompletedSuccessfully) _ = task.Result;")]
    [InlineData("var task = Get(); if (!task.IsCompleted) await task; _ = task.GetAwaiter().GetResult();")]
    [InlineData("var task = Get(); if (task.IsFaulted) _ = task.Result;")]
    [InlineData("var task = Get(); if (!task.IsCanceled) _ = task.Result;")]
    [InlineData("var task = Get(); if (task.Status == TaskStatus.RanToCompletion) _ = task.Result;")]
    [InlineData("Func<int> later = () => Get().Result;")]
    [InlineData("_ = Task.Run(() => Get().Result);")]
    [InlineData("int Local() => Get().Result;")]
    [InlineData("_ = Own.Result;")]
    [InlineData("lock (s_gate) { }")]
    [InlineData("_ = nameof(Task<int>.Result);")]
    public Task What_does_not_block(string statements) => Diagnose.Library(In(statements));

    [Fact]
    public Task What_runs_in_parallel_is_waited_for()
    {
        var markup = """
            using System.Threading;
            using System.Threading.Tasks;
            using Hooks;


            """ + In("Parallel.For(0, 1, x => {|HOOK016:Get().Wait()|}); Parallel.ForEach(new[] { 1 }, x => {|HOOK016:Thread.Sleep(x)|});");
        return Diagnose.Verify(TestAssembly.Library("Plugin", Diagnose.Plain(markup).Source).ForWholePlatform(), markup);
    }

    [Fact]
    public Task Handlers_of_synchronous_hooks_may_block() => Diagnose.Library("""
        public static partial class Site { [Hook("saved")] public static partial void Saved(int x); }
        static class Plugin
        {
            [Action("saved")] internal static void On(int x) { Thread.Sleep(100); Task.Delay(1).Wait(); }
            private static void Other() => Thread.Sleep(100);
        }
        """);

    [Fact]
    public Task The_message_says_what_to_write() => Diagnose.Library(
        """
        public static partial class Site { [Hook("later")] public static partial Task Later(int x); }
        static class Plugin
        {
            [Action("later")] internal static void A(int x) => {|HOOK016:Thread.Sleep(x)|};
            [Action("later")] internal static async Task B(int x) { await Task.Yield(); {|HOOK016:Thread.Sleep(x)|}; }
            [Action("later")] internal static Task C(int x) { {|HOOK016:Thread.CurrentThread.Join()|}; return Task.CompletedTask; }
        }
        """,
        "'Thread.Sleep(x)' blocks a thread in handler 'Plugin.A' of async hook 'later'; make it async and write 'await Task.Delay(x)'",
        "'Thread.Sleep(x)' blocks a thread in handler 'Plugin.B' of async hook 'later'; write 'await Task.Delay(x)'",
        "'Thread.CurrentThread.Join()' blocks a thread in handler 'Plugin.C' of async hook 'later'; await a task instead");

    private static string In(string statements) => $$"""
        public sealed class Own { public static int Result => 1; }
        public static partial class Site
        {
            [Hook("later")] public static partial Task Later(int x, CancellationToken token = default);
        }

        static class Plugin
        {
            private static readonly SemaphoreSlim s_gate = new(1);

            [Action("later")]
            internal static async Task On(int x, CancellationToken token)
            {
                await Task.Yield();
                {{statements}}
            }

            private static Task<int> Get() => Task.FromResult(1);
            private static ValueTask<int> GetValue() => new(1);
        }
        """;
}
