using Hooks.Generators.Diagnostics;

namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK010: a hook gives something back, and nobody looks at it.</summary>
public class DiscardedResultTests
{
    private const string Hooks = """
        public sealed record Post(string Title);
        public static partial class Site
        {
            [Hook("the_content")] public static partial string TheContent(string content, int post);
            [Hook("in_place")] public static partial void InPlace(ref string content);
            [Hook("saved")] public static partial void Saved(string content);
            [Hook("gate")] public static partial HookResult<string> Gate(string content);
            [Hook("first", Strategy = HookStrategy.First)] public static partial string? First(int post);
            [Hook("all_of", Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Collected(int post);
            [Hook("any", Strategy = HookStrategy.Any)] public static partial bool Asked(int post);
            [Hook("later")] public static partial Task<string> Later(string content);
            [Hook("soon")] public static partial ValueTask<HookResult<string>> Soon(string content);
            [Hook("told")] public static partial Task Told(string content);
            [Hook("shout")] public static partial string Shout(this string content);
            [Hook("many")] public static partial T Many<T>(T value);
        }


        """;

    [Theory]
    [InlineData("{|HOOK010:Site.TheContent(x, 1)|};", "the_content", "what its handlers made of 'content' is lost", "x = Site.TheContent(x, 1)")]
    [InlineData("{|HOOK010:Site.TheContent(\"a\", 1)|};", "the_content", "what its handlers made of 'content' is lost", "var content = Site.TheContent(\"a\", 1)")]
    [InlineData("{|HOOK010:Site.TheContent(post: 1, content: x)|};", "the_content", "what its handlers made of 'content' is lost", "x = Site.TheContent(post: 1, content: x)")]
    [InlineData("var content = x; foreach (var y in new[] { x }) {|HOOK010:Site.TheContent(y, 1)|};", "the_content", "what its handlers made of 'content' is lost", "var content2 = Site.TheContent(y, 1)")]
    [InlineData("var p = new Post(x); {|HOOK010:Site.TheContent(p.Title, 1)|};", "the_content", "what its handlers made of 'content' is lost", "var content = Site.TheContent(p.Title, 1)")]
    [InlineData("{|HOOK010:Site.TheContent(Field, 1)|};", "the_content", "what its handlers made of 'content' is lost", "Field = Site.TheContent(Field, 1)")]
    [InlineData("{|HOOK010:Site.Gate(x)|};", "gate", "nobody sees its verdict", "var result = Site.Gate(x)")]
    [InlineData("{|HOOK010:Site.First(1)|};", "first", "the answer is lost", "var answer = Site.First(1)")]
    [InlineData("{|HOOK010:Site.Collected(1)|};", "all_of", "the answers are lost", "var answers = Site.Collected(1)")]
    [InlineData("{|HOOK010:Site.Asked(1)|};", "any", "the answer is lost", "var answer = Site.Asked(1)")]
    [InlineData("await {|HOOK010:Site.Later(x)|};", "later", "what its handlers made of 'content' is lost", "x = await Site.Later(x)")]
    [InlineData("await {|HOOK010:Site.Later(x)|}.ConfigureAwait(false);", "later", "what its handlers made of 'content' is lost", "x = await Site.Later(x)")]
    [InlineData("{|HOOK010:Site.Later(x)|};", "later", "what its handlers made of 'content' is lost", "x = await Site.Later(x)")]
    [InlineData("{|HOOK010:Site.Later(x)|}.Wait();", "later", "what its handlers made of 'content' is lost", "x = await Site.Later(x)")]
    [InlineData("{|HOOK010:Site.Soon(x)|}.GetAwaiter().GetResult();", "soon", "nobody sees its verdict", "var result = await Site.Soon(x)")]
    [InlineData("await {|HOOK010:Site.Soon(x)|};", "soon", "nobody sees its verdict", "var result = await Site.Soon(x)")]
    [InlineData("{|HOOK010:x.Shout()|};", "shout", "what its handlers made of 'content' is lost", "x = x.Shout()")]
    [InlineData("{|HOOK010:Site.Many(1)|};", "many", "what its handlers made of 'value' is lost", "var value = Site.Many(1)")]
    [InlineData("Action run = () => {|HOOK010:Site.TheContent(x, 1)|}; run();", "the_content", "what its handlers made of 'content' is lost", "x = Site.TheContent(x, 1)")]
    [InlineData("Func<Task> run = async () => await {|HOOK010:Site.Later(x)|}; await run();", "later", "what its handlers made of 'content' is lost", "x = await Site.Later(x)")]
    [InlineData("void Run() => {|HOOK010:Site.Asked(1)|}; Run();", "any", "the answer is lost", "var answer = Site.Asked(1)")]
    [InlineData("for (var i = 0; i < 1; {|HOOK010:Site.Asked(i)|}, i++) { }", "any", "the answer is lost", "var answer = Site.Asked(i)")]
    [InlineData("if (x.Length > 0) {|HOOK010:Site.Asked(1)|};", "any", "the answer is lost", "var answer = Site.Asked(1)")]
    public async Task A_result_that_nobody_takes(string statement, string hook, string lost, string shown)
    {
        await Diagnose.Library(In(statement), $"The result of hook '{hook}' is thrown away, so {lost}; write '{shown}'");

        var said = Assert.Single(await Diagnose.Run(TestAssembly.Library("Plugin", Diagnose.Plain(In(statement)).Source)));
        Assert.Equal(shown[..shown.IndexOf(" = ", StringComparison.Ordinal)], said.Properties[Rules.AssignTo]);
    }

    [Theory]
    [InlineData("_ = Site.TheContent(x, 1);")]
    [InlineData("_ = await Site.Later(x);")]
    [InlineData("_ = Site.Later(x);")]
    [InlineData("x = Site.TheContent(x, 1);")]
    [InlineData("x += Site.TheContent(x, 1);")]
    [InlineData("var y = await Site.Later(x);")]
    [InlineData("var task = Site.Later(x); await task;")]
    [InlineData("Console.WriteLine(Site.TheContent(x, 1));")]
    [InlineData("if (Site.Asked(1)) x = \"\";")]
    [InlineData("if (Site.Gate(x).IsBlocked) x = \"\";")]
    [InlineData("x = Site.First(1) ?? x;")]
    [InlineData("foreach (var y in Site.Collected(1)) x += y;")]
    [InlineData("Func<string> run = () => Site.TheContent(x, 1); x = run();")]
    [InlineData("Func<Task<string>> run = () => Site.Later(x); x = await run();")]
    [InlineData("string Run() => Site.TheContent(x, 1); x = Run();")]
    [InlineData("Site.TheContent(x, 1).ToString();")]
    [InlineData("Site.Later(x).ContinueWith(t => x = t.Result);")]
    [InlineData("await Task.WhenAll(Site.Later(x), Site.Later(x));")]
    [InlineData("Site.InPlace(ref x);")]
    [InlineData("Site.Saved(x);")]
    [InlineData("await Site.Told(x);")]
    [InlineData("Site.Told(x);")]
    [InlineData("Other.TheContent(x, 1);")]
    [InlineData("using var enumerator = Site.Collected(1).GetEnumerator(); enumerator.MoveNext();")]
    public Task What_is_taken_or_discarded_on_purpose(string statement) => Diagnose.Library(In(statement));

    [Fact]
    public Task Hooks_of_references_through_using_static_and_aliases() => Diagnose.Verify(
        TestAssembly.Library("Plugin", Diagnose.Plain(Elsewhere).Source, TestAssembly.Library("Contract", Hooks)),
        Elsewhere);

    [Fact]
    public Task A_long_call_is_shown_without_its_arguments() => Diagnose.Library(
        In("""
            {|HOOK010:Site.TheContent(
                x,
                1)|};
            """),
        "The result of hook 'the_content' is thrown away, so what its handlers made of 'content' is lost; write 'x = Site.TheContent(…)'");

    private const string Elsewhere = """
        using static Site;
        using S = Site;

        static class Host
        {
            static void Run(string x)
            {
                {|HOOK010:TheContent(x, 1)|};
                {|HOOK010:S.TheContent(x, 1)|};
                {|HOOK010:global::Site.Many<int>(1)|};
            }
        }
        """;

    private static string In(string statement) => Hooks + $$"""
        static class Other { public static string TheContent(string content, int post) => content; }
        static class Host
        {
            internal static string Field = "";
            static async Task Run(string x)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
