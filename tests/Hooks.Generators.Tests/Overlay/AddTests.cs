namespace Hooks.Generators.Tests.Overlay;

/// <summary>Handlers that are added while the program runs: where they stand, and how they go.</summary>
public class AddTests
{
    private const string Saved = """
        public static partial class Site { [Hook("saved")] public static partial void Saved(string file); }

        static class P
        {
            [Action("saved", Priority = 5)] internal static void Early(string file) => Log.Add("early");
            [Action("saved")] internal static void Usual(string file) => Log.Add("usual");
            [Action("saved", Priority = 20)] internal static void Late(string file) => Log.Add("late");
        }
        """;

    [Fact]
    public void Among_the_built_in_ones_by_priority_and_after_them_at_ties() => Assert.Equal(
        "least early at5 usual at10 at10again at11 late most",
        Snippet.Run($$"""
            Site.Points.Saved.Add(_ => Log.Add("at10"));
            Site.Points.Saved.Add(_ => Log.Add("most"), int.MaxValue);
            Site.Points.Saved.Add(_ => Log.Add("at11"), priority: 11);
            Site.Points.Saved.Add(_ => Log.Add("at5"), priority: 5);
            Site.Points.Saved.Add(_ => Log.Add("at10again"));
            Site.Points.Saved.Add(_ => Log.Add("least"), int.MinValue);
            Site.Saved("a");

            {{Saved}}
            """));

    /// <summary>Before and After have put 20 before 10 and 10 before 5.</summary>
    [Theory]
    [InlineData(4, "added twenty ten five thirty")]
    [InlineData(5, "twenty ten five added thirty")]
    [InlineData(10, "twenty ten five added thirty")]
    [InlineData(20, "twenty ten five added thirty")]
    [InlineData(30, "twenty ten five thirty added")]
    public void Among_handlers_that_Before_has_moved_after_the_last_of_its_priority_or_a_lower_one(int priority, string expected) =>
        Assert.Equal(expected, Snippet.Run($$"""
            Site.Points.Saved.Add(() => Log.Add("added"), {{priority}});
            Site.Saved();

            public static partial class Site { [Hook] public static partial void Saved(); }

            static class P
            {
                [Action("Saved", Priority = 20, Before = "P.Ten")] internal static void Twenty() => Log.Add("twenty");
                [Action("Saved", Priority = 10, Before = "P.Five")] internal static void Ten() => Log.Add("ten");
                [Action("Saved", Priority = 5)] internal static void Five() => Log.Add("five");
                [Action("Saved", Priority = 30)] internal static void Thirty() => Log.Add("thirty");
            }
            """));

    [Fact]
    public void Disposing_takes_it_away_once_and_the_last_one_gives_the_static_path_back() => Assert.Equal(
        "True early usual one two late | False early usual two late | False early usual late True",
        Snippet.Run($$"""
            var point = Site.Points.Saved;
            var one = point.Add(_ => Log.Add("one"));
            var two = point.Add(_ => Log.Add("two"));
            Log.Add(Site.Points.Tables.SavedTable.Installed is not null);
            Site.Saved("a");
            Log.Add("|");

            one.Dispose();
            one.Dispose();
            Log.Add(Site.Points.Tables.SavedTable.Installed is null);
            Site.Saved("a");
            Log.Add("|");

            two.Dispose();
            one.Dispose();
            Log.Add(Site.Points.Tables.SavedTable.Installed is not null);
            Site.Saved("a");
            Log.Add(ReferenceEquals(point, Site.Points.Saved));

            {{Saved}}
            """));

    [Fact]
    public void The_same_delegate_may_be_added_twice_and_is_taken_away_once() => Assert.Equal("x x | x", Snippet.Run("""
        Action say = () => Log.Add("x");
        var one = Site.Points.Saved.Add(say);
        Site.Points.Saved.Add(say);
        Site.Saved();
        Log.Add("|");
        one.Dispose();
        one.Dispose();
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }
        """));

    [Fact]
    public void What_is_known_of_each_handler() => Assert.Equal(
        "P.Early/App/5/BuiltIn P.Usual/App/10/BuiltIn mine/plug/10/Added added/added/10/Added P.Late/App/20/BuiltIn added/added/30/Added",
        Snippet.Run($$"""
            Site.Points.Saved.Add(_ => { }, name: "mine", plugin: "plug");
            Site.Points.Saved.Add(_ => { });
            Site.Points.Saved.Add(_ => { }, 30);
            foreach (var h in Site.Points.Saved.Handlers)
                Log.Add($"{(h.Name.StartsWith("added") ? "added" : h.Name)}/{h.Plugin}/{h.Priority}/{h.Source}");

            {{Saved}}
            """));

    [Fact]
    public void A_point_knows_its_hook() => Assert.Equal(
        "'saved' 'My.Outer.Site' Action 'My.Outer.Site: saved'", Snippet.Run("""
        var p = My.Outer.Site.Points.Saved;
        Log.Add($"'{p.Name}' '{p.Set}' {p.Kind} '{p}'");

        namespace My
        {
            public static partial class Outer
            {
                public static partial class Site { [Hook("saved")] public static partial void Saved(); }
            }
        }
        """));

    [Fact]
    public void Has_handlers_says_whether_anything_would_run() => Assert.Equal(
        "False True False True False True", Snippet.Run("""
        var nobody = Site.Points.Nobody;
        Log.Add(nobody.HasHandlers);
        var added = nobody.Add(() => { });
        Log.Add(nobody.HasHandlers);
        added.Dispose();
        Log.Add(nobody.HasHandlers);

        var one = Site.Points.One;
        Log.Add(one.HasHandlers);
        one.Disable("P.On");
        Log.Add(one.HasHandlers);
        one.Enable("P.On");
        Log.Add(one.HasHandlers);

        public static partial class Site
        {
            [Hook] public static partial void Nobody();
            [Hook] public static partial void One();
        }

        static class P { [Action("One")] internal static void On() { } }
        """));

    [Fact]
    public void What_cannot_be_added() => Assert.Equal(
        "ArgumentNullException(handler) ArgumentException(name) ArgumentException(plugin) ArgumentNullException(name) ArgumentNullException(name) False", Snippet.Run("""
        void Fails(Action action) { try { action(); } catch (ArgumentException e) { Log.Add($"{e.GetType().Name}({e.ParamName})"); } }
        var point = Site.Points.Saved;
        Fails(() => point.Add(null!));
        Fails(() => point.Add(() => { }, name: " "));
        Fails(() => point.Add(() => { }, plugin: ""));
        Fails(() => point.Disable(null!));
        Fails(() => point.Enable(null!));
        Log.Add(point.HasHandlers);

        public static partial class Site { [Hook] public static partial void Saved(); }
        """));

    [Theory]
    [InlineData("void Saved(int x)", "(string x) => { }", "CS1661")]
    [InlineData("void Saved(int x)", "(int x, int y) => { }", "CS1593")]
    [InlineData("int Saved(int x)", "x => { }", "CS1643")]
    [InlineData("int Saved(int x)", "x => \"a\"", "CS0029")]
    [InlineData("Task Saved(int x)", "x => { }", "CS1643")]
    [InlineData("HookResult<int> Saved(int x)", "x => \"a\"", "CS0029")]
    public void Another_signature_does_not_compile(string hook, string handler, string error)
    {
        var program = Snippet.Exe($$"""
            Site.Points.Saved.Add({{handler}});

            public static partial class Site { [Hook] public static partial {{hook}}; }
            """);
        Compiler.Driver(program).RunGeneratorsAndUpdateCompilation(Compiler.Parse(program), out var compilation, out _);

        Assert.Contains(error, compilation.GetDiagnostics().Select(d => d.Id));
    }

    /// <summary>An async lambda fits an async hook as a task, and a sync one not at all.</summary>
    [Fact]
    public void No_handler_is_async_void() => Assert.Equal("started finished", Snippet.Run("""
        Site.Points.Saved.Add(async () => { Log.Add("started"); await Task.Yield(); Log.Add("finished"); });
        await Site.Saved();

        public static partial class Site { [Hook] public static partial Task Saved(); }
        """));

    [Fact]
    public void A_task_that_is_null_is_a_failure_that_says_so() => Assert.Equal(
        "HookException(Saved; bad: The handler returned null instead of a task; return Task.CompletedTask or Task.FromResult(value).)", Snippet.Run("""
        Site.Points.Saved.Add(() => null!, name: "bad");
        await Try.Run(() => Site.Saved());

        public static partial class Site { [Hook] public static partial Task Saved(); }
        """));
}
