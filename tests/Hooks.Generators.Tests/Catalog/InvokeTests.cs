namespace Hooks.Generators.Tests.Catalog;

/// <summary>Hooks that are fired by their name, with boxed arguments.</summary>
public class InvokeTests
{
    private const string Site = """

        public record Post(string Title);
        public record Draft(string Title) : Post(Title);

        public static partial class Site
        {
            [Hook] public static partial void Saved(string file, int size);
            [Hook("the_content")] public static partial string Content(string content, Post post);
            [Hook] public static partial HookResult<int> Gate(int value);
            [Hook] public static partial void Change(ref int value);
            [Hook(Strategy = HookStrategy.First)] public static partial string? First(in long n);
            [Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<int> Collect();
            [Hook(Strategy = HookStrategy.Any)] public static partial bool Any(int? n);
            [Hook] public static partial dynamic Dynamic(dynamic value);
            [Hook] public static partial dynamic? Nullable(dynamic? value);
            [Hook] public static partial Task Plain(int n, CancellationToken token);
            [Hook] public static partial ValueTask<string> Filtered(string value);
            [Hook] public static partial void Span(ReadOnlySpan<int> xs);
            [Hook] public static partial void Generic<T>(T x);
            [Hook] public static partial void Params(params string[] xs);
            [Hook] private static partial void Hidden();
        }

        static class P
        {
            [Action("Saved")] internal static void Saved(string file, int size) => Log.Add(file + size);
            [Filter("the_content")] internal static string Content(string content, Post post) => content + post.Title;
            [Filter("Gate")] internal static HookResult<int> Gate(int value) => HookResult.Stop(value + 1);
            [Filter("Change")] internal static void Change(ref int value) => value++;
            [Filter("First")] internal static string? First(long n) => "first" + n;
            [Filter("Collect")] internal static int? Collect() => 5;
            [Filter("Any")] internal static bool Any(int? n) => n is null;
            [Filter("Dynamic"), Filter("Nullable")] internal static object Dynamic(object? value) => value + "!";
            [Action("Plain")] internal static async Task Plain(int n, CancellationToken token) { await Task.Yield(); Log.Add($"plain{n}{token.CanBeCanceled}"); }
            [Filter("Filtered")] internal static async Task<string> Filtered(string value) { await Task.Yield(); return value + "f"; }
            [Action("Params")] internal static void Params(string[] xs) => Log.Add(xs.Length);
        }
        """;

    [Fact]
    public void Each_kind() => Assert.Equal(
        "a7 null xt Stop: 5 6 first9 5 True d! ! plain3True null yf 2 null",
        Snippet.Run("""
            object Text(object? o) => o switch { null => "null", HookResult<int> r => $"{r.Outcome}: {r.Value}", IReadOnlyList<int> all => string.Join(",", all), _ => o };
            Log.Add(Text(HookCatalog.Invoke("Saved", "a", 7)));
            Log.Add(Text(HookCatalog.Invoke("the_content", "x", new Draft("t"))));
            Log.Add(Text(HookCatalog.Invoke("Gate", 4)));
            Log.Add(Text(HookCatalog.Invoke("Change", 5)));
            Log.Add(Text(HookCatalog.Invoke("First", 9L)));
            Log.Add(Text(HookCatalog.Invoke("Collect")));
            Log.Add(Text(HookCatalog.Invoke("Any", [null])));
            Log.Add(Text(HookCatalog.Invoke("Dynamic", "d")));
            Log.Add(Text(HookCatalog.Invoke("Nullable", [null])));
            Log.Add(Text(await HookCatalog.InvokeAsync("Plain", [3], new CancellationTokenSource().Token)));
            Log.Add(Text(await HookCatalog.InvokeAsync("Filtered", ["y"])));
            Log.Add(Text(await HookCatalog.InvokeAsync("Params", [new[] { "a", "b" }])));
            """ + Site));

    [Theory]
    [InlineData("HookCatalog.Invoke(\"the_content\", \"x\", \"y\")", "ArgumentException: Argument 2 'post' of hook 'the_content' is 'string', and 'Post' is needed.")]
    [InlineData("HookCatalog.Invoke(\"the_content\", 5, null)", "ArgumentException: Argument 1 'content' of hook 'the_content' is 'int', and 'string' is needed.")]
    [InlineData("HookCatalog.Invoke(\"Gate\", [null])", "ArgumentException: Argument 1 'value' of hook 'Gate' is null, and 'int' is needed.")]
    [InlineData("HookCatalog.Invoke(\"First\", 9)", "ArgumentException: Argument 1 'n' of hook 'First' is 'int', and 'long' is needed.")]
    [InlineData("HookCatalog.Invoke(\"Saved\", \"a\")", "ArgumentException: Hook 'Saved' takes 2 arguments, and 1 is given. It is 'void Saved(string file, int size)'.")]
    [InlineData("HookCatalog.Invoke(\"Gate\")", "ArgumentException: Hook 'Gate' takes 1 argument, and 0 are given. It is 'HookResult<int> Gate(int value)'.")]
    [InlineData("HookCatalog.Invoke(\"Gate\", null!)", "ArgumentNullException: Value cannot be null. (Parameter 'arguments')")]
    [InlineData("HookCatalog.Invoke(\"Plain\", 1)", "InvalidOperationException: Hook 'Plain' is async. Use InvokeAsync, and await it.")]
    [InlineData("HookCatalog.Invoke(\"Span\", 1)", "InvalidOperationException: Hook 'Span' cannot be fired by its name: a ref struct or a pointer cannot be boxed. Call 'Site.Span'.")]
    [InlineData("HookCatalog.Invoke(\"Generic\", 1)", "InvalidOperationException: Hook 'Generic' cannot be fired by its name: it is generic. Call 'Site.Generic'.")]
    [InlineData("HookCatalog.Invoke(\"Hidden\")", "InvalidOperationException: Hook 'Hidden' cannot be fired by its name: it is private. Call 'Site.Hidden'.")]
    public void What_is_wrong_is_said(string call, string expected) => Assert.Equal(
        expected,
        Snippet.Run("try { " + call + "; } catch (Exception e) { Log.Add($\"{e.GetType().Name}: {e.Message}\"); }\n" + Site));

    [Fact]
    public void What_handlers_throw_comes_as_it_would_from_a_call() => Assert.Equal("HookException(Saved; P.On: no)", Snippet.Run("""
        Try.Run(() => HookCatalog.Invoke("Saved"));

        public static partial class Site { [Hook] public static partial void Saved(); }
        static class P { [Action("Saved")] internal static void On() => throw new InvalidOperationException("no"); }
        """));
}
