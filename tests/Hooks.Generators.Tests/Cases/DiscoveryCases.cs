namespace Hooks.Generators.Tests.Cases;

public class DiscoveryCases
{
    [Fact(DisplayName = "pluggy testing/test_details.py::test_plugin_getattr_raises_errors")]
    public void Members_that_throw_do_no_harm() => Assert.Equal("called", Snippet.Run("""
        Site.Saved();

        public static partial class Site
        {
            [Hook] public static partial void Saved();
        }

        sealed class Plugin
        {
            public Plugin() => throw new InvalidOperationException();
            public static object Broken => throw new InvalidOperationException();
            public object this[int i] => throw new InvalidOperationException();
            [Action("Saved")] internal static void On() => Log.Add("called");
        }
        """));

    [Fact(DisplayName = "symfony event-dispatcher Tests/DependencyInjection/RegisterListenersPassTest.php::testTaggedMultiEventListener")]
    public void One_entry_for_each_attribute() => Assert.Equal("foo.first foo.second bar", Snippet.Run("""
        Site.Foo();
        Site.Bar();

        public static partial class Site
        {
            [Hook("foo")] public static partial void Foo();
            [Hook("bar")] public static partial void Bar();
        }

        static class Plugin
        {
            [Action("foo", Priority = 20)] internal static void OnFoo() => Log.Add("foo.second");

            [Action("foo", Priority = 5), Action("bar")]
            internal static void OnEither() => Log.Add(Log.Count == 0 ? "foo.first" : "bar");
        }
        """));

    [Fact(DisplayName = "tapable test/AsyncSeriesBailHook.test.js::should not crash with many plugins")]
    public void Many_plugins_on_an_async_bail_hook()
    {
        var handlers = string.Join("\n", Enumerable.Range(0, 1002).Select(i => i < 1000
            ? $"[Filter(\"Answer\", Priority = {i})] internal static {(i % 2 == 0 ? "Task<string?>" : "string?")} H{i}() => {(i % 2 == 0 ? "Task.FromResult<string?>(null)" : "null")};"
            : $"[Filter(\"Answer\", Priority = {i})] internal static async Task<string?> H{i}() {{ await Task.Yield(); return \"H{i}\"; }}"));

        Assert.Equal("H1000", Snippet.Exe($$"""
            Log.Add(await Site.Answer() ?? "none");

            public static partial class Site
            {
                [Hook(Strategy = HookStrategy.First)] public static partial Task<string?> Answer();
            }

            static class Plugin
            {
            {{handlers}}
            }
            """).Run(maxStackSize: 128 * 1024));
    }

    [Theory(DisplayName = "tapable test/HookCodeFactory.test.js::callTapsParallel")]
    [InlineData("none", 0)]
    [InlineData("one", 1)]
    [InlineData("three", 3)]
    public void Parallel_form(string name, int handlers) => Snapshot.Verify(
        Snippet.Exe($$"""
            await Site.Saved(1);

            internal static partial class Site
            {
                [Hook(Parallel = true)] internal static partial Task Saved(int x);
            }

            static class Plugin
            {
            {{string.Join("\n", Enumerable.Range(1, handlers).Select(i => $"    [Action(\"Saved\")] internal static {(i == 2 ? "void" : "Task")} H{i}(int x) {(i == 2 ? "{ }" : "=> Task.CompletedTask;")}"))}}
            }
            """).Emitted(),
        name);

    [Fact(DisplayName = "tapable test/HookStackOverflow.test.js::should not crash when compiling a large hook")]
    public void Should_not_crash_when_compiling_a_large_hook()
    {
        var handlers = string.Join("\n", Enumerable.Range(0, 30).Select(i => (i % 3) switch
        {
            0 => $"[Action(\"Saved\", Priority = {i})] internal static void H{i}(int x) => Log.Add({i});",
            1 => $"[Action(\"Saved\", Priority = {i})] internal static async Task H{i}(int x) {{ await Task.Yield(); Log.Add({i}); }}",
            _ => $"[Action(\"Saved\", Priority = {i})] internal static ValueTask H{i}() {{ Log.Add({i}); return default; }}",
        }));

        Assert.Equal(string.Join(" ", Enumerable.Range(0, 30)), Snippet.Run($$"""
            await Site.Saved(1);

            public static partial class Site
            {
                [Hook] public static partial Task Saved(int x);
            }

            static class Plugin
            {
            {{handlers}}
            }
            """));
    }

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testDispatchLazyListener")]
    public void A_service_is_made_at_the_first_dispatch() => Assert.Equal("before made on on", Snippet.Run("""
        var services = new Services();
        Log.Add("before");
        Site.Saved(services);
        Site.Saved(services);
        """, LazyListener));

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testHasListenersIsLazy")]
    public void To_ask_whether_there_are_handlers_makes_no_service() => Assert.Equal(
        "True", Snippet.Run("Log.Add(Site.Points.Saved.HasHandlers);", LazyListener));

    private const string LazyListener = """
        public static partial class Site { [Hook] public static partial void Saved(IServiceProvider services); }

        sealed class Listener
        {
            public Listener() => Log.Add("made");
            [Action("Saved")] internal void On() => Log.Add("on");
        }

        sealed class Services : IServiceProvider
        {
            private readonly Lazy<Listener> listener = new(() => new Listener());
            public object GetService(Type type) => listener.Value;
        }
        """;
}
