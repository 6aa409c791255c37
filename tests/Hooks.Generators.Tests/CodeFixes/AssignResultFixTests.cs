using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK010: what a hook gave back is assigned, or thrown away on purpose.</summary>
public class AssignResultFixTests
{
    private const string Discard = "Say with '_ =' that nobody wants it";

    [Theory]
    // where it went in
    [InlineData("void M(string s) { {|HOOK010:Site.Text(s)|}; }", "void M(string s) { s = Site.Text(s); }", "Assign it to 's'")]
    [InlineData("void M(Post p) { /* a */ {|HOOK010:Site.Text(p.Text)|} /* b */; /* c */ }", "void M(Post p) { /* a */ p.Text = Site.Text(p.Text) /* b */; /* c */ }", "Assign it to 'p.Text'")]
    [InlineData("void M(string[] all) { for (var i = 0; i < 3; i++) {|HOOK010:Site.Text(all[i])|}; }", "void M(string[] all) { for (var i = 0; i < 3; i++) all[i] = Site.Text(all[i]); }", "Assign it to 'all[i]'")]
    [InlineData("string text = \"\"; void M() => {|HOOK010:Site.Text(text)|};", "string text = \"\"; void M() => text = Site.Text(text);", "Assign it to 'text'")]
    [InlineData("void M(string s) { Action a = () => {|HOOK010:Site.Text(s)|}; a(); }", "void M(string s) { Action a = () => s = Site.Text(s); a(); }", "Assign it to 's'")]
    // a new variable
    [InlineData("void M() { {|HOOK010:Site.Text(\"x\")|}; }", "void M() { var text = Site.Text(\"x\"); }", "Assign it to a new variable 'text'")]
    [InlineData("void M(Call c) { {|HOOK010:Site.Check(c)|}; }", "void M(Call c) { var result = Site.Check(c); }", "Assign it to a new variable 'result'")]
    [InlineData("void M() { {|HOOK010:Site.All()|}; }", "void M() { var answers = Site.All(); }", "Assign it to a new variable 'answers'")]
    // tasks
    [InlineData("async Task M(string s) { await {|HOOK010:Site.Later(s)|}; }", "async Task M(string s) { s = await Site.Later(s); }", "Assign it to 's'")]
    [InlineData("async Task M(string s) { await {|HOOK010:Site.Later(s)|}.ConfigureAwait(false); }", "async Task M(string s) { s = await Site.Later(s).ConfigureAwait(false); }", "Assign it to 's'")]
    [InlineData("void M(string s) { {|HOOK010:Site.Later(s)|}.Wait(); }", "void M(string s) { s = Site.Later(s).GetAwaiter().GetResult(); }", "Assign it to 's'")]
    public async Task It_is_assigned(string before, string after, string title)
    {
        var fix = Fix.In(Source(before));
        await fix.Offers(title, Discard);
        await fix.Gives(Source(after));
    }

    [Theory]
    [InlineData("void M(string s) { {|HOOK010:Site.Text(s)|}; }", "void M(string s) { _ = Site.Text(s); }")]
    [InlineData("async Task M(string s) { await {|HOOK010:Site.Later(s)|}; }", "async Task M(string s) { _ = await Site.Later(s); }")]
    [InlineData("void M(string s) => {|HOOK010:Site.Later(s)|};", "void M(string s) => _ = Site.Later(s);")]
    public Task Or_thrown_away_on_purpose(string before, string after) => Fix.In(Source(before)).Take(Discard).Gives(Source(after));

    [Fact]
    public Task Nothing_awaits_in_a_method_that_cannot() => Fix.In(Source("void M(string s) { {|HOOK010:Site.Later(s)|}; }")).Offers(Discard);

    [Theory]
    [InlineData("if (n > 0)\n            {|HOOK010:Site.All()|}; // here", "if (n > 0)\n        {\n            var answers = Site.All();\n        } // here")]
    [InlineData("Action a = () => {|HOOK010:Site.All()|};\n        a();", "Action a = () => { var answers = Site.All(); };\n        a();")]
    [InlineData("// before\n        {|HOOK010:Site.All()|}; // here", "// before\n        var answers = Site.All(); // here")]
    public Task A_declaration_gets_a_block_where_it_needs_one(string before, string after)
    {
        static string Method(string body) => $"void M(int n)\n    {{\n        {body}\n    }}";

        return Fix.In(Source(Method(before))).Gives(Source(Method(after)));
    }

    [Fact]
    public Task In_an_expression_body() => Fix.In(Source("void M() => {|HOOK010:Site.All()|}; // kept")).Gives(Source("""
        void M()
            {
                var answers = Site.All();
            } // kept
        """));

    [Fact]
    public Task Fix_all_declares_each_name_once() => Fix.In(Source("""
        void M(string s)
            {
                {|HOOK010:Site.All()|};
                {|HOOK010:Site.Text(s)|};
                {|HOOK010:Site.All()|};
            }

            void N() { {|HOOK010:Site.All()|}; }
        """)).All(FixAllScope.Document).Gives(Source("""
        void M(string s)
            {
                var answers = Site.All();
                {|HOOK010:Site.Text(s)|};
                var answers2 = Site.All();
            }

            void N() { var answers = Site.All(); }
        """));

    [Theory]
    [InlineData(FixAllScope.Project, "Plugin.cs", "Second.cs")]
    [InlineData(FixAllScope.Solution, "Plugin.cs", "Second.cs", "Other.cs")]
    public Task Fix_all_in_other_files(FixAllScope scope, params string[] files)
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook] public static partial string Text(string text);
            }
            """);
        const string wrong = "static class C { static string M(string s) { {|HOOK010:Site.Text(s)|}; return s; } }";
        const string right = "static class C { static string M(string s) { s = Site.Text(s); return s; } }";
        var other = TestAssembly.Library("Other", wrong, contract);
        var plugin = TestAssembly.Library("Plugin", wrong, contract, other).File("Second.cs", wrong.Replace("class C", "class D"));

        return Fix.In(plugin).All(scope).Gives([.. files.Select(file => (file, file == "Second.cs" ? right.Replace("class C", "class D") : right))]);
    }

    private static string Source(string member) => $$"""
        public sealed class Post { public string Text { get; set; } = ""; }
        public sealed record Call(string Name);

        public static partial class Site
        {
            [Hook] public static partial string Text(string text);
            [Hook] public static partial Task<string> Later(string text);
            [Hook] public static partial HookResult<Call> Check(Call call);
            [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<int> All();
        }

        class Host
        {
            {{member}}
        }
        """;
}
