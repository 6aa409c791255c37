namespace Hooks.Generators.Tests.Around;

/// <summary>Where a handler round others stands, and what it is round then.</summary>
public class AroundOrderTests
{
    [Fact]
    public void It_is_round_those_of_its_own_priority() => Order(
        "Z( A B )Z",
        """
        [Action("Saved")] internal static void A() => Log.Add("A");
        [Around("Saved")] internal static void Z(Action next) { Log.Add("Z("); next(); Log.Add(")Z"); }
        [Action("Saved")] internal static void B() => Log.Add("B");
        """);

    [Fact]
    public void Those_of_a_lower_priority_stay_outside() => Order(
        "A Z( B )Z",
        """
        [Action("Saved", Priority = 9)] internal static void A() => Log.Add("A");
        [Around("Saved")] internal static void Z(Action next) { Log.Add("Z("); next(); Log.Add(")Z"); }
        [Action("Saved")] internal static void B() => Log.Add("B");
        """);

    [Fact]
    public void Before_and_after_move_it_like_any_other() => Order(
        "A Z( B Y( C )Y )Z",
        """
        [Action("Saved")] internal static void A() => Log.Add("A");
        [Action("Saved")] internal static void B() => Log.Add("B");
        [Action("Saved")] internal static void C() => Log.Add("C");
        [Around("Saved", After = "Plugin.A")] internal static void Z(Action next) { Log.Add("Z("); next(); Log.Add(")Z"); }
        [Around("Saved", Before = "Plugin.C", Priority = 20)] internal static void Y(Action next) { Log.Add("Y("); next(); Log.Add(")Y"); }
        """);

    [Fact]
    public void Several_are_nested() => Order(
        "X( Y( Z( A )Z )Y )X",
        """
        [Around("Saved")] internal static void Y(Action next) { Log.Add("Y("); next(); Log.Add(")Y"); }
        [Around("Saved")] internal static void Z(Action next) { Log.Add("Z("); next(); Log.Add(")Z"); }
        [Around("Saved")] internal static void X(Action next) { Log.Add("X("); next(); Log.Add(")X"); }
        [Action("Saved")] internal static void A() => Log.Add("A");
        """);

    [Fact]
    public void Alone_it_is_round_nothing() => Order("Z( )Z", """[Around("Saved")] internal static void Z(Action next) { Log.Add("Z("); next(); Log.Add(")Z"); }""");

    [Fact]
    public void The_emitted_order_says_which_are_round_others() => Assert.Contains(
        """
        // Saved (action)
        //      5  Plugin.First  App
        //     10  Plugin.Z      App  (around)
        //     10  Plugin.A      App
        """.ReplaceLineEndings("\n"),
        Snippet.Exe("Site.Saved();", Set, """
            static class Plugin
            {
                [Action("Saved")] internal static void A() { }
                [Action("Saved", Priority = 5)] internal static void First() { }
                [Around("Saved")] internal static void Z(Action next) { }
            }
            """).Emitted(),
        StringComparison.Ordinal);

    [Fact]
    public void A_composition_removes_and_reorders_them() => Assert.Equal("A Y( B )Y", TestAssembly.Exe(
        """
        [assembly: RemoveHookHandler("Plugin.X")]
        [assembly: ReorderHookHandler("Plugin.Y", Priority = 15)]
        Site.Saved();
        """,
        TestAssembly.Library("Plugin", """
            internal static class Plugin
            {
                [Around("Saved")] internal static void X(Action next) { Log.Add("X("); next(); Log.Add(")X"); }
                [Around("Saved")] internal static void Y(Action next) { Log.Add("Y("); next(); Log.Add(")Y"); }
                [Action("Saved")] internal static void A() => Log.Add("A");
                [Action("Saved", Priority = 20)] internal static void B() => Log.Add("B");
            }
            """, TestAssembly.Library("Contract", Set))).Run());

    [Fact]
    public void Between_many_handlers() => Assert.Equal("1 W( 60 61 V( 120 121 180 )V )W", Snippet.Run("Site.Saved();", Set, $$"""
        static class Plugin
        {
            {{Many(1, 60)}}
            [Around("Saved", Priority = 60)] internal static void W(Action next) { Log.Add("W("); next(); Log.Add(")W"); }
            {{Many(61, 120)}}
            [Around("Saved", Priority = 120)] internal static void V(Action next) { Log.Add("V("); next(); Log.Add(")V"); }
            {{Many(121, 180)}}

            private static void Say(int i) { if (i is 1 or 60 or 61 or 120 or 121 or 180) Log.Add(i); }
        }
        """));

    [Theory]
    [InlineData("void", "Action", "")]
    [InlineData("Task", "Func<Task>", "return ")]
    public void Many_of_them(string result, string next, string give) => Assert.Equal("100", Snippet.Run(
        $"{(result == "Task" ? "await " : "")}Site.Saved(); Log.Add(Plugin.Count);",
        $"public static partial class Site {{ [Hook] public static partial {result} Saved(); }}",
        $$"""
        static class Plugin
        {
            internal static int Count;
            {{string.Join("\n", Enumerable.Range(1, 100).Select(i => $"[Around(\"Saved\")] internal static {result} W{i}({next} next) {{ Count++; {give}next(); }}"))}}
        }
        """));

    [Theory]
    [InlineData("[When(\"n\", 1)]", "(1) 2 ")]
    [InlineData("[When(\"n\", 1), When(\"text\", \"t\")]", "(1) 2 ")]
    [InlineData("[When(\"n\", 3)]", "1 2 ")]
    public void Where_its_conditions_are_not_met_the_rest_runs_without_it(string condition, string expected) => Assert.Equal(
        (expected + expected + expected + expected).Trim(), Snippet.Run($$"""
        foreach (var n in (int[])[1, 2])
            Log.Add(Site.Change(n, "t"));
        foreach (var n in (int[])[1, 2])
            Log.Add(await Later.Change(n, "t"));
        foreach (var n in (int[])[1, 2])
            Log.Add(await Timed.Change(n, "t"));
        foreach (var n in (int[])[1, 2])
            Log.Add((await Gather.All(n, "t")).Single());

        public static partial class Site { [Hook(Strategy = HookStrategy.First)] public static partial string? Change(int n, string text); }
        public static partial class Later { [Hook(Strategy = HookStrategy.First)] public static partial Task<string?> Change(int n, string text); }
        public static partial class Timed { [Hook(Strategy = HookStrategy.First, TimeoutMilliseconds = 60000)] public static partial Task<string?> Change(int n, string text); }
        public static partial class Gather { [Hook(Strategy = HookStrategy.Collect, Parallel = true)] public static partial ValueTask<IReadOnlyList<string>> All(int n, string text); }

        static class Plugin
        {
            [Filter(typeof(Later), "Change", Priority = 1)] internal static async Task<string?> Nothing() { await Task.Yield(); return null; }

            [Around(typeof(Site), "Change", Priority = 2), {{condition[1..]}}
            internal static string? W(int n, string text, Func<int, string, string?> next) => $"({next(n, text)})";

            [Around(typeof(Later), "Change", Priority = 2), Around(typeof(Timed), "Change", Priority = 2), {{condition[1..]}}
            internal static async Task<string?> W(int n, string text, Func<int, string, Task<string?>> next) => $"({await next(n, text)})";

            [Around("All", Priority = 2), {{condition[1..]}}
            internal static async ValueTask<IReadOnlyList<string>> W(int n, string text, Func<int, string, ValueTask<IReadOnlyList<string>>> next) => [$"({(await next(n, text)).Single()})"];

            [Filter(typeof(Site), "Change", Priority = 3), Filter(typeof(Timed), "Change", Priority = 3), Filter("All")] internal static string? N(int n) => $"{n}";
            [Filter(typeof(Later), "Change", Priority = 3)] internal static async Task<string?> NLater(int n) { await Task.Yield(); return $"{n}"; }
        }
        """));

    [Fact]
    public void Where_it_is_left_out_failures_beneath_it_stay_what_they_are() => Assert.Equal(
        "HookException(Saved; Plugin.A: 2) HookException(Later; Plugin.A: 2)", Snippet.Run("""
        Try.Run(() => Site.Saved(2));
        await Try.Run(() => Site.Later(2));

        public static partial class Site
        {
            [Hook] public static partial void Saved(int n);
            [Hook(Errors = HookErrorPolicy.Stop)] public static partial Task Later(int n);
        }

        static class Plugin
        {
            [Around("Saved"), When("n", 1)] internal static void W(int n, Action<int> next) => Log.Add("not reached");
            [Around("Later"), When("n", 1)] internal static async Task W(int n, Func<int, Task> next) { await Task.Yield(); Log.Add("not reached"); }
            [Action("Saved"), Action("Later")] internal static void A(int n) => throw new InvalidOperationException($"{n}");
        }
        """));

    private const string Set = "public static partial class Site { [Hook] public static partial void Saved(); }";

    private static string Many(int first, int last) => string.Join("\n", Enumerable.Range(first, last - first + 1).Select(i =>
        $"[Action(\"Saved\", Priority = {i})] internal static void H{i}() => Say({i});"));

    private static void Order(string expected, string handlers) =>
        Assert.Equal(expected, Snippet.Run("Site.Saved();", Set, $"static class Plugin {{ {handlers} }}"));
}
