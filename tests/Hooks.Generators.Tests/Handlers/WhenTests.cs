namespace Hooks.Generators.Tests.Handlers;

/// <summary>[When]: what matches, and what does not.</summary>
public class WhenTests
{
    private const string Call = """
        public enum Kind { Read, Write = 5 }

        public sealed record Inner(string? Text, bool Flag);

        public sealed record Call(string Name, int Number = 1, Kind Kind = Kind.Read, bool Flag = false,
            string? Text = null, Inner? Inner = null, bool? Maybe = null, int? Count = null, long Big = 1, char Letter = 'a',
            double Real = 1.5, object? Any = null, decimal Money = 0, byte Small = 0, sbyte Tiny = 0, Type? Type = null)
        {
            public string Field = "field";
            public static Inner Shared = new("shared", true);
        }


        """;

    [Theory]
    [InlineData("\"call.Name\", \"shell\"", "new(\"shell\")", true)]
    [InlineData("\"call.Name\", \"shell\"", "new(\"Shell\")", false)]
    [InlineData("\"Name\", \"shell\"", "new(\"shell\")", true)]
    [InlineData("\"Name\", \"quo\\\"te\\\\n\"", "new(\"quo\\\"te\\\\n\")", true)]
    [InlineData("\"Name\", Contains = \"he\"", "new(\"shell\")", true)]
    [InlineData("\"Name\", Contains = \"HE\"", "new(\"shell\")", false)]
    [InlineData("\"Text\", Contains = \"x\"", "new(\"a\")", false)]
    [InlineData("\"Number\", 5", "new(\"a\", Number: 5)", true)]
    [InlineData("\"Number\", 5", "new(\"a\", Number: 6)", false)]
    [InlineData("\"Number\", -5", "new(\"a\", Number: -5)", true)]
    [InlineData("\"Count\", 5", "new(\"a\", Count: 5)", true)]
    [InlineData("\"Count\", 5", "new(\"a\")", false)]
    [InlineData("\"Big\", 5L", "new(\"a\", Big: 5)", true)]
    [InlineData("\"Big\", 5", "new(\"a\", Big: 5)", true)]
    [InlineData("\"Big\", -5", "new(\"a\", Big: -5)", true)]
    [InlineData("\"Letter\", 'x'", "new(\"a\", Letter: 'x')", true)]
    [InlineData("\"Real\", 2.5", "new(\"a\", Real: 2.5)", true)]
    [InlineData("\"Real\", 2.5f", "new(\"a\", Real: 2.5)", true)]
    [InlineData("\"Real\", double.PositiveInfinity", "new(\"a\", Real: double.PositiveInfinity)", true)]
    [InlineData("\"Real\", double.NegativeInfinity", "new(\"a\", Real: double.PositiveInfinity)", false)]
    [InlineData("\"Real\", float.PositiveInfinity", "new(\"a\", Real: double.PositiveInfinity)", true)]
    [InlineData("\"Real\", float.NegativeInfinity", "new(\"a\", Real: double.NegativeInfinity)", true)]
    [InlineData("\"Real\", float.NaN", "new(\"a\", Real: double.NaN)", false)]
    [InlineData("\"Kind\", Kind.Write", "new(\"a\", Kind: Kind.Write)", true)]
    [InlineData("\"Kind\", Kind.Write", "new(\"a\")", false)]
    [InlineData("\"Kind\", Kind.Read", "new(\"a\")", true)]
    [InlineData("\"Money\", 2.5", "new(\"a\", Money: 2.5m)", true)]
    [InlineData("\"Money\", -3", "new(\"a\", Money: -3)", true)]
    [InlineData("\"Small\", 255", "new(\"a\", Small: 255)", true)]
    [InlineData("\"Small\", 0", "new(\"a\")", true)]
    [InlineData("\"Tiny\", -128", "new(\"a\", Tiny: -128)", true)]
    [InlineData("\"Type\", typeof(List<>)", "new(\"a\", Type: typeof(List<>))", true)]
    [InlineData("\"Type\", typeof(string)", "new(\"a\", Type: typeof(object))", false)]
    [InlineData("\"Any\", 5", "new(\"a\", Any: 5)", true)]
    [InlineData("\"Any\", 5", "new(\"a\", Any: 5L)", false)]
    [InlineData("\"Any\", Kind.Write", "new(\"a\", Any: Kind.Write)", true)]
    [InlineData("\"Any\", \"{0}\"", "new(\"a\", Any: \"{0}\")", true)]
    [InlineData("\"Any\", typeof(int)", "new(\"a\", Any: typeof(int))", true)]
    [InlineData("\"Flag\"", "new(\"a\", Flag: true)", true)]
    [InlineData("\"Flag\"", "new(\"a\")", false)]
    [InlineData("\"Flag\", false", "new(\"a\")", true)]
    [InlineData("\"Flag\", true", "new(\"a\")", false)]
    [InlineData("\"Maybe\"", "new(\"a\", Maybe: true)", true)]
    [InlineData("\"Maybe\"", "new(\"a\")", false)]
    [InlineData("\"Maybe\", false", "new(\"a\", Maybe: false)", true)]
    [InlineData("\"Maybe\", false", "new(\"a\")", false)]
    [InlineData("\"Text\"", "new(\"a\", Text: \"\")", true)]
    [InlineData("\"Text\"", "new(\"a\")", false)]
    [InlineData("\"Text\", null", "new(\"a\")", true)]
    [InlineData("\"Text\", null", "new(\"a\", Text: \"t\")", false)]
    [InlineData("\"Count\", null", "new(\"a\")", true)]
    [InlineData("\"Count\"", "new(\"a\", Count: 0)", true)]
    [InlineData("\"Inner\"", "new(\"a\", Inner: new(null, false))", true)]
    [InlineData("\"Inner.Text\", \"t\"", "new(\"a\", Inner: new(\"t\", false))", true)]
    [InlineData("\"Inner.Text\", \"t\"", "new(\"a\")", false)]
    [InlineData("\"Inner.Text\", null", "new(\"a\")", false)]
    [InlineData("\"Inner.Text\", null", "new(\"a\", Inner: new(null, false))", true)]
    [InlineData("\"call.Inner.Flag\"", "new(\"a\", Inner: new(null, true))", true)]
    [InlineData("\"call.Inner.Flag\"", "new(\"a\")", false)]
    [InlineData("\"call.Inner.Flag\", false", "new(\"a\")", false)]
    [InlineData("\"call.Inner.Text.Length\", 3", "new(\"a\", Inner: new(\"abc\", true))", true)]
    [InlineData("\"call.Inner.Text.Length\", 3", "new(\"a\", Inner: new(null, true))", false)]
    [InlineData("\"Field\", \"field\"", "new(\"a\")", true)]
    [InlineData("\"tag\", \"t\"", "new(\"a\")", true)]
    [InlineData("\"tag\", \"u\"", "new(\"a\")", false)]
    [InlineData("\"tag.Length\", 1", "new(\"a\")", true)]
    [InlineData("\"Name\", equals: \"shell\"", "new(\"shell\")", true)]
    [InlineData("\"call\"", "new(\"a\")", true)]
    public void What_matches(string when, string call, bool matches) => Assert.Equal(
        matches ? "ran always ran always" : "always always",
        Snippet.Run($$"""
            Site.Called({{call}}, "t");
            await Site.CalledAsync({{call}}, "t");

            {{Call}}
            public static partial class Site
            {
                [Hook] public static partial void Called(Call call, string tag);
                [Hook] public static partial Task CalledAsync(Call call, string tag);
            }

            static class Plugin
            {
                [Action("Called"), Action("CalledAsync"), When({{when}})] internal static void A() => Log.Add("ran");
                [Action("Called"), Action("CalledAsync")] internal static void B(Call c) => Log.Add("always");
            }
            """));

    [Theory]
    [InlineData("new(\"shell\", Number: 2)", "both")]
    [InlineData("new(\"shell\", Number: 3)", "")]
    [InlineData("new(\"bash\", Number: 2)", "")]
    public void Several_conditions_are_anded(string call, string expected) => Assert.Equal(expected, Snippet.Run($$"""
        Site.Called({{call}});

        {{Call}}
        public static partial class Site { [Hook] public static partial void Called(Call call); }

        static class Plugin
        {
            [Action("Called")]
            [When("Name", "shell")]
            [When("Name", Contains = "el")]
            [When("call.Number", 2)]
            internal static void A() => Log.Add("both");
        }
        """));

    [Fact]
    public void A_null_event_matches_nothing() => Assert.Equal("always", Snippet.Run($$"""
        Site.Called(null);

        {{Call}}
        public static partial class Site { [Hook] public static partial void Called(Call? call); }

        static class Plugin
        {
            [Action("Called"), When("Name", "shell")] internal static void A() => Log.Add("ran");
            [Action("Called"), When("Text", null)] internal static void B() => Log.Add("ran");
            [Action("Called")] internal static void C() => Log.Add("always");
        }
        """));

    [Theory]
    [InlineData("Continue", "B HookException(Called; Plugin.A: getter)")]
    [InlineData("Stop", "HookException(Called; Plugin.A: getter)")]
    [InlineData("Report", "reported(Called, Plugin.A: getter) B")]
    [InlineData("Propagate", "InvalidOperationException(getter)")]
    public void A_getter_that_throws_is_that_handlers_failure(string errors, string expected) => Assert.Equal(expected, Snippet.Run($$"""
        Try.LogReported();
        Try.Run(() => Site.Called(new()));

        public sealed class Event { public string Name => throw new InvalidOperationException("getter"); }

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.{{errors}})] public static partial void Called(Event e);
        }

        static class Plugin
        {
            [Action("Called"), When("Name", "shell")] internal static void A() => Log.Add("A");
            [Action("Called")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void Two_handlers_that_share_a_throwing_path_both_fail() => Assert.Equal(
        "C HookException(Called; Plugin.A: getter, Plugin.B: getter)", Snippet.Run("""
        Try.Run(() => Site.Called(new()));

        public sealed class Event { public string Name => throw new InvalidOperationException("getter"); }

        public static partial class Site { [Hook] public static partial void Called(Event e); }

        static class Plugin
        {
            [Action("Called"), When("Name", "shell")] internal static void A() => Log.Add("A");
            [Action("Called"), When("Name", "bash")] internal static void B() => Log.Add("B");
            [Action("Called")] internal static void C() => Log.Add("C");
        }
        """));

    private const string Counting = """
        public sealed class Event(string name)
        {
            public string Name { get { Log.Add("get"); return name; } }
            public string Plain => name;
        }


        """;

    [Fact]
    public void A_shared_path_is_read_once() => Assert.Equal("get A C get A C", Snippet.Run("""
        Site.Called(new("shell"));
        await Site.CalledAsync(new("shell"));

        """ + Counting + """
        public static partial class Site
        {
            [Hook] public static partial void Called(Event e);
            [Hook] public static partial Task CalledAsync(Event e);
        }

        static class Plugin
        {
            [Action("Called"), Action("CalledAsync"), When("Name", "shell")] internal static void A() => Log.Add("A");
            [Action("Called"), Action("CalledAsync"), When("e.Name", "bash")] internal static void B() => Log.Add("B");
            [Action("Called"), Action("CalledAsync"), When("Name", Contains = "she")] internal static void C(Event e) => Log.Add("C");
        }
        """));

    [Fact]
    public void A_path_is_read_again_after_a_filter_replaced_the_value() => Assert.Equal("get A:one get C:two two", Snippet.Run("""
        Log.Add(Site.Change(new("one")).Plain);

        """ + Counting + """
        public static partial class Site { [Hook] public static partial Event Change(Event e); }

        static class Plugin
        {
            [Filter("Change", Priority = 1), When("Name", "one")]
            internal static Event A(Event e) { Log.Add("A:" + e.Plain); return new("two"); }

            [Filter("Change", Priority = 2), When("Name", "two")]
            internal static Event C(Event e) { Log.Add("C:" + e.Plain); return e; }
        }
        """));

    [Fact]
    public void A_skipped_filter_keeps_the_value()
    {
        var log = Snippet.Run("""
            Log.Add(Site.Change(new("two")).Plain);

            """ + Counting + """
            public static partial class Site { [Hook] public static partial Event Change(Event e); }

            static class Plugin
            {
                [Filter("Change", Priority = 1), When("Name", "one")] internal static Event A(Event e) => new("replaced");
                [Filter("Change", Priority = 2), When("Name", "three")] internal static Event B(Event e) => new("replaced");
            }
            """);

        // The first handler may have replaced the value: reading the path again is right, reading it once too.
        Assert.Contains(log, (string[])["get two", "get get two"]);
    }

    [Fact]
    public void Conditions_on_gates_first_and_votes() => Assert.Equal("Continue Block second False", Snippet.Run("""
        Log.Add(Site.Check("other").Outcome);
        Log.Add(Site.Check("rm").Outcome);
        Log.Add(Site.Find("x")!);
        Log.Add(Site.Any("x"));

        public static partial class Site
        {
            [Hook] public static partial HookResult<string> Check(string text);
            [Hook(Strategy = HookStrategy.First)] public static partial string? Find(string text);
            [Hook(Strategy = HookStrategy.Any)] public static partial bool Any(string text);
        }

        static class Plugin
        {
            [Filter("Check"), When("text", "rm")] internal static HookResult<string> Block() => HookResult.Block();
            [Filter("Find"), When("text", "y")] internal static string? A() => "first";
            [Filter("Find"), When("text.Length", 1)] internal static string? B() => "second";
            [Filter("Any"), When("text", "y")] internal static bool Yes() => true;
        }
        """));

    [Fact]
    public void Conditions_cross_assemblies()
    {
        var contract = TestAssembly.Library("Contract", Call + """
            public static partial class Site { [Hook] public static partial string Called(string value, Call call); }
            """);
        var plugin = TestAssembly.Library("Plugin", """
            internal static class Plugin
            {
                [Filter("Called"), When("call.Name", "shell"), When("call.Kind", Kind.Write)]
                internal static string A(string value) => value + "A";
            }
            """, contract);

        Assert.Equal("vA v v", TestAssembly.Exe("""
            Log.Add(Site.Called("v", new("shell", Kind: Kind.Write)));
            Log.Add(Site.Called("v", new("shell")));
            Log.Add(Site.Called("v", new("bash", Kind: Kind.Write)));
            """, plugin).Run());
    }

    [Theory]
    [InlineData("\"call.Nmae\", \"x\"")]
    [InlineData("\"nothing\"")]
    [InlineData("\"\"")]
    [InlineData("\"call.\"")]
    [InlineData("\"call..Name\"")]
    [InlineData("\"Name\", 5")]
    [InlineData("\"Number\", \"five\"")]
    [InlineData("\"Kind\", DayOfWeek.Friday")]
    [InlineData("\"Number\", null")]
    [InlineData("\"Number\", Contains = \"x\"")]
    public async Task Bad_paths_and_values(string when)
    {
        var said = await Diagnose.Run(TestAssembly.Library("Plugin", Call + $$"""
            public static partial class Site { [Hook] public static partial void Called(Call call); }

            static class Plugin
            {
                [Action("Called"), When({{when}})] internal static void A() { }
            }
            """));

        Assert.Equal("HOOK019", Assert.Single(said).Id);
    }
}
