namespace Hooks.Generators.Editor.Tests.Completion;

/// <summary>What Roslyn's completion offers for the name of a hook.</summary>
public class HookNameTests
{
    private const string Sets = """
        using OnAttribute = Hooks.ActionAttribute;

        public sealed record Post(string Title);

        public static partial class Site
        {
            /// <summary>A <see cref="Post"/> was
            /// saved.</summary>
            [Hook("saved")] public static partial void Saved(Post post);
            [Hook("the_title")] public static partial string Title(string title);
            [Hook] public static partial int Broken();
        }


        """;

    private static Typing In(string member, Action<EditorProject>? setUp = null) =>
        new(Sets + $"static class P\n{{\n    {member}\n}}\n", setUp);

    [Theory]
    [InlineData("[Action(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Filter(\"$$\")] internal static string On(string x) => x;", "the_title saved")]
    [InlineData("[Around(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[ActionAttribute(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Hooks.Action(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[global::Hooks.FilterAttribute(\"$$\")] internal static void On() { }", "the_title saved")]
    [InlineData("[On(\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Action(@\"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Action(hook: \"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Action(\"sa$$ved\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Action(\"saved\", Priority = 3), Filter(\"$$\")] internal static void On() { }", "the_title saved")]
    [InlineData("[Action(\"saved\")]\n    [Filter(\"$$\")] internal static void On() { }", "the_title saved")]
    public async Task All_hooks_and_those_that_the_attribute_fits_first(string member, string expected)
    {
        using var typing = In(member);

        Assert.Equal(expected, await typing.TextsAsync());
    }

    [Theory]
    [InlineData("[Action(\"$$")]
    [InlineData("[Action(\"$$\n")]
    [InlineData("[Action(\"$$)] internal static void On() { }")]
    [InlineData("[Action(\"$$\")]")]
    [InlineData("[Action(\"$$\")")]
    [InlineData("[Action(@\"$$")]
    public async Task In_what_is_half_typed(string member)
    {
        using var typing = In(member);

        Assert.Equal("saved the_title", await typing.TextsAsync());
    }

    [Theory]
    [InlineData("[Action(Name = \"$$\")] internal static void On() { }")]
    [InlineData("[Action$$(\"\")] internal static void On() { }")]
    [InlineData("[Action(\"\"$$)] internal static void On() { }")]
    [InlineData("[Obsolete(\"$$\")] internal static void On() { }")]
    [InlineData("[Hook(\"$$\")] internal static void On() { }")]
    [InlineData("internal static string On() => \"$$\";")]
    [InlineData("[Action(\"saved\" + \"$$\")] internal static void On() { }")]
    [InlineData("// [Action(\"$$\")]")]
    public async Task Nowhere_else(string member)
    {
        using var typing = In(member);

        Assert.DoesNotContain(await typing.OfferedAsync(), item => item.DisplayText is "saved" or "the_title");
    }

    [Theory]
    [InlineData("[Action(typeof(Other), \"$$\")] internal static void On() { }", "closed")]
    [InlineData("[Action(typeof(Site), \"$$\")] internal static void On() { }", "saved the_title")]
    [InlineData("[Filter(typeof(Other), \"$$", "closed")]
    [InlineData("[Action(set: typeof(Other), hook: \"$$\")] internal static void On() { }", "closed")]
    [InlineData("[Action(typeof(string), \"$$\")] internal static void On() { }", "")]
    public async Task Those_of_the_set_that_is_named(string member, string expected)
    {
        using var typing = In(member, project => project.With("Other.cs", "static partial class Other { [Hook(\"closed\")] static partial void Closed(); }"));

        Assert.Equal(expected, await typing.TextsAsync());
    }

    [Fact]
    public async Task Those_of_references()
    {
        using var typing = In(
            "[Action(\"$$\")] internal static void On() { }",
            project => project.WithReference("Contract", """
                namespace Far;
                public static partial class Away
                {
                    /// <summary>Somebody left.</summary>
                    [Hook("left")] public static partial void Left();
                    [Hook("hidden")] internal static partial void Hidden();
                }
                """));

        Assert.Equal("left saved the_title", await typing.TextsAsync());
        Assert.Equal("void Away.Left()\naction of Away\nSomebody left.", await typing.DescriptionAsync("left"));
    }

    [Fact]
    public async Task A_description_has_the_signature_the_kind_the_set_and_the_summary()
    {
        using var typing = In("[Action(\"$$\")] internal static void On() { }");

        Assert.Equal("void Site.Saved(Post post)\naction of Site\nA Post was saved.", await typing.DescriptionAsync("saved"));
        Assert.Equal("string Site.Title(string title)\nfilter of Site", await typing.DescriptionAsync("the_title"));
        Assert.Equal(["action of Site", "filter of Site"], (await typing.OfferedAsync()).Select(item => item.InlineDescription));
    }

    [Theory]
    [InlineData("[Action(\"$$\")]", "[Action(\"saved\")]")]
    [InlineData("[Action(\"the$$_title\")]", "[Action(\"saved\")]")]
    [InlineData("[Action(\"$$the_title\", Priority = 3)]", "[Action(\"saved\", Priority = 3)]")]
    [InlineData("[Action(\"sa$$", "[Action(\"saved\"")]
    [InlineData("[Action(\"sa$$)] internal static void On() { }", "[Action(\"saved\")] internal static void On() { }")]
    [InlineData("[Action(\"$$ved, Priority = 3)]", "[Action(\"saved\", Priority = 3)]")]
    [InlineData("[Action(@\"$$\")]", "[Action(@\"saved\")]")]
    public async Task An_accepted_name_replaces_what_is_in_the_quotes(string before, string after)
    {
        using var typing = In(before);

        Assert.Contains($"    {after}\n}}", await typing.AcceptAsync("saved"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quote_that_accepts_a_name_is_not_written_twice()
    {
        using var typing = In("[Action(\"sa$$");

        Assert.Contains("    [Action(\"saved\n}", await typing.AcceptAsync("saved", '"'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Action(\"$$\")]", "[Action(typeof(Other), \"saved\")]")]
    [InlineData("[Action(@\"$$\")]", "[Action(typeof(Other), @\"saved\")]")]
    [InlineData("[Action(\"$$", "[Action(typeof(Other), \"saved\"")]
    [InlineData("[Action(typeof(Other), \"$$\")]", "[Action(typeof(Other), \"saved\")]")]
    public async Task A_name_of_two_sets_is_offered_for_each_and_names_the_set(string before, string after)
    {
        using var typing = In(before, project => project.With("Other.cs", "static partial class Other { [Hook(\"saved\")] static partial void Closed(); }"));

        Assert.Contains($"    {after}\n}}", await typing.AcceptAsync("saved", of: "action of Other"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Action(\"$$\")]", "[Action(\"a \\\"b\\\" c\")]")]
    [InlineData("[Action(@\"$$\")]", "[Action(@\"a \"\"b\"\" c\")]")]
    public async Task A_name_is_escaped(string before, string after)
    {
        using var typing = In(before, project => project.With("Odd.cs", "static partial class Odd { [Hook(\"a \\\"b\\\" c\")] static partial void H(); }"));

        Assert.Contains($"    {after}\n}}", await typing.AcceptAsync("a \"b\" c"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_and_a_dot_open_the_list()
    {
        using var typing = In("[Action(\"$$\")]");

        Assert.True(typing.Triggers('"'));
        Assert.True(typing.Triggers('.'));
    }
}
