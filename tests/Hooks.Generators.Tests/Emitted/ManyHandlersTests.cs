namespace Hooks.Generators.Tests.Emitted;

/// <summary>Many handlers: however the calls are split into methods, the hook behaves as one.</summary>
public class ManyHandlersTests
{
    private const int Count = 220;

    private static string Handlers(string attribute, string result, Func<int, string> body) => string.Join(
        "\n",
        Enumerable.Range(0, Count).Select(i => $"[{attribute}, Priority = {i})] internal static {result} H{i}{body(i)}"));

    [Fact]
    public void An_action_that_gathers_failures() => Assert.Equal(
        "HookException(Saved; Plugin.H3: 3, Plugin.H117: 117, Plugin.H219: 219) 217", Snippet.Run($$"""
        Try.Run(() => Site.Saved(1));
        Log.Add(Plugin.Ran);

        public static partial class Site { [Hook] public static partial void Saved(int x); }

        static class Plugin
        {
            internal static int Ran;
            {{Handlers("Action(\"Saved\"", "void", i => i is 3 or 117 or 219 ? $"(int x) => throw new InvalidOperationException(\"{i}\");" : "(int x) => Ran += x;")}}
        }
        """));

    [Theory]
    [InlineData("int", "")]
    [InlineData("ValueTask<int>", "await ")]
    public void A_filter_that_stops(string result, string await) => Assert.Equal("HookException(Change; Plugin.H150: boom; last=150) 220", Snippet.Run($$"""
        try { {{await}}Site.Change(0); } catch (HookException e) { Log.Add(Try.Describe(e)); }
        Plugin.Fails = false;
        Log.Add({{await}}Site.Change(0));

        public static partial class Site { [Hook] public static partial {{result}} Change(int x); }

        static class Plugin
        {
            internal static bool Fails = true;
            {{Handlers("Filter(\"Change\"", result == "int" ? "int" : "async Task<int>", i =>
                $"(int x) {{ {(result == "int" ? "" : i % 50 == 7 ? "await Task.Yield();" : "await Task.CompletedTask;")} {(i == 150 ? "if (Fails) throw new InvalidOperationException(\"boom\");" : "")} return x + 1; }}")}}
        }
        """));

    [Theory]
    [InlineData("HookResult<int>", "")]
    [InlineData("Task<HookResult<int>>", "await ")]
    public void A_gate_that_injects_and_stops(string result, string await) => Assert.Equal("Stop 201 Plugin.H200 t10,t100,t199", Snippet.Run($$"""
        var gate = {{await}}Site.Check(0);
        Log.Add(gate.Outcome);
        Log.Add(gate.Value);
        Log.Add(gate.DecidedBy!);
        Log.Add(string.Join(",", gate.Injected));

        public static partial class Site { [Hook] public static partial {{result}} Check(int x); }

        static class Plugin
        {
            {{Handlers("Filter(\"Check\"", "HookResult<int>", i => i switch
            {
                10 or 100 or 199 => $"(int x) => HookResult.Inject(\"t{i}\", x + 1);",
                200 => "(int x) => HookResult.Stop(x + 1);",
                _ => "(int x) => x + 1;",
            })}}
        }
        """));

    [Fact]
    public void Answers_in_order_and_the_first_of_them() => Assert.Equal("220 True H99 True", Snippet.Run($$"""
        var all = Site.Gather(1);
        Log.Add(all.Count);
        Log.Add(all.SequenceEqual(Enumerable.Range(0, {{Count}}).Select(i => $"H{i}")));
        Log.Add(Site.First(99)!);
        Log.Add((await Site.GatherAsync(1)).SequenceEqual(all));

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Gather(int x);
            [Hook(Strategy = HookStrategy.Collect, Parallel = true)] public static partial Task<IReadOnlyList<string>> GatherAsync(int x);
            [Hook(Strategy = HookStrategy.First)] public static partial string? First(int x);
        }

        static class Plugin
        {
            {{Handlers("Filter(\"Gather\"", "string?", i => $"(int x) => \"H{i}\";")}}
            {{Handlers("Filter(\"GatherAsync\"", "async Task<string?>", i => $"Async(int x) {{ {(i % 40 == 0 ? "await Task.Yield();" : "await Task.CompletedTask;")} return \"H{i}\"; }}")}}
            {{Handlers("Filter(\"First\"", "string?", i => $"First(int x) => x == {i} ? \"H{i}\" : null;")}}
        }
        """));

    [Fact]
    public void A_shared_condition_over_all_of_them() => Assert.Equal("220 0 1 1", Snippet.Run($$"""
        Site.Saved(new("x"));
        Log.Add(Plugin.Ran);
        Plugin.Ran = 0;
        Site.Saved(new("y"));
        Log.Add(Plugin.Ran);
        Log.Add(Event.Reads["x"]);
        Log.Add(Event.Reads["y"]);

        public sealed class Event(string name)
        {
            internal static readonly Dictionary<string, int> Reads = [];
            public string Name { get { Reads[name] = Reads.GetValueOrDefault(name) + 1; return name; } }
        }

        public static partial class Site { [Hook] public static partial void Saved(Event e); }

        static class Plugin
        {
            internal static int Ran;
            {{Handlers("When(\"Name\", \"x\"), Action(\"Saved\"", "void", _ => "() => Ran++;")}}
        }
        """));
}
