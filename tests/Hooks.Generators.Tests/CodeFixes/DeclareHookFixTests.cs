using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK006: what a method lacks to be a hook.</summary>
public class DeclareHookFixTests
{
    [Theory]
    // modifiers
    [InlineData("partial class S { [Hook] public partial void {0}(); }", "partial class S { [Hook] public static partial void H(); }", "Make it static")]
    [InlineData("class S { [Hook] static partial void {0}(); }", "partial class S { [Hook] static partial void H(); }", "Make 'S' partial")]
    [InlineData("class O { partial class S { [Hook] /* a */ public /* b */ static partial void {0}(); } }", "partial class O { partial class S { [Hook] /* a */ public /* b */ static partial void H(); } }", "Make 'O' partial")]
    [InlineData("static class S { [Hook] static void {0}() { } }", "static partial class S { [Hook] static partial void H(); }", "Make 'S' partial, make it partial, take its body out")]
    [InlineData("file static partial class S { [Hook] internal static partial void {0}(); }", "internal static partial class S { [Hook] internal static partial void H(); }", "Make 'S' internal")]
    [InlineData("public class S { [Hook] void {0}() { } }", "public partial class S { [Hook] static partial void H(); }", "Make 'S' partial, make it static partial, take its body out")]
    [InlineData("static partial class S { [Hook] public static extern void {0}(); }", "static partial class S { [Hook] public static partial void H(); }", "Make it partial, take 'extern' out")]
    [InlineData("partial class S { [Hook] public static async partial Task {0}(); }", "partial class S { [Hook] public static partial Task H(); }", "Take 'async' out")]
    // a body that does nothing
    [InlineData("partial class S { [Hook] public static partial string {0}(string s) => s; }", "partial class S { [Hook] public static partial string H(string s); }", "Take its body out")]
    [InlineData("partial class S { [Hook] public static Task {0}() => Task.CompletedTask; }", "partial class S { [Hook] public static partial Task H(); }", "Make it partial, take its body out")]
    [InlineData("partial class S { [Hook] public static partial string {0}(string s) { throw new NotImplementedException(); } }", "partial class S { [Hook] public static partial string H(string s); }", "Take its body out")]
    // names and results
    [InlineData("partial class S { [Hook(\"  \")] public static partial void {0}(); }", "partial class S { [Hook] public static partial void H(); }", "Use the method's name")]
    [InlineData("partial class S { [Hook(\"\", Errors = HookErrorPolicy.Stop)] public static partial void {0}(); }", "partial class S { [Hook(Errors = HookErrorPolicy.Stop)] public static partial void H(); }", "Use the method's name")]
    [InlineData("partial class S { [Hook] public static partial ref string {0}(string s); }", "partial class S { [Hook] public static partial string H(string s); }", "Return by value")]
    // options
    [InlineData("partial class S { [Hook(\"h\", Parallel = true)] public static partial void {0}(); }", "partial class S { [Hook(\"h\")] public static partial void H(); }", "Take Parallel out")]
    [InlineData("partial class S { [Hook(TimeoutMilliseconds = -1, Parallel = true)] public static partial Task {0}(); }", "partial class S { [Hook(Parallel = true)] public static partial Task H(); }", "Take TimeoutMilliseconds out")]
    [InlineData("partial class S { [Hook(Errors = HookErrorPolicy.Block)] public static partial void {0}(); }", "partial class S { [Hook] public static partial void H(); }", "Take Errors out")]
    [InlineData("class S { [Hook(Allows = HookOutcomes.Stop)] public static partial void {0}(); }", "partial class S { [Hook] public static partial void H(); }", "Make 'S' partial, take Allows out")]
    // kinds
    [InlineData("partial class S { [Hook] public static partial bool {0}(int n); }", "partial class S { [Hook(Strategy = HookStrategy.Any)] public static partial bool H(int n); }", "Say Strategy = HookStrategy.Any", "Say Strategy = HookStrategy.All")]
    [InlineData("partial class S { [Hook(\"h\")] public static partial string? {0}(int n); }", "partial class S { [Hook(\"h\", Strategy = HookStrategy.First)] public static partial string? H(int n); }", "Say Strategy = HookStrategy.First")]
    [InlineData("partial class S { [Hook] public static partial Task<IReadOnlyList<int>> {0}(int n); }", "partial class S { [Hook(Strategy = HookStrategy.First)] public static partial Task<IReadOnlyList<int>> H(int n); }", "Say Strategy = HookStrategy.First", "Say Strategy = HookStrategy.Collect")]
    [InlineData("partial class S { [Hook(Strategy = HookStrategy.Any)] public static partial string? {0}(string? n); }", "partial class S { [Hook(Strategy = HookStrategy.First)] public static partial string? H(string? n); }", "Say Strategy = HookStrategy.First", "Take Strategy out")]
    public async Task It_becomes_a_hook(string before, string after, params string[] titles)
    {
        static string Source(string code, string name) => "// before\n" + code.Replace("{0}", name) + " // after\n";

        var fix = Fix.In(Source(before, "{|HOOK006:H|}"));
        await fix.Offers(titles);
        await fix.Gives(Source(after, "H"));
    }

    [Fact]
    public Task A_body_that_does_something_becomes_a_handler() => Fix.In("""
        public static class Site
        {
            /// <summary>The title.</summary>
            [Hook("title")] // here
            public static string {|HOOK006:Title|}(string title, int n = 1)
            {
                // loud
                return title.ToUpperInvariant() + n;
            }

            internal static void OnTitle() { }
        }
        """).Gives("""
        public static partial class Site
        {
            /// <summary>The title.</summary>
            [Hook("title")] // here
            public static partial string Title(string title, int n = 1);

            [Filter(nameof(Title))]
            internal static string OnTitle2(string title, int n = 1)
            {
                // loud
                return title.ToUpperInvariant() + n;
            }

            internal static void OnTitle() { }
        }
        """);

    [Theory]
    [InlineData("partial class S<T> { [Hook] public static partial void {0}(); }")]
    [InlineData("partial struct S { [Hook] public static partial void {0}(); }")]
    [InlineData("partial class S { [Hook] public static partial void {0}(out int n); }")]
    [InlineData("partial class S { [Hook] public static partial void {0}(); public int Points => 1; }")]
    [InlineData("partial class S { int n; [Hook] public void {0}() { n++; } }")]
    public Task Nothing_is_offered_where_that_would_not_help(string code) => Fix.In(code.Replace("{0}", "{|HOOK006:H|}")).Offers();

    [Theory]
    [InlineData(FixAllScope.Document, "Plugin.cs")]
    [InlineData(FixAllScope.Project, "Plugin.cs", "Second.cs")]
    [InlineData(FixAllScope.Solution, "Plugin.cs", "Second.cs", "Other.cs")]
    public Task Fix_all_even_in_one_class(FixAllScope scope, params string[] files)
    {
        const string wrong = """
            public class Site
            {
                // kept
                [Hook] public static void {|HOOK006:A|}(int n) { }

                [Hook("b")]
                public void {|HOOK006:B|}() { } // kept too
            }
            """;
        const string right = """
            public partial class Site
            {
                // kept
                [Hook] public static partial void A(int n);

                [Hook("b")]
                public static partial void B(); // kept too
            }
            """;
        var other = TestAssembly.Library("Other", wrong);
        var plugin = TestAssembly.Library("Plugin", wrong.Replace("class Site", "class First"), other).File("Second.cs", wrong.Replace("class Site", "class Second"));
        var types = new Dictionary<string, string> { ["Plugin.cs"] = "First", ["Second.cs"] = "Second", ["Other.cs"] = "Site" };

        return Fix.In(plugin).All(scope).Gives([.. files.Select(file => (file, right.Replace("class Site", "class " + types[file])))]);
    }
}
