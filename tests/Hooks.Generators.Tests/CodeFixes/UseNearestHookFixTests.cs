using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

public class UseNearestHookFixTests
{
    private const string Sets = """
        namespace Blog
        {
            public static partial class PostHooks
            {
                [Hook("post_saved")] public static partial void Saved(int post);
                [Hook("post_text")] public static partial string Text(string text);
                [Hook("post_test")] public static partial void Test(int post);
                [Hook("shop_opened")] public static partial void Opened();
            }
        }

        namespace Shop
        {
            public static partial class ShopHooks
            {
                [Hook("shop_opened")] public static partial void Opened();
                [Hook("shop_closed")] public static partial void Closed();
            }
        }


        """;

    [Theory]
    [InlineData("""[Action({|HOOK001:"post_savd"|})]""", "Use 'post_saved'", "Set Optional = true")]
    [InlineData("""[Action({|HOOK001:"post_tet"|})]""", "Use 'post_test'", "Use 'post_text'", "Set Optional = true")]
    [InlineData("""[Action({|HOOK001:"shop_opend"|})]""", "Use 'shop_opened' of 'Blog.PostHooks'", "Use 'shop_opened' of 'Shop.ShopHooks'", "Set Optional = true")]
    [InlineData("""[Action(typeof(Shop.ShopHooks), {|HOOK001:"shop_opend"|})]""", "Use 'shop_opened'", "Set Optional = true")]
    [InlineData("""[Action({|HOOK001:"shop_opened"|})]""", "Use 'shop_opened' of 'Blog.PostHooks'", "Use 'shop_opened' of 'Shop.ShopHooks'")]
    [InlineData("""[Action({|HOOK001:nameof(Shop.ShopHooks.Opened)|})]""", "Use 'Opened' of 'Shop.ShopHooks'", "Use 'Opened' of 'Blog.PostHooks'")]
    [InlineData("""[Action(typeof(Blog.PostHooks), {|HOOK001:"shop_closed"|})]""", "Use 'shop_closed' of 'Shop.ShopHooks'")]
    [InlineData("""[Action({|HOOK001:"elsewhere"|})]""", "Set Optional = true")]
    public Task It_offers_the_nearest_names(string attribute, params string[] titles) =>
        Fix.In(Sets + $$"""static class Plugin { {{attribute}} internal static void On() { } }""").Offers(titles);

    [Theory]
    // the name
    [InlineData("""[Action({|HOOK001:"post_savd"|}, Priority = 5)]""", 0, """[Action("post_saved", Priority = 5)]""")]
    [InlineData("""[Action(/* which */ {|HOOK001:"post"|} /* one */)]""", 1, """[Action(/* which */ "post_test" /* one */)]""")]
    [InlineData("""[Action({|HOOK001:Names.Saved|})]""", 0, """[Action("post_saved")]""")]
    [InlineData("""[Action({|HOOK001:@"post_savd"|})]""", 0, """[Action("post_saved")]""")]
    [InlineData("""[Action({|HOOK001:nameof(Wrong.Savd)|})]""", 0, """[Action(nameof(PostHooks.Saved))]""")]
    [InlineData("""[Action(typeof(ShopHooks), {|HOOK001:nameof(Wrong.Open)|})]""", 0, """[Action(typeof(ShopHooks), nameof(ShopHooks.Opened))]""")]
    // the set
    [InlineData("""[Action({|HOOK001:"shop_opened"|})]""", 0, """[Action(typeof(PostHooks), "shop_opened")]""")]
    [InlineData("""[Action({|HOOK001:"shop_opened"|}, Priority = 5)]""", 1, """[Action(typeof(ShopHooks), "shop_opened", Priority = 5)]""")]
    [InlineData("""[Action({|HOOK001:nameof(ShopHooks.Opened)|})]""", 0, """[Action(typeof(ShopHooks), nameof(ShopHooks.Opened))]""")]
    [InlineData("""[Action(hook: {|HOOK001:"shop_opened"|})]""", 1, """[Action(set: typeof(ShopHooks), hook: "shop_opened")]""")]
    [InlineData("""[Action(typeof(PostHooks), {|HOOK001:"shop_closed"|})]""", 0, """[Action(typeof(ShopHooks), "shop_closed")]""")]
    [InlineData("""[Action(hook: {|HOOK001:"shop_closed"|}, set: typeof(PostHooks))]""", 0, """[Action(hook: "shop_closed", set: typeof(ShopHooks))]""")]
    // both
    [InlineData("""[Action({|HOOK001:"shop_opend"|})]""", 1, """[Action(typeof(ShopHooks), "shop_opened")]""")]
    // neither
    [InlineData("""[Action({|HOOK001:"elsewhere"|})]""", 0, """[Action("elsewhere", Optional = true)]""")]
    [InlineData("""[Filter({|HOOK001:"elsewhere"|}, Priority = 5)]""", 0, """[Filter("elsewhere", Priority = 5, Optional = true)]""")]
    public Task The_argument_is_rewritten(string before, int offer, string after)
    {
        string Source(string attribute) => Sets + $$"""
            namespace Plugins
            {
                using Blog;
                using Shop;

                internal static class Names { internal const string Saved = "post_savd"; }
                internal static class Wrong { internal static void Savd() { } internal static void Open() { } }

                static class Plugin
                {
                    // kept
                    {{attribute}} // kept too
                    internal static void On() { }
                }
            }
            """;

        return Fix.In(Source(before)).Take(offer).Gives(Source(after));
    }

    [Theory]
    [InlineData(FixAllScope.Document, "Plugin.cs")]
    [InlineData(FixAllScope.Project, "Plugin.cs", "Second.cs")]
    [InlineData(FixAllScope.Solution, "Plugin.cs", "Second.cs", "Other.cs")]
    public async Task Fix_all_takes_the_nearest_name_of_each(FixAllScope scope, params string[] files)
    {
        var contract = TestAssembly.Library("Contract", Sets);
        string Source(string type, string saved, string closed) => $$"""
            public static class {{type}}
            {
                [Action({{saved}})] internal static void A(int post) { }
                [Action({{closed}})] internal static void B() { }
                [Action({{saved}})] internal static void C() { }
            }
            """;
        string Wrong(string type) => Source(type, "{|HOOK001:\"post_savd\"|}", "{|HOOK001:\"shop_clozed\"|}");
        string Right(string type) => Source(type, "\"post_saved\"", "\"shop_closed\"");
        var other = TestAssembly.Library("Other", Wrong("Other"), contract);
        var plugin = TestAssembly.Library("Plugin", Wrong("First"), contract, other).File("Second.cs", Wrong("Second"));
        var types = new Dictionary<string, string> { ["Plugin.cs"] = "First", ["Second.cs"] = "Second", ["Other.cs"] = "Other" };

        await Fix.In(plugin).All(scope).Gives([.. files.Select(file => (file, Right(types[file])))]);
    }

    [Fact]
    public Task Fix_all_takes_another_name_only_where_it_may_be_meant() => Fix.In(Sets + """
        static class Plugin
        {
            [Action({|HOOK001:"post"|})] internal static void A() { }
            [Action({|HOOK001:"post_savd"|})] internal static void B() { }
            [Action({|HOOK001:"post"|})] internal static void C() { }
        }
        """).Take("Use 'post_test'").All(FixAllScope.Document).Gives(Sets + """
        static class Plugin
        {
            [Action("post_test")] internal static void A() { }
            [Action({|HOOK001:"post_savd"|})] internal static void B() { }
            [Action("post_test")] internal static void C() { }
        }
        """);
}
