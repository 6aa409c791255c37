namespace Hooks.Generators.Tests.Kinds;

/// <summary>Details of a signature that the implementing part must repeat, and names of every kind.</summary>
public class SignatureTests
{
    [Fact]
    public void Tuple_names() => Assert.Equal("(2, b)", Snippet.Run("""
        Log.Add(Site.Change((Number: 1, Text: "b")));

        public static partial class Site
        {
            [Hook] public static partial (int Number, string? Text) Change((int Number, string? Text) value);
        }

        static class Plugin
        {
            [Filter("Change")] internal static (int Number, string? Text) On((int Number, string? Text) value) => (value.Number + 1, value.Text);
        }
        """));

    [Fact]
    public void Other_tuple_names_in_handlers() => Assert.Equal("(4, a) 2 (2, 1)", Snippet.Run("""
        Log.Add(await Site.Later((1, "a")));
        Log.Add(Site.Gate([]).Value.Count);
        Log.Add(Site.Swap((1, 2)));

        public static partial class Site
        {
            [Hook] public static partial Task<(int Number, string Text)> Later((int Number, string Text) value);
            [Hook] public static partial HookResult<List<(int Number, string Text)>> Gate(List<(int Number, string Text)> value);
            [Hook] public static partial (int A, int B) Swap((int X, int Y) value);
        }

        static class Plugin
        {
            [Filter("Later")] internal static ValueTask<(int A, string B)> A((int, string) value) => new((value.Item1 + 1, value.Item2));
            [Filter("Later")] internal static async Task<(int, string)> B((int C, string D) value) { await Task.Yield(); return (value.C + 1, value.D); }
            [Filter("Later")] internal static (int E, string) C((int Number, string Text) value) => (value.Number + 1, value.Text);
            [Filter("Gate")] internal static HookResult<List<(int, string)>> D(List<(int A, string B)> value) { value.Add((1, "")); return value; }
            [Filter("Gate")] internal static List<(int Other, string)> E(List<(int A, string B)> value) { value.Add((2, "")); return value; }
            [Filter("Swap")] internal static (int, int) F((int P, int Q) value) => (value.Q, value.P);
        }
        """));

    [Fact]
    public void Nullable_annotations() => Assert.Equal("none 0", Snippet.Run("""
        Log.Add(Site.Change(null, [null]) ?? "none");
        Log.Add(Site.Count(new()));

        public static partial class Site
        {
            [Hook] public static partial string? Change(string? value, IReadOnlyList<string?>? others);
            [Hook] public static partial int Count(Dictionary<string, List<object?>?> map);
        }

        static class Plugin
        {
            [Filter("Change")] internal static string? On(string? value, IReadOnlyList<string?>? others) => value ?? others?[0];
        }
        """.Replace("int Count(", "Dictionary<string, List<object?>?> Count(", StringComparison.Ordinal)
           .Replace("Site.Count(new())", "Site.Count(new()).Count", StringComparison.Ordinal)));

    [Fact]
    public void Code_without_nullable_annotations() => Assert.Equal("x", Snippet.Run("""
        Log.Add(Old.Site.Change("x"));
        """,
        """
        #nullable disable
        namespace Old
        {
            public static partial class Site { [Hook] public static partial string Change(string value); }
            static class Plugin { [Filter("Change")] internal static string On(string value) { return value; } }
        }
        """));

    [Fact]
    public void Keyword_names() => Assert.Equal("1 2 int", Snippet.Run(
        """
        @namespace.@class.@event(1);
        @namespace.@class.@await(2);
        Log.Add(@namespace.@class.@string(new @namespace.@int()).GetType().Name);
        """,
        """
        namespace @namespace
        {
            public class @int { }

            public static partial class @class
            {
                [Hook] public static partial void @event(int @params);
                [Hook("in")] public static partial void @await(int @yield);
                [Hook] public static partial @int @string(@int @null);
            }

            static class @static
            {
                [Action("event"), Action("in")] internal static void @void(int @ref) => Log.Add(@ref);
                [Filter(nameof(@class.@string))] internal static @int @return(@int @this) => @this;
            }
        }
        """));

    [Fact]
    public void Unicode_names() => Assert.Equal("1", Snippet.Run("""
        Größe.Geändert(1);

        public static partial class Größe
        {
            [Hook("Größe geändert 变更 🙂")] public static partial void Geändert(int \u00e4);
        }

        static class Прослушка
        {
            [Action("Größe geändert 变更 🙂", Name = "слово")] internal static void Übernimm(int é) => Log.Add(é);
        }
        """));

    [Theory]
    [InlineData("with \\\"quotes\\\"")]
    [InlineData("with \\\\ backslash")]
    [InlineData("line\\nbreak")]
    [InlineData("{braces} {0}")]
    [InlineData("*/ comment // end")]
    [InlineData("]]> &lt; <b>")]
    [InlineData("\\0\\u2028\\ud83d")]
    [InlineData("#if")]
    public void Hook_and_handler_names_with_any_character(string name) => Assert.Equal("True True", Snippet.Run($$"""
        try
        {
            Site.Saved();
        }
        catch (HookException e)
        {
            Log.Add(e.Hook == "{{name}}");
            Log.Add(e.Failures[0].Handler == "handler {{name}}");
        }

        public static partial class Site { [Hook("{{name}}")] public static partial void Saved(); }

        static class Plugin
        {
            [Action("{{name}}", Name = "handler {{name}}")] internal static void On() => throw new InvalidOperationException();
        }
        """));

    [Fact]
    public void Extension_hooks() => Assert.Equal("5! 6", Snippet.Run("""
        Log.Add("5".Decorated());
        6.Seen();

        public static partial class Site
        {
            [Hook] public static partial string Decorated(this string value);
            [Hook] public static partial void Seen(this in int x);
        }

        static class Plugin
        {
            [Filter("Decorated")] internal static string On(string value) => value + "!";
            [Action("Seen")] internal static void On(this int x) => Log.Add(x);
        }
        """));

    [Fact]
    public void Parameters_named_like_what_emitted_code_may_use() => Assert.Equal("136", Snippet.Run("""
        Site.Saved(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);

        public static partial class Site
        {
            [Hook] public static partial void Saved(
                int e, int ex, int failure, int failures, int value, int result, int table, int i,
                int exception, int state, int current, int task, int handler, int hook, int next, int token);
        }

        static class Plugin
        {
            [Action("Saved")]
            internal static void On(
                int e, int ex, int failure, int failures, int value, int result, int table, int i,
                int exception, int state, int current, int task, int handler, int hook, int next, int token) =>
                Log.Add(e + ex + failure + failures + value + result + table + i + exception + state + current + task + handler + hook + next + token);
        }
        """));

    [Fact]
    public void Parameters_named_like_what_emitted_async_code_may_use() => Assert.Equal("23 HookException(Change; Plugin.Fail: boom; last=23)", Snippet.Run("""
        Log.Add(await Site.Change(2, 3, 4, 5, 6, 7, 8));
        Plugin.Fails = true;
        await Try.Run(() => Site.Change(2, 3, 4, 5, 6, 7, 8));

        public static partial class Site
        {
            [Hook(TimeoutMilliseconds = 10000)]
            public static partial Task<int> Change(int result, int pending, int failures, int error, int answer, int cancellation, int cancellationToken, CancellationToken timeout = default);
        }

        static class Plugin
        {
            internal static bool Fails;

            [Filter("Change", Priority = 1)]
            internal static async Task<int> On(int result, int pending, int failures, int error, int answer, int cancellation, CancellationToken token)
            {
                await Task.Yield();
                return result + pending + failures + error + answer + cancellation - 4;
            }

            [Filter("Change", Priority = 2)]
            internal static int Fail(int value) => Fails ? throw new InvalidOperationException("boom") : value;
        }
        """));

    [Fact]
    public void Types_named_like_what_emitted_code_may_use() => Assert.Equal("called", Snippet.Run(
        """
        Mine.Site.Saved(new());
        """,
        """
        namespace Mine
        {
            public class System;
            public class Exception;
            public class Task;
            public class HookException;
            public class Console;

            public static partial class Site { [Hook] public static partial void Saved(System system); }
            static class Plugin { [Action("Saved")] internal static void On(System system) => Log.Add("called"); }
        }
        """));

    [Fact]
    public void Attributes_defaults_and_documentation_stay_on_the_declaration() => Assert.Equal("5", Snippet.Run("""
        Site.Saved();

        public static partial class Site
        {
            /// <summary>Something <see cref="Saved"/> was saved.</summary>
            /// <param name="x">A number.</param>
            [Hook(Summary = "A \"summary\"\n*/")]
            [System.Diagnostics.CodeAnalysis.SuppressMessage("a", "b")]
            public static partial void Saved([System.Runtime.CompilerServices.CallerLineNumber] int x = 5, [System.Diagnostics.CodeAnalysis.AllowNull] string y = null);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void On(int x) => Log.Add(x == 1 ? 5 : x);
        }
        """));

    [Fact]
    public void Obsolete_hooks_and_types_bring_no_warning_into_emitted_code() => Assert.Equal("1", Snippet.Exe("""
        #pragma warning disable CS0612, CS0618, EXP001
        Site.Saved(new Old());

        [Obsolete("Old is old.")] public class Old;
        [System.Diagnostics.CodeAnalysis.Experimental("EXP001")] public class New;

        public static partial class Site
        {
            [Obsolete("Saved is old."), Hook] public static partial void Saved(Old old, New? @new = null);
        }

        [Obsolete]
        static class Plugin
        {
            [Obsolete, Action("Saved")] internal static void On(Old old, New? @new) => Log.Add(1);
        }
        """).Allowing("HOOK014").Run());
}
