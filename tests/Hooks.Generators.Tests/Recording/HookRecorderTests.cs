namespace Hooks.Generators.Tests.Recording;

/// <summary><c>HookRecorder</c>: what tests see of the dispatches of a hook.</summary>
public class HookRecorderTests
{
    private const string Site = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(string page, int version);
            [Hook("closed", Errors = HookErrorPolicy.Report)] public static partial void Closed();
            [Hook("title")] public static partial string Title(string title);
            [Hook("checked")] public static partial HookResult<string> Checked(string text);
            [Hook("found", Strategy = HookStrategy.First)] public static partial string? Found(string key);
            [Hook("tips", Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<int> Tips(string key);
            [Hook("may", Strategy = HookStrategy.All)] public static partial bool May(string key);
            [Hook("changed")] public static partial void Changed(ref int value, in DateTime time);
            [Hook("measured")] public static partial void Measured(in DateTime time);
            [Hook("loaded")] public static partial Task<string> Loaded(string text, CancellationToken token);
            [Hook("stored")] public static partial ValueTask Stored(in DateTime time, CancellationToken token);
            [Hook("asked", Strategy = HookStrategy.Collect)] public static partial ValueTask<IReadOnlyList<int>> Asked(int from);
        }

        sealed class Answers(IEnumerable<int> all) : List<int>(all) { public override string ToString() => "answers"; }

        static class Show
        {
            public static void All<TArguments, TResult>(HookRecorder<TArguments, TResult> recorder)
            {
                foreach (var dispatch in recorder.Dispatches)
                {
                    var result = dispatch.Result is System.Collections.IEnumerable many and not string ? string.Join("+", many.Cast<object>()) : $"{dispatch.Result}";
                    Log.Add($"{dispatch.Arguments}>{string.Join(",", dispatch.Handlers)}>{(dispatch.Exception is { } e ? e.GetType().Name : result)}{(dispatch.IsFinished ? "" : "...")}");
                }
            }
        }
        """;

    [Fact]
    public void Arguments_have_the_types_and_names_of_the_hooks_parameters() => Assert.Equal("2 a 3 False b", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Saved);
        Site.Saved("a", 3);
        Site.Saved("b", 4);
        var (first, second) = (recorder.Dispatches[0], recorder.Dispatches[1]);
        string page = first.Arguments.page;
        int version = first.Arguments.version;
        Log.Add($"{recorder.Dispatches.Count} {page} {version} {first.Handlers.Any()} {second.Arguments.page}");
        """, Site));

    [Theory]
    [InlineData("Title", "Site.Title(\"t\")", "[Filter(\"title\")] internal static string T(string title) => title + \"!\";", "t>P.T: t!>t!")]
    [InlineData("Checked", "Site.Checked(\"t\")", "[Filter(\"checked\")] internal static string T(string text) => text + \"!\";", "t>P.T: Continue: t!>Continue: t!")]
    [InlineData("Checked", "Site.Checked(\"t\")", "[Filter(\"checked\")] internal static HookResult<string> T(string text) => HookResult.Block(\"no\");", "t>P.T: Block (no): >Block (no): t")]
    [InlineData("Found", "Site.Found(\"k\")", "[Filter(\"found\")] internal static string? A() => null; [Filter(\"found\")] internal static string? B(string key) => key; [Filter(\"found\")] internal static string? C() => \"c\";", "k>P.A,P.B: k>k")]
    [InlineData("Tips", "Site.Tips(\"k\")", "[Filter(\"tips\")] internal static int? A() => 1; [Filter(\"tips\")] internal static int? B() => null;", "k>P.A: 1,P.B>1")]
    [InlineData("May", "Site.May(\"k\")", "[Filter(\"may\")] internal static bool A() => false; [Filter(\"may\")] internal static bool B() => true;", "k>P.A: False>False")]
    [InlineData("Measured", "Site.Measured(new DateTime(1))", "[Action(\"measured\")] internal static void A(in DateTime time) { }", "01/01/0001 00:00:00>P.A>")]
    [InlineData("Closed", "Site.Closed()", "[Action(\"closed\")] internal static void A() => throw new InvalidOperationException(); [Action(\"closed\")] internal static void B() { }", ">P.A: InvalidOperationException,P.B>")]
    [InlineData("Saved", "Site.Saved(\"a\", 1)", "[Action(\"saved\")] internal static void A() => throw new InvalidOperationException(); [Action(\"saved\")] internal static void B() { }", "(a, 1)>P.A: InvalidOperationException,P.B>HookException")]
    [InlineData("Title", "Site.Title(\"t\")", "[Around(\"title\")] internal static string R(string title, Func<string, string> next) => next(title + 1) + 2; [Filter(\"title\")] internal static string T(string title) => title + \"!\";", "t>P.R: t1!2,P.T: t1!>t1!2")]
    [InlineData("Tips", "Site.Tips(\"k\")", "[Around(\"tips\")] internal static IReadOnlyList<int> R(string key, Func<string, IReadOnlyList<int>> next) => new Answers(next(key)); [Filter(\"tips\")] internal static int? A() => 1;", "k>P.R: answers,P.A: 1>1")]
    public void What_ran_and_what_came_of_it(string hook, string fire, string handlers, string expected)
    {
        var log = Snippet.Run($$"""
            HookErrors.Reported += _ => { };
            using var recorder = HookRecorder.For(Site.Points.{{hook}});
            try { {{fire}}; } catch (HookException) { }
            Show.All(recorder);
            """, Site, $"static class P {{ {handlers} }}");
        Assert.Equal(expected, log);
    }

    [Fact]
    public void A_filter_in_place_shows_the_value_before_and_after() => Assert.Equal("1 0 P.Double: 2,P.Fail: InvalidOperationException HookException 2", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Changed);
        var value = 1;
        try { Site.Changed(ref value, new DateTime(0)); } catch (HookException) { }
        var dispatch = recorder.Dispatches[0];
        Log.Add($"{dispatch.Arguments.value} {dispatch.Arguments.time.Ticks} {string.Join(",", dispatch.Handlers)} {dispatch.Exception!.GetType().Name} {value}");

        static class P
        {
            [Filter("changed")] internal static void Double(ref int value) => value *= 2;
            [Filter("changed")] internal static void Fail(ref int value) => throw new InvalidOperationException();
        }
        """, Site));

    [Fact]
    public void Async_dispatches_are_there_before_they_end() => Assert.Equal(
        "t>P.A: ta,P.B>... | t>P.A: ta,P.B: tab>tab", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Loaded);
        var loading = Site.Loaded("t", default);
        Show.All(recorder);
        P.Gate.SetResult();
        await loading;
        Log.Add("|");
        Show.All(recorder);

        static class P
        {
            internal static readonly TaskCompletionSource Gate = new();
            [Filter("loaded")] internal static string A(string text) => text + "a";
            [Filter("loaded")] internal static async Task<string> B(string text) { await Gate.Task; return text + "b"; }
        }
        """, Site));

    [Fact]
    public void Async_failures_and_results_of_every_shape() => Assert.Equal(
        "1 P.Store: InvalidOperationException True HookException True 2 P.Store True  True 7>P.One: 7,P.Two: 8>7+8 t>P.Fail: NotSupportedException>HookException", Snippet.Run("""
        using var stored = HookRecorder.For(Site.Points.Stored);
        using var asked = HookRecorder.For(Site.Points.Asked);
        using var loaded = HookRecorder.For(Site.Points.Loaded);
        try { await Site.Stored(new DateTime(1, 1, 1), default); } catch (HookException) { }
        await Site.Stored(new DateTime(2, 1, 1), default);
        await Site.Asked(7);
        try { await Site.Loaded("t", default); } catch (HookException) { }
        foreach (var dispatch in stored.Dispatches)
        {
            var run = dispatch.Handlers.Single();
            Log.Add($"{dispatch.Arguments.Year} {run} {run.IsFinished} {dispatch.Exception?.GetType().Name} {dispatch.IsFinished}");
        }

        Show.All(asked);
        Show.All(loaded);

        static class P
        {
            [Action("stored")] internal static async Task Store(DateTime time) { await Task.Yield(); if (time.Year == 1) throw new InvalidOperationException(); }
            [Filter("asked")] internal static async ValueTask<int?> One(int from) { await Task.Yield(); return from; }
            [Filter("asked")] internal static int? Two(int from) => from + 1;
            [Filter("loaded")] internal static async Task<string> Fail(string text) { await Task.Yield(); throw new NotSupportedException(text); }
        }
        """, Site));

    [Fact]
    public void A_handler_whose_conditions_are_not_met_did_not_run() => Assert.Equal("a>P.R: a,P.A: a>a b>P.B: b>b", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Title);
        using var attached = HookListeners.Attach(new Listener());
        Site.Title("a");
        Site.Title("b");
        Show.All(recorder);

        static class P
        {
            [Around("title", Priority = 1), When("title", "a")] internal static string R(string title, Func<string, string> next) => next(title);
            [Filter("title"), When("title", "a")] internal static string A(string title) => title;
            [Filter("title"), When("title.Length", 1), When("title", "b")] internal static string B(string title) => title;
        }

        sealed class Listener { [Filter("title"), When("title", "c")] internal string C(string title) => title; }
        """, Site));

    [Fact]
    public void Nested_dispatches_are_their_own() => Assert.Equal("aa>P.Down: a,P.Up>a a>P.Down,P.Up>a", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Title);
        Site.Title("aa");
        Log.Add(string.Join(" ", recorder.Dispatches.Select(d => $"{d.Arguments}>{string.Join(",", d.Handlers.Select(h => h.Handler.Name + (h.Handler.Name == "P.Down" && (string)h.Result! != d.Arguments ? ": " + h.Result : "")))}>{d.Result}")));

        static class P
        {
            [Filter("title")] internal static string Down(string title) => title.Length > 1 ? Site.Title(title[1..]) : title;
            [Filter("title")] internal static string Up(string title) => title;
        }
        """, Site));

    [Fact]
    public void It_ends_when_it_is_disposed_and_keeps_what_it_has() => Assert.Equal("1 1 0 False", Snippet.Run("""
        var recorder = HookRecorder.For(Site.Points.Title);
        Site.Title("a");
        Log.Add($"{recorder.Dispatches.Count}");
        recorder.Dispose();
        Site.Title("b");
        recorder.Dispose();
        Log.Add($"{recorder.Dispatches.Count}");
        recorder.Clear();
        Log.Add($"{recorder.Dispatches.Count} {Site.Points.Title.HasHandlers}");
        """, Site));

    [Fact]
    public void Null_is_no_hook() => Assert.Equal("ArgumentNullException(Value cannot be null. (Parameter 'point'))", Snippet.Run("""
        Try.Run(() => HookRecorder.For<Action, HookVoid, HookVoid>(null!));
        """));

    [Fact]
    public void It_is_no_handler() => Assert.Equal("False 0 added True 1", Snippet.Run("""
        using var recorder = HookRecorder.For(Site.Points.Title);
        Log.Add($"{Site.Points.Title.HasHandlers} {Site.Points.Title.Handlers.Count}");
        Site.Points.Title.Add(title => title, name: "added");
        Site.Title("a");
        Log.Add($"{recorder.Dispatches[0].Handlers[0].Handler.Name} {Site.Points.Title.HasHandlers} {Site.Points.Title.Handlers.Count}");
        """, Site));

    [Theory]
    [InlineData("metrics")]
    [InlineData("trace")]
    public void A_measured_hook_is_recorded_too(string instrumentation) => Assert.Equal("a>P.T: a!,added: a!?>a!?", Snippet.Exe("""
        using var recorder = HookRecorder.For(Site.Points.Title);
        Site.Points.Title.Add(title => title + "?", name: "added");
        Site.Title("a");
        Show.All(recorder);

        static class P { [Filter("title")] internal static string T(string title) => title + "!"; }
        """, Site).Property("HooksInstrumentation", instrumentation).Run());

    [Fact]
    public void Tests_that_run_at_once_see_their_own() => Assert.Equal("0:10,own 1:10,own 2:10,own 3:10,own everywhere:40", Snippet.Run("""
        using var everything = HookRecorder.For(Site.Points.Title, everywhere: true);
        var start = new Barrier(4);
        var tests = new Thread[4];
        var said = new string[4];
        for (var i = 0; i < tests.Length; i++)
        {
            var test = i;
            tests[i] = new Thread(() =>
            {
                using var recorder = HookRecorder.For(Site.Points.Title);
                start.SignalAndWait();
                for (var n = 0; n < 5; n++)
                {
                    Site.Title($"{test}");
                    Task.Run(() => Site.Title($"{test}")).Wait();
                }

                start.SignalAndWait();
                said[test] = $"{test}:{recorder.Dispatches.Count},{(recorder.Dispatches.All(d => d.Arguments == $"{test}" && d.Handlers.Count == 1) ? "own" : "others")}";
            });
            tests[i].Start();
        }

        foreach (var test in tests)
            test.Join();
        foreach (var line in said)
            Log.Add(line);
        Log.Add($"everywhere:{everything.Dispatches.Count}");

        static class P { [Filter("title")] internal static string T(string title) => title; }
        """, Site));

    [Fact]
    public void Another_flow_is_not_recorded() => Assert.Equal("1", Snippet.Run("""
        var go = new ManualResetEventSlim();
        var other = new Thread(() => { go.Wait(); Site.Title("other"); });
        other.Start();
        using var recorder = HookRecorder.For(Site.Points.Title);
        Site.Title("own");
        go.Set();
        other.Join();
        Log.Add($"{recorder.Dispatches.Count}");
        """, Site));

    [Theory]
    [InlineData("CompareTo", "Rest")]
    [InlineData("Item2", "Item1")]
    [InlineData("@class", "@event")]
    public void Parameters_of_any_name(string first, string second) => Assert.Equal("(1, 2)", Snippet.Run($$"""
        using var recorder = HookRecorder.For(Site.Points.Odd);
        Site.Odd(1, 2);
        Log.Add($"{recorder.Dispatches[0].Arguments}");

        public static partial class Site { [Hook] public static partial void Odd(int {{first}}, int {{second}}); }
        """));

    [Fact]
    public void Hooks_that_pass_what_cannot_be_kept_have_a_point_without_recording() => Assert.Equal("x", Snippet.Run("""
        Site.Points.Read.Add(text => Log.Add(text.ToString()));
        Site.Read("x");
        HookPoint<Site.Points.Tables.ReadHandler> point = Site.Points.Read;
        _ = point;

        public static partial class Site { [Hook] public static partial void Read(ReadOnlySpan<char> text); }
        """));
}
