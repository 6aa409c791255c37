using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Editor.Tests.Refactorings;

/// <summary>"Handle a hook…", asked of Roslyn's own service.</summary>
public class HandleHookTests
{
    private const string Menu = "Handle a hook…";

    private const string Hooks = """
        using Hooks;

        namespace Shop;

        public interface IEvent;

        public sealed record Order(string Name);

        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(Order order, int count);
            [Hook] public static partial void OnReady();
            [Hook("title")] public static partial string Title(string title, Order order);
            [Hook("changed")] public static partial void Changed(ref int value, in Order order);
            [Hook("asked")] public static partial HookResult<Order> Asked(Order order);
            [Hook("looked")] public static partial HookResult<IEvent> Looked(IEvent e);
            [Hook("boxed")] public static partial HookResult<object> Boxed(object e);
            [Hook("first", Strategy = HookStrategy.First)] public static partial string? First(string @for);
            [Hook("number", Strategy = HookStrategy.First)] public static partial int? Number();
            [Hook("all", Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<int> Collected(Order order);
            [Hook("texts", Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Texts();
            [Hook("any", Strategy = HookStrategy.Any)] public static partial bool Any(Order order);
            [Hook("every", Strategy = HookStrategy.All)] public static partial bool Every(Order order);
            [Hook("ended")] public static partial ValueTask Ended(Order order, CancellationToken cancellationToken);
            [Hook("ending")] public static partial Task Ending(in Order order);
            [Hook("written")] public static partial ValueTask<string> Written(string text, CancellationToken token);
            [Hook("gate")] public static partial Task<HookResult<Order>> Gate(Order order, CancellationToken token);
            [Hook("votes", Strategy = HookStrategy.Any)] public static partial Task<bool> Votes(Order order);
            [Hook("answers", Strategy = HookStrategy.Collect)] public static partial Task<IReadOnlyList<int>> Answers(Order order);
            [Hook("span")] public static partial ReadOnlySpan<char> Span(ReadOnlySpan<char> value, scoped ReadOnlySpan<char> other);
            [Hook("generic")] public static partial T Generic<T>(T value, Order order) where T : class, IEvent;
            [Hook("dynamic")] public static partial void Dynamic(dynamic value, (int A, string? B) pair);
        }

        """;

    public static TheoryData<string> All => [.. new[]
    {
        "saved", "OnReady", "title", "changed", "asked", "looked", "boxed", "first", "number", "all", "texts", "any", "every", "ended", "ending",
        "written", "gate", "votes", "answers", "span", "generic", "dynamic",
    }];

    private static LightBulb On(string code) => new(code, project => project.With("Site.cs", Hooks));

    /// <summary>The title of a hook of the set above, which is the only one.</summary>
    private static async Task<string> Title(LightBulb bulb, string hook) =>
        (await bulb.TitlesUnderAsync(Menu)).Single(title => title.StartsWith(hook + " (", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_handler_of_every_kind_compiles_and_is_wired(string hook)
    {
        using var bulb = On("namespace Plugins;\n\ninternal static class P$$\n{\n}\n");

        var document = await bulb.ChangeAsync(Menu, await Title(bulb, hook));

        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => $"{d}\n{compilation.SyntaxTrees.Last()}"));
        Assert.Contains(compilation.SyntaxTrees, tree => tree.FilePath.EndsWith("Shop.Site.Hooks.g.cs", StringComparison.Ordinal)
            && tree.ToString().Contains("global::Plugins.P.On", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("saved", """
            [Action("saved")]
            internal static void OnSaved(Order order, int count)
            {
            }
        """)]
    [InlineData("OnReady", """
            [Action("OnReady")]
            internal static void OnReady()
            {
            }
        """)]
    [InlineData("title", """
            [Filter("title")]
            internal static string OnTitle(string title, Order order)
            {
                return title;
            }
        """)]
    [InlineData("changed", """
            [Filter("changed")]
            internal static void OnChanged(ref int value, in Order order)
            {
            }
        """)]
    [InlineData("asked", """
            [Filter("asked")]
            internal static HookResult<Order> OnAsked(Order order)
            {
                return order;
            }
        """)]
    [InlineData("looked", """
            [Filter("looked")]
            internal static HookResult<IEvent> OnLooked(IEvent e)
            {
                return HookResult.Continue(e);
            }
        """)]
    [InlineData("first", """
            [Filter("first")]
            internal static string? OnFirst(string @for)
            {
                return null;
            }
        """)]
    [InlineData("all", """
            [Filter("all")]
            internal static int? OnCollected(Order order)
            {
                return null;
            }
        """)]
    [InlineData("every", """
            [Filter("every")]
            internal static bool OnEvery(Order order)
            {
                return true;
            }
        """)]
    [InlineData("ended", """
            [Action("ended")]
            internal static async ValueTask OnEnded(Order order, CancellationToken cancellationToken)
            {
                await Task.CompletedTask;
            }
        """)]
    [InlineData("gate", """
            [Filter("gate")]
            internal static async Task<HookResult<Order>> OnGate(Order order, CancellationToken token)
            {
                await Task.CompletedTask;
                return order;
            }
        """)]
    [InlineData("generic", """
            [Filter("generic")]
            internal static T OnGeneric<T>(T value, Order order)
                where T : class, IEvent
            {
                return value;
            }
        """)]
    public async Task What_is_written(string hook, string expected)
    {
        using var bulb = On("using Shop;\n\ninternal static class P$$\n{\n}\n");

        Assert.Equal($"using Shop;\n\ninternal static class P\n{{\n{expected}\n}}\n", await bulb.TakeAsync(Menu, await Title(bulb, hook)));
    }

    [Fact]
    public async Task Usings_are_added_and_other_members_are_left_alone()
    {
        using var bulb = On("using System.Text;\n\nnamespace Plugins;\n\n/// <summary>Mine.</summary>\ninternal class P // here\n{\n    int   x; $$\n\n    int OnSaved => x;\n}\n");

        Assert.Equal(
            """
            using System.Text;
            using Shop;

            namespace Plugins;

            /// <summary>Mine.</summary>
            internal class P // here
            {
                int   x; 

                int OnSaved => x;

                [Action("saved")]
                internal static void OnSaved2(Order order, int count)
                {
                }
            }

            """,
            await bulb.TakeAsync(Menu, await Title(bulb, "saved")));
    }

    [Fact]
    public async Task A_class_without_a_body_gets_one()
    {
        using var bulb = On("using Shop;\n\ninternal static class P$$; // mine\n");

        Assert.Equal(
            "using Shop;\n\ninternal static class P\n{\n    [Action(\"OnReady\")]\n    internal static void OnReady()\n    {\n    }\n} // mine\n",
            await bulb.TakeAsync(Menu, await Title(bulb, "OnReady")));
    }

    [Fact]
    public async Task Without_nullable_annotations_none_are_written()
    {
        using var bulb = On("#nullable disable\nusing Shop;\n\ninternal static class P$$\n{\n}\n");

        Assert.Contains("internal static string OnFirst(", await bulb.TakeAsync(Menu, await Title(bulb, "first")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_are_those_of_the_editorconfig()
    {
        using var bulb = new LightBulb(
            "using Shop;\r\n\r\ninternal static class P$$\r\n{\r\n}\r\n",
            project => project.With("Site.cs", Hooks).WithEditorConfig("root = true\n[*]\nend_of_line = crlf\n"));

        Assert.DoesNotContain("\n", (await bulb.TakeAsync(Menu, await Title(bulb, "title"))).Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_two_sets_names_its_set()
    {
        using var bulb = new LightBulb(
            "static class P$$\n{\n}\n",
            project => project.With("Sets.cs", """
                static partial class One { [Hook("saved")] internal static partial void Saved(); }
                static partial class Two { [Hook("saved")] internal static partial void Saved(); }
                """));

        Assert.Equal(["saved (action of One)", "saved (action of Two)"], await bulb.TitlesUnderAsync(Menu));
        Assert.Contains("[Action(typeof(Two), \"saved\")]", await bulb.TakeAsync(Menu, "saved (action of Two)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_hooks_are_grouped_by_their_sets()
    {
        using var bulb = new LightBulb(
            "static class P$$ { }",
            project => project.With("Site.cs", Hooks).With("Other.cs", "static partial class Other { [Hook] internal static partial void Closed(); }"));

        Assert.Equal(["Other", "Site"], await bulb.TitlesUnderAsync(Menu));
        Assert.Equal(["Closed (action)"], await bulb.TitlesUnderAsync(Menu, "Other"));
        Assert.Contains("all (collect)", await bulb.TitlesUnderAsync(Menu, "Site"));
    }

    [Fact]
    public async Task Hooks_of_references()
    {
        using var bulb = new LightBulb(
            "static class P$$\n{\n}\n",
            project => project.WithReference("Contract", "namespace Far; public static partial class Away { [Hook(\"left\")] public static partial void Left(DateTime at); }"));

        Assert.Equal(
            "static class P\n{\n    [Action(\"left\")]\n    internal static void OnLeft(DateTime at)\n    {\n    }\n}\n",
            await bulb.TakeAsync(Menu, "left (action of Away)"));
    }

    [Theory]
    [InlineData("internal static class P { void M() { $$ } }")]
    [InlineData("internal static class P { int x$$; }")]
    [InlineData("internal interface I$$ { }")]
    [InlineData("internal enum E$$ { }")]
    [InlineData("internal class P<T>$$ { }")]
    [InlineData("internal class P<T> { internal class Q$$ { } }")]
    [InlineData("internal class P { private class Q$$ { } }")]
    [InlineData("file class P$$ { }")]
    [InlineData("// $$")]
    public async Task Not_where_a_handler_could_not_stand(string code)
    {
        using var bulb = On(code);

        Assert.DoesNotContain(Menu, await bulb.TitlesAsync());
    }

    [Theory]
    [InlineData("internal class P {$$ }")]
    [InlineData("internal class P { int x; $$ int y; }")]
    [InlineData("internal class P { internal class Q { }$$ }")]
    [InlineData("public struct P$$ { }")]
    [InlineData("internal record P$$(int X);")]
    [InlineData("$$internal class P { }")]
    public async Task Where_a_handler_could_stand(string code)
    {
        using var bulb = On(code);

        Assert.Contains(Menu, await bulb.TitlesAsync());
    }

    [Fact]
    public async Task Not_where_there_is_no_hook()
    {
        using var bulb = new LightBulb("class P$$ { }");

        Assert.DoesNotContain(Menu, await bulb.TitlesAsync());
    }
}
