namespace Hooks.Generators.Tests.Around;

/// <summary>
/// Signatures of handlers round others: hooks of every shape, declared in one assembly, handled in another and fired in a
/// third, and all in one assembly, where the generated delegate is not written yet when the handler is read.
/// </summary>
public class AroundShapeTests
{
    [Theory]
    [InlineData("void H()", "void W(Action next)", "next();", "H();", "[Action(\"H\")] internal static void On() => Log.Add(5);")]
    [InlineData("void H(in int x)", "void W(in int x, Site.Points.HNext next)", "next(x + 1);", "H(4);", "[Action(\"H\")] internal static void On(in int x) => Log.Add(x);")]
    [InlineData("void H(ref readonly int x)", "void W(in int x, Site.Points.HNext next)", "next(in x);", "H(in Five.Value);", "[Action(\"H\")] internal static void On(in int x) => Log.Add(x);")]
    [InlineData("void H(params int[] xs)", "void W(int[] xs, Action<int[]> next)", "next([xs[0] + 1]);", "H(4);", "[Action(\"H\")] internal static void On(int[] xs) => Log.Add(xs[0]);")]
    [InlineData("void H(params ReadOnlySpan<int> xs)", "void W(ReadOnlySpan<int> xs, Site.Points.HNext next)", "next(xs[1..]);", "H(4, 5);", "[Action(\"H\")] internal static void On(ReadOnlySpan<int> xs) => Log.Add(xs[0]);")]
    [InlineData("void H(scoped ReadOnlySpan<int> xs)", "void W(scoped ReadOnlySpan<int> xs, Site.Points.HNext next)", "next(xs[1..]);", "H([4, 5]);", "[Action(\"H\")] internal static void On(scoped ReadOnlySpan<int> xs) => Log.Add(xs[0]);")]
    [InlineData("void H((int A, string? B) pair)", "void W((int, string?) pair, Action<(int, string?)> next)", "next((pair.Item1 + 1, null));", "H((4, null));", "[Action(\"H\")] internal static void On((int A, string? B) pair) => Log.Add(pair.A);")]
    [InlineData("void H(object x)", "void W(object? x, Action<object> next)", "next(5);", "H(4);", "[Action(\"H\")] internal static void On(object x) => Log.Add(x);")]
    [InlineData("void H(string x)", "void W(object x, Action<string> next)", "next(\"5\");", "H(\"4\");", "[Action(\"H\")] internal static void On(string x) => Log.Add(x);")]
    [InlineData("void H(dynamic x)", "void W(dynamic x, Action<dynamic> next)", "next(5);", "H(4);", "[Action(\"H\")] internal static void On(object x) => Log.Add(x);")]
    [InlineData("void H(in int n, dynamic? x)", "void W(in int n, object? x, Site.Points.HNext next)", "next(n, 5);", "H(4, null);", "[Action(\"H\")] internal static void On(int n, object? x) => Log.Add(x!);")]
    [InlineData("void H(int next)", "void W(int value, Action<int> next)", "next(value + 1);", "H(4);", "[Action(\"H\")] internal static void On(int x) => Log.Add(x);")]
    [InlineData("void H(int @class, Action<int> next)", "void W(int @event, Action<int> next, Action<int, Action<int>> rest)", "rest(@event + 1, next);", "H(4, x => Log.Add(x));", "[Action(\"H\")] internal static void On(int x, Action<int> log) => log(x);")]
    [InlineData("void H(int x, string y)", "void W(int x, Action<int, string> next)", "next(5, \"y\");", "H(4, \"\");", "[Action(\"H\")] internal static void On(int x) => Log.Add(x);")]
    [InlineData("void H(this int x)", "void W(int x, Action<int> next)", "next(x);", "5.H();", "[Action(\"H\")] internal static void On(int x) => Log.Add(x);")]
    [InlineData("Task H(in int x)", "Task W(int x, Site.Points.HNext next)", "return next(x + 1);", "await H(4);", "[Action(\"H\")] internal static async Task On(int x) { await Task.Yield(); Log.Add(x); }")]
    [InlineData("ValueTask H(int x, CancellationToken t)", "ValueTask W(CancellationToken t, Func<int, CancellationToken, ValueTask> next)", "return next(5, t);", "await H(4, default);", "[Action(\"H\")] internal static async Task On(int x) { await Task.Yield(); Log.Add(x); }")]
    [InlineData("int H(int x)", "int W(int x, Func<int, int> next)", "return next(x);", "Log.Add(H(4));", "[Filter(\"H\")] internal static int On(int x) => x + 1;")]
    [InlineData("int H(in int x)", "int W(in int x, Site.Points.HNext next)", "return next(x + 1);", "Log.Add(H(3));", "[Filter(\"H\")] internal static int On(in int x) => x + 1;")]
    [InlineData("void H(ref int x)", "void W(ref int x, Site.Points.HNext next)", "next(ref x);", "var x = 4; H(ref x); Log.Add(x);", "[Filter(\"H\")] internal static void On(ref int x) => x++;")]
    [InlineData("void H(ref int x)", "void W(Site.Points.HNext next)", "var y = 5; next(ref y);", "var x = 4; H(ref x);", "[Filter(\"H\")] internal static void On(ref int x) => Log.Add(x);")]
    [InlineData("ReadOnlySpan<int> H(ReadOnlySpan<int> xs)", "ReadOnlySpan<int> W(ReadOnlySpan<int> xs, Site.Points.HNext next)", "return next(xs)[1..];", "Log.Add(H([3, 4, 5])[0]);", "[Filter(\"H\")] internal static ReadOnlySpan<int> On(ReadOnlySpan<int> xs) => xs[1..];")]
    [InlineData("T H<T>(T x)", "T W<T>(T x, Func<T, T> next)", "return next(x);", "Log.Add(H(5));", "[Filter(\"H\")] internal static T On<T>(T x) => x;")]
    [InlineData("T H<T>(T x, in int n) where T : struct, IComparable<T>", "T W<T>(T x, in int n, Site.Points.HNext<T> next) where T : struct, IComparable<T>", "return next(x, n);", "Log.Add(H(5, 1));", "[Filter(\"H\")] internal static T On<T>(T x) where T : struct, IComparable<T> => x;")]
    [InlineData("void H<T>(T x) where T : allows ref struct", "void W<T>(T x, Site.Points.HNext<T> next) where T : allows ref struct", "next(x);", "H<ReadOnlySpan<int>>([5]);", "[Action(\"H\")] internal static void On<T>(T x) where T : allows ref struct => Log.Add(5);")]
    [InlineData("int H(int x, int y)", "T W<T>(T x, int y, Func<T, int, T> next) where T : IComparable<T>", "return next(x, y);", "Log.Add(H(4, 1));", "[Filter(\"H\")] internal static int On(int x, int y) => x + y;")]
    public void Every_shape(string hook, string around, string body, string call, string handler)
    {
        var set = $$"""
            public static class Five { public static int Value = 5; }
            public static partial class Site { [Hook] public static partial {{hook}}; }
            """;
        var plugin = $$"""
            internal static class P
            {
                [Around("H", Priority = 1)] internal static {{around}} { Log.Add("W"); {{body}} }
                {{handler}}
            }
            """;
        var program = "using static Site;\n" + call;

        Assert.Equal("W 5", Snippet.Run(program, set, plugin));
        var app = TestAssembly.Exe(program, TestAssembly.Library("Plugin", plugin, TestAssembly.Library("Contract", set)));
        Assert.Equal("W 5", app.Run());
        Assert.Equal(app.Emitted(), app.Emitted(live: true));
    }

    [Fact]
    public void A_final_set_has_its_delegates_too() => Assert.Equal("( 5 )", Snippet.Run("""
        Site.Saved(5);

        internal static partial class Site
        {
            [Hook] internal static partial void Saved(in int x);
            internal readonly record struct Inner(int X);
            [Hook] internal static partial void Other(in Inner x);
            private readonly record struct Hidden(int X);
            [Hook] static partial void Unhandled(in Hidden x);
        }

        static class P
        {
            [Around("Saved")] internal static void W(in int x, Site.Points.SavedNext next) { Log.Add("("); next(x); Log.Add(")"); }
            [Action("Saved")] internal static void On(in int x) => Log.Add(x);
        }
        """));

    [Theory]
    [InlineData("global::N.Site.Points.SavedNext")]
    [InlineData("N.Site.Points.SavedNext")]
    [InlineData("S.Points.SavedNext?")]
    [InlineData("Site.Points.SavedNext", "using N;")]
    public void The_generated_delegate_is_written_in_full_in_its_own_project(string type, string usings = "") => Assert.Equal("( 5 )", Snippet.Run(
        "N.Site.Saved(5);",
        $$"""
        using S = N.Site;
        {{usings}}
        static class P
        {
            [Around("Saved")] internal static void W(in int x, {{type}} next) { Log.Add("("); next!(x); Log.Add(")"); }
            [Action("Saved")] internal static void On(in int x) => Log.Add(x);
        }
        """,
        "namespace N { public static partial class Site { [Hook] public static partial void Saved(in int x); } }"));

    [Fact]
    public void A_handler_in_the_set_itself_may_leave_its_name_out() => Assert.Equal("( 5 )", Snippet.Run("""
        Site.Saved(5);

        public static partial class Site
        {
            [Hook] public static partial void Saved(in int x);

            internal static class Inner
            {
                [Around("Saved")] internal static void W(in int x, Points.SavedNext next) { Log.Add("("); next(x); Log.Add(")"); }
            }

            [Action("Saved")] internal static void On(in int x) => Log.Add(x);
        }
        """));

    [Fact]
    public void A_method_may_be_round_several_hooks() => Assert.Equal("( one ) ( two )", Snippet.Run("""
        Site.One("one");
        Site.Two("two");

        public static partial class Site
        {
            [Hook] public static partial void One(string x);
            [Hook] public static partial void Two(string x);
        }

        static class P
        {
            [Around("One"), Around("Two")] internal static void W(string x, Action<string> next) { Log.Add("("); next(x); Log.Add(")"); }
            [Action("One"), Action("Two")] internal static void On(string x) => Log.Add(x);
        }
        """));

    [Fact]
    public void One_of_two_sets_that_share_a_name() => Assert.Equal("( a ) b", Snippet.Run("""
        A.Saved();
        B.Saved();

        public static partial class A { [Hook] public static partial void Saved(); }
        public static partial class B { [Hook] public static partial void Saved(); }

        static class P
        {
            [Around(typeof(A), "Saved")] internal static void W(Action next) { Log.Add("("); next(); Log.Add(")"); }
            [Action(typeof(A), "Saved")] internal static void OnA() => Log.Add("a");
            [Action(typeof(B), "Saved")] internal static void OnB() => Log.Add("b");
        }
        """));

    [Fact]
    public void A_service_runs_round_others()
    {
        var contract = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial string Title(string title, IServiceProvider services); }");
        var plugin = TestAssembly.Library("Plugin", """
            public class P
            {
                public string Mark = "";
                [Around("Title")] internal string W(string title, IServiceProvider services, Func<string, IServiceProvider, string> next) => Mark + next(title, services) + Mark;
            }

            internal static class Q
            {
                [Filter("Title")] internal static string On(string title) => title + "!";
            }
            """, contract);

        Assert.Equal("<t!< >t!?>", TestAssembly.Exe("""
            Log.Add(Site.Title("t", new Services("<")));
            Site.Points.Title.Add((title, services) => title + "?");
            Log.Add(Site.Title("t", new Services(">")));

            class Services(string mark) : IServiceProvider
            {
                public object? GetService(Type type) => type == typeof(P) ? new P { Mark = mark } : null;
            }
            """, plugin).Run());
    }

    [Fact]
    public void Next_may_be_kept_and_called_later() => Assert.Equal("W after on", Snippet.Run("""
        Site.Saved(1);
        Log.Add("after");
        P.Kept!(2);

        public static partial class Site { [Hook] public static partial void Saved(int x); }

        static class P
        {
            internal static Action<int>? Kept;
            [Around("Saved")] internal static void W(int x, Action<int> next) { Log.Add("W"); Kept = next; }
            [Action("Saved")] internal static void On() => Log.Add("on");
        }
        """));

    [Fact]
    public void Next_may_run_on_several_threads_at_once() => Assert.Equal("64 2080", Snippet.Run("""
        Log.Add(await Site.Sum(64));
        Log.Add(P.Total);

        public static partial class Site { [Hook] public static partial Task<int> Sum(int n); }

        static class P
        {
            internal static int Total;

            [Around("Sum")]
            internal static async Task<int> W(int n, Func<int, Task<int>> next) =>
                (await Task.WhenAll(Enumerable.Range(1, n).Select(i => Task.Run(() => next(i))))).Length;

            [Filter("Sum")] internal static async Task<int> On(int n) { await Task.Yield(); Interlocked.Add(ref Total, n); return n; }
        }
        """));
}
