using Hooks.Generators.Parsing;

namespace Hooks.Generators.Tests.Robustness;

/// <summary>Analyzers look into handlers and nothing else: a project pays for the hooks that it has.</summary>
public class NoWorkForOthersTests
{
    private const string Handlers = """
        public sealed class Post { public string Title { get; set; } = ""; }

        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(Post post);
            [Hook("title")] public static partial string Title(string title);
        }

        static class P
        {
            [Action("saved")] internal static void Observes(Post post) => Console.WriteLine(post.Title);
            [Filter("title")] internal static string Shortens(string title) { return title.Trim(); }
        }

        """;

    private const string Others = """
        static class Other
        {
            static int Plain(int x) { var y = x; y++; return y; }
            static string Lambda(string[] names) => string.Join(",", names.Select(name => name.Trim()).Where((name) => name.Length > 0));
            static int Local() { return Inner(); int Inner() => 1; }
            [Obsolete("gone")] static void Attributed() { Plain(1); }
            static async Task Awaits() { await Task.Yield(); Task.Delay(1).Wait(); }
            static string Property => new Post().Title.Trim();
            static void Changes(Post post) => post.Title = "x";
            static Other() { Plain(2); }
        }
        """;

    [Fact]
    public void Only_the_bodies_of_handlers_are_bound() => Assert.Equal(
        ["Observes", "Shortens"],
        BoundBodies.After(TestAssembly.Library("Plugin", Handlers + Others)).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_bound_in_a_project_without_hooks() => Assert.Empty(
        BoundBodies.After(TestAssembly.Library("Plugin", "class Post { public string Title { get; set; } = \"\"; }\n" + Others)));

    [Fact]
    public void Hooks_are_looked_up_once_for_each_compilation()
    {
        var compilation = Compiler.Parse(TestAssembly.Library("Plugin", Handlers));

        Assert.Same(HookIndex.Of(compilation), HookIndex.Of(compilation));
        Assert.Equal(References.Of(compilation), References.Of(compilation));
    }
}
