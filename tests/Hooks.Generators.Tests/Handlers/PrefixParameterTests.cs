namespace Hooks.Generators.Tests.Handlers;

/// <summary>A handler takes the hook's parameters from the left; the token may be taken on its own.</summary>
public class PrefixParameterTests
{
    [Theory]
    [InlineData("", "\"none\"", "none")]
    [InlineData("int x", "x", "1")]
    [InlineData("int a, string b", "a + b", "12")]
    [InlineData("int x, string y, object z", "x + y + z", "123")]
    [InlineData("int x, string y, object z, CancellationToken token", "token.CanBeCanceled", "True")]
    [InlineData("CancellationToken token", "token.CanBeCanceled", "True")]
    [InlineData("int x, CancellationToken token", "x + \":\" + token.CanBeCanceled", "1:True")]
    public void Prefixes(string parameters, string logged, string expected) => Assert.Equal($"{expected} {expected}", Snippet.Run($$"""
        using var source = new CancellationTokenSource();
        await Site.Saved(1, "2", 3, source.Token);
        await Site.Valued(1, "2", 3, source.Token);

        public static partial class Site
        {
            [Hook] public static partial Task Saved(int x, string y, object z, CancellationToken cancellation);
            [Hook] public static partial ValueTask Valued(int x, string y, object z, CancellationToken cancellation);
        }

        static class Plugin
        {
            [Action("Saved"), Action("Valued")] internal static void On({{parameters}}) => Log.Add({{logged}});
        }
        """));

    [Fact]
    public void A_filter_without_parameters_answers_on_its_own() => Assert.Equal("fresh", Snippet.Run("""
        Log.Add(Site.Change("old"));

        public static partial class Site { [Hook] public static partial string Change(string value); }
        static class Plugin { [Filter("Change")] internal static string On() => "fresh"; }
        """));

    [Fact]
    public void Names_of_parameters_do_not_matter() => Assert.Equal("1,2", Snippet.Run("""
        Site.Saved(1, 2);

        public static partial class Site { [Hook] public static partial void Saved(int x, int y); }
        static class Plugin { [Action("Saved")] internal static void On(int y, int x) => Log.Add($"{y},{x}"); }
        """));

    [Fact]
    public void A_handler_may_have_params_and_defaults() => Assert.Equal("2 1", Snippet.Run("""
        Site.Saved([1, 2], 1);

        public static partial class Site { [Hook] public static partial void Saved(int[] xs, int y); }
        static class Plugin
        {
            [Action("Saved")] internal static void A(params int[] xs) => Log.Add(xs.Length);
            [Action("Saved")] internal static void B(int[] xs, int y = 9) => Log.Add(y);
        }
        """));
}
