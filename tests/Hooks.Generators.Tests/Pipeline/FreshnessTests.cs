namespace Hooks.Generators.Tests.Pipeline;

/// <summary>Nothing that was read is taken again where it would be read otherwise: an incremental run gives what a new one gives.</summary>
public class FreshnessTests
{
    private const string More = """
        #nullable enable
        namespace B
        {
            using Alias = Hooks.ActionAttribute;

            public static class Names { public const string Hook = "Saved"; public const int Late = 90; }

            public enum Level { Low = 1, High = 2 }

            public class Event { public Level Level; public string Name { get { return "n"; } } }

            public static partial class Further
            {
                /// <summary>An event.</summary>
                [Hook("further")] public static partial void Happened(Event e);
            }

            static class R
            {
                [Action(Names.Hook, Priority = Names.Late)] internal static void Constant() { }
                [Alias("Saved")] internal static void Aliased(int x) { int y = x; }
                [Action("further"), When("Level", Level.High)] internal static void High(Event e) { }
                [Filter("Title")] internal static string? Null(string? value) => value;
                [Filter("Title")] internal static string Left(string value) => value; internal static string Right(string value) => value;
            }

            static partial class Part
            {
                [Action("further")] internal static partial void Declared(Event e);
                internal static partial void Declared(Event e) { }
            }

            [HookPlugin("mine")]
            static class Named { [Action("further")] internal static void On() { } }
        }
        """;

    public static TheoryData<string, string> Changes => new()
    {
        { "Hook = \"Saved\"", "Hook = \"Else\"" },
        { "Late = 90", "Late = 5" },
        { "High = 2", "High = 3" },
        { "High = 2", "Top = 2, High = 4" },
        { "public Level Level;", "public int Level;" },
        { "public Level Level;", "" },
        { "[Hook(\"further\")]", "[Hook(\"later\")]" },
        { "[Hook(\"further\")]", "[Hook(\"further\", Errors = HookErrorPolicy.Stop)]" },
        { "An event.", "Something else." },
        { "using Alias = Hooks.ActionAttribute;", "using Alias = Hooks.AroundAttribute;" },
        { "using Alias = Hooks.ActionAttribute;", "" },
        { "using Alias = Hooks.ActionAttribute;", "using Short = Hooks; using Alias = Short::ActionAttribute;" },
        { "[Alias(\"Saved\")]", "[Alias(\"Saved\", Priority = 1)]" },
        { "[Alias(\"Saved\")]", "" },
        { "int y = x;", "\n#nullable disable\n int y = x;\n" },
        { "int y = x;", "\n#if X\n }\n static void Other() { \n#endif\n" },
        { "int y = x;", "} [Action(\"Else\")] internal static void New() { " },
        { "int y = x;", "{" },
        { "int y = x;", "/* " },
        { "[Action(\"further\")] internal static partial", "[Action(\"further\", Priority = 3)] internal static partial" },
        { "internal static partial void Declared(Event e) { }", "[When(\"Level\", Level.Low)] internal static partial void Declared(Event e) { }" },
        { "[Filter(\"Title\")] internal static string Left(string value) => value; ", "internal static string Left(string value) => value; [Filter(\"Title\")] " },
        { "[Filter(\"Title\")] internal static string Left", "\n#if X\n[Filter(\"Title\")]\n#endif\ninternal static string Left" },
        { "[Filter(\"Title\")] internal static string Left", "\n#nullable disable\n[Filter(\"Title\")] internal static string Left" },
        { "[Filter(\"Title\")] internal static string Left", "[Filter(\n#if X\n\"Title\"\n#else\n\"Else\"\n#endif\n)] internal static string Left" },
        { "[Filter(\"Title\")] internal static string Left", "[Filter(\"Title\") ` ] internal static string Left" },
        { "[HookPlugin(\"mine\")]", "[HookPlugin(\"yours\")]" },
        { "[HookPlugin(\"mine\")]", "[HookPlugin(\"mine\", Version = \"2.0\")]" },
        { "[Filter(\"Title\")] internal static string?", "[Filter(\"Title\", Name = \"named\")] internal static string?" },
        { "static string? Null(string? value)", "static string Null(string value)" },
        { "static class Named", "file static class Named" },
        { "#nullable enable", "#nullable disable" },
        { "namespace B", "namespace C.D" },
        { "Happened(Event e);", "Happened(Event e) ` ;" },
        { "Happened(Event e);", "Happened(Event e ` );" },
        { "namespace B", "[assembly: RemoveHookHandler(\"R.Constant\")]\nnamespace B" },
        { "static class R", "// a line\nstatic class R" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_edit_is_seen(string before, string after)
    {
        var edits = new Edits().Add("More.cs", More);
        Assert.Equal(edits.Fresh(), edits.Text);

        edits.Replace("More.cs", before, after);
        Assert.Equal(edits.Fresh(), edits.Text);

        edits.Replace("More.cs", after.Length == 0 ? "namespace B" : after, after.Length == 0 ? "namespace B " : before);
        Assert.Equal(edits.Fresh(), edits.Text);
    }

    [Fact]
    public void A_global_alias_in_another_file_is_seen()
    {
        var edits = new Edits().Add("On.cs", "static class N { [Tell(\"Saved\")] internal static void Told() { } }");
        Assert.DoesNotContain("global::N.Told()", edits.Text, StringComparison.Ordinal);

        edits.Add("Usings.cs", "global using Tell = Hooks.ActionAttribute;");

        Assert.Contains("global::N.Told()", edits.Text, StringComparison.Ordinal);
        Assert.Equal(edits.Fresh(), edits.Text);
    }

    [Fact]
    public void An_alias_of_an_alias_is_seen()
    {
        var edits = new Edits().Add("On.cs", """
            using Outer = Hooks.ActionAttribute;
            namespace N
            {
                using Inner = Outer;
                static class On { [Inner("Saved")] internal static void Told() { } }
            }
            """);

        Assert.Contains("global::N.On.Told()", edits.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_more_in_a_body_moves_the_handlers_below_it()
    {
        var edits = new Edits().Replace("Handlers.cs", "(int x) { }", "(int x)\n{\n}");

        Assert.Equal(edits.Fresh(), edits.Text);
    }
}
