using Hooks.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK001: what it says, where, and what it hands to the code fix.</summary>
public class UnknownHookTests
{
    private const string Site = """
        public static partial class Site
        {
            [Hook("post_saved")] public static partial void Saved(int post);
            [Hook("post_text")] public static partial string Text(string text);
            [Hook("post_test")] public static partial void Test(int post);
        }


        """;

    [Theory]
    [InlineData("post_saevd", "Neither this project nor its references declare a hook 'post_saevd'. Did you mean 'post_saved'?")]
    [InlineData("PostSaved", "Neither this project nor its references declare a hook 'PostSaved'. Did you mean 'post_saved'?")]
    [InlineData("saved_post", "Neither this project nor its references declare a hook 'saved_post'. Did you mean 'post_saved'?")]
    [InlineData("post", "Neither this project nor its references declare a hook 'post'. Did you mean 'post_saved', 'post_test' or 'post_text'?")]
    [InlineData("elsewhere", "Neither this project nor its references declare a hook 'elsewhere'. Declare it, refer to the project that does, or set Optional = true")]
    public Task The_message_offers_the_nearest_names(string name, string message) => Diagnose.Library(
        Site + $$"""static class Plugin { [Action({|HOOK001:"{{name}}"|})] internal static void On(int post) { } }""",
        message);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public Task A_blank_name(string name) => Diagnose.Library(
        Site + $$"""static class Plugin { [Action({|HOOK001:"{{name}}"|})] internal static void On(int post) { } }""",
        "The name of the hook is blank. Write the name of one, or nameof(…) of its method");

    [Theory]
    [InlineData("Action", "post_tet", "post_test\npost_text")]
    [InlineData("Filter", "post_tet", "post_text\npost_test")]
    [InlineData("Action", "Savd", "Saved")]
    [InlineData("Action", "elsewhere", null)]
    public async Task A_fix_gets_the_names_the_fitting_kind_first(string attribute, string name, string? names)
    {
        var said = await Said(TestAssembly.Library("Plugin", Site + $$"""
            static class Plugin { [{{attribute}}("{{name}}")] internal static void On() { } }
            """));

        Assert.Equal(names, said.Properties.GetValueOrDefault(Rules.NearestNames));
        Assert.Equal(names is null ? null : name, said.Properties.GetValueOrDefault(Rules.WrittenName));
    }

    [Fact]
    public async Task Names_of_references_are_offered()
    {
        var contract = TestAssembly.Library("Contract", Site);
        var said = await Said(TestAssembly.Library(
            "Plugin", """static class Plugin { [Action("post_savd")] internal static void On() { } }""", contract));

        Assert.Equal("post_saved", said.Properties[Rules.NearestNames]);
    }

    [Fact]
    public Task A_hook_that_the_named_set_has_not_is_looked_for_in_that_set() => Diagnose.Library(
        Site + """
        public static partial class Shop
        {
            [Hook("shop_opened")] public static partial void Opened();
        }

        static class Plugin
        {
            [Action(typeof(Shop), {|HOOK001:"shop_open"|})] internal static void A() { }
            [Action(hook: {|HOOK001:"post_savd"|}, set: typeof(Shop))] internal static void B() { }
        }
        """,
        "'Shop' does not declare a hook 'shop_open'. Did you mean 'shop_opened'?",
        "'Shop' does not declare a hook 'post_savd'. Declare it, refer to the project that does, or set Optional = true");

    [Fact]
    public async Task A_hook_of_another_set_than_the_named_one_is_shown_there()
    {
        var said = await Said(TestAssembly.Library("Plugin", "namespace Blog;\n" + Site + """
            public static partial class Shop
            {
                [Hook("shop_opened")] public static partial void Opened();
            }

            static class Plugin
            {
                [Action(typeof(Shop), "post_saved")] internal static void On() { }
            }
            """));

        Assert.Equal("'Shop' does not declare a hook 'post_saved', but 'Site' does. Write [Action(typeof(Site), \"post_saved\")]", said.GetMessage());
        Assert.Equal("global::Blog.Site", said.Properties[Rules.Sets]);
    }

    [Fact]
    public async Task Of_two_sets_that_share_a_name_both_are_named()
    {
        var said = await Said(TestAssembly.Library("Plugin", """
            namespace Two
            {
                public static partial class B { [Hook("saved")] public static partial void Saved(); }
                public static partial class A { [Hook("saved")] public static partial void Stored(); }
                static class Plugin { [Action("saved")] internal static void On() { } }
            }
            """));

        Assert.Equal("'saved' is a hook of several sets: 'A.Stored', 'B.Saved'. Write [Action(typeof(A), \"saved\")] for the first", said.GetMessage());
        Assert.Equal("global::Two.A\nglobal::Two.B", said.Properties[Rules.Sets]);
    }

    [Theory]
    [InlineData("""[Action("post_savd", Optional = true)]""")]
    [InlineData("""[Filter(typeof(Site), "nothing", Optional = true)]""")]
    public Task Optional_handlers_of_no_hook_are_silent(string attribute) =>
        Diagnose.Library(Site + $$"""static class Plugin { {{attribute}} internal static void On(int post) { } }""");

    private static async Task<Diagnostic> Said(TestAssembly assembly) => Assert.Single(await Diagnose.Run(assembly));
}
