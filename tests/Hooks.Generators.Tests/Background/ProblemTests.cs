namespace Hooks.Generators.Tests.Background;

/// <summary>Handlers that cannot run in the background, and what is said of them where it is asked for.</summary>
public class ProblemTests
{
    [Theory]
    [InlineData("void Saved(ReadOnlySpan<byte> bytes)", "ReadOnlySpan<byte> bytes")]
    [InlineData("void Saved(int x, scoped Span<char> text)", "Span<char> text")]
    [InlineData("unsafe void Saved(int* first)", "int* first")]
    [InlineData("void Saved<T>(T value) where T : allows ref struct", "T value")]
    public Task What_a_hook_passes_cannot_be_kept(string hook, string parameter) => Diagnose.Library(
        $$"""
        public static partial class Site { [Hook] public static partial {{hook}}; }
        static class P { [Action("Saved", Background = {|HOOK004:true|})] internal static void On() { } }
        """.Replace("partial unsafe", "unsafe partial", StringComparison.Ordinal),
        $"Handler 'P.On' of hook 'Saved' cannot be called: the hook passes '{parameter}', which cannot be kept until later; take Background out");

    [Fact]
    public Task Without_background_a_sync_hook_takes_no_task_and_gives_no_token() => Diagnose.Library(
        """
        public static partial class Site { [Hook] public static partial void Saved(); }
        static class P
        {
            [Action("Saved")] internal static Task {|HOOK003:Waits|}() => Task.CompletedTask;
            [Action("Saved", Background = false)] internal static void {|HOOK003:Token|}(CancellationToken token) { }
        }
        """,
        "Handler 'P.Waits' does not fit hook 'Saved': it is async, and the hook is synchronous: nobody would await 'Task'. It fits as 'static void Waits()'.",
        "Handler 'P.Token' does not fit hook 'Saved': the hook has no parameter for 'token'. It fits as 'static void Token()'.");

    [Fact]
    public Task Async_void_is_none_in_the_background_either() => Diagnose.Library(
        """
        public static partial class Site { [Hook] public static partial void Saved(); }
        static class P { [Action("Saved", Background = true)] internal static async void {|HOOK009:On|}() => await Task.Yield(); }
        """,
        "Handler 'P.On' of hook 'Saved' is 'async void': nobody can await it or see it fail; return a Task");

    [Fact]
    public Task A_token_stands_last_and_once() => Diagnose.Library(
        """
        public static partial class Site { [Hook] public static partial void Saved(int x); }
        static class P
        {
            [Action("Saved", Background = true)] internal static void {|HOOK003:Twice|}(int x, CancellationToken a, CancellationToken b) { }
            [Action("Saved", Background = true)] internal static void {|HOOK003:First|}(CancellationToken a, int x) { }
        }
        """,
        "Handler 'P.Twice' does not fit hook 'Saved': it takes a second CancellationToken, 'b'. It fits as 'static void Twice(int x)'.",
        "Handler 'P.First' does not fit hook 'Saved': the hook has no parameter for 'x'. It fits as 'static void First(int x)'.");

    [Fact]
    public void A_filter_has_no_background() => Assert.Equal(["CS0246"], Diagnose.CompilerErrors("""
        public static partial class Site { [Hook] public static partial int Price(int price); }
        static class P { [Filter("Price", Background = true)] internal static int On(int price) => price; }
        """));
}
