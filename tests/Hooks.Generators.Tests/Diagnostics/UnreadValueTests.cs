namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK011: a filter replaces the value and never looks at the one that it got.</summary>
public class UnreadValueTests
{
    private const string Hooks = """
        public sealed record Call(string Name);
        public static partial class Site
        {
            [Hook("text")] public static partial string Text(string text, int post);
            [Hook("place")] public static partial void Place(ref string text, int post);
            [Hook("gate")] public static partial HookResult<Call> Gate(Call call);
            [Hook("later")] public static partial Task<string> Later(string text, CancellationToken token = default);
            [Hook("first", Strategy = HookStrategy.First)] public static partial string? First(string text);
            [Hook("all", Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> All(string text);
            [Hook("any", Strategy = HookStrategy.Any)] public static partial bool Any(string text);
            [Hook("saved")] public static partial void Saved(string text);
            [Hook("token")] public static partial Task<CancellationToken> Token(CancellationToken value, CancellationToken token);
        }

        static class Store { public static string Get(int key) => ""; public static void Fill(out string text) => text = ""; public static HookResult<Call> Decide() => HookResult.Block(); }


        """;

    [Theory]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}) => "<footer/>";""")]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}, int post) => Store.Get(post);""")]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}) => nameof(text);""")]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}) { text = "x"; return text; }""")]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}, int post) { if (post > 0) text = "x"; else text = "y"; return text; }""")]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}) { Store.Fill(out text); return text; }""")]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}) { (text, _) = ("x", 1); return text; }""")]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}) { Func<string, string> f = text => text; return f("x"); }""")]
    [InlineData("""[Filter("text")] internal static string On(string {|HOOK011:text|}, int post) { if (post > 0) throw new Exception(); return "x"; }""")]
    [InlineData("""[Filter("text")] internal static string {|HOOK011:On|}() => "x";""")]
    [InlineData("""[Filter("later")] internal static async Task<string> On(string {|HOOK011:text|}) { await Task.Yield(); return "x"; }""")]
    [InlineData("""[Filter("later")] internal static Task<string> {|HOOK011:On|}(CancellationToken token) => Task.FromResult("x");""")]
    [InlineData("""[Filter("place")] internal static void On(ref string {|HOOK011:text|}) => text = "x";""")]
    [InlineData("""[Filter("place")] internal static string On(string {|HOOK011:text|}) => "x";""")]
    [InlineData("""[Filter("gate")] internal static Call On(Call {|HOOK011:call|}) => new("x");""")]
    [InlineData("""[Filter("gate")] internal static HookResult<Call> On(Call {|HOOK011:call|}) => new Call("x");""")]
    [InlineData("""[Filter("gate")] internal static HookResult<Call> On(Call {|HOOK011:call|}) => HookResult.Stop(new Call("x"));""")]
    [InlineData("""[Filter("gate")] internal static HookResult<Call> {|HOOK011:On|}() => Environment.TickCount > 0 ? HookResult.Block() : new Call("x");""")]
    public Task A_value_that_is_not_read(string handler) => Diagnose.Library(In(handler));

    [Theory]
    [InlineData("""[Filter("text")] internal static string On(string text) => text + "<footer/>";""")]
    [InlineData("""[Filter("text")] internal static string On(string text) => text;""")]
    [InlineData("""[Filter("text")] internal static string On(string text) { if (text.Length == 0) return "x"; return "y"; }""")]
    [InlineData("""[Filter("text")] internal static string On(string text, int post) { if (post > 0) text = "x"; return text; }""")]
    [InlineData("""[Filter("text")] internal static string On(string text) { text += "x"; return text; }""")]
    [InlineData("""[Filter("text")] internal static string On(string text) { text ??= "x"; return text; }""")]
    [InlineData("""[Filter("text")] internal static string On(string text) { string Local() => text; return Local(); }""")]
    [InlineData("""[Filter("text")] internal static string On(string text) { var copy = text; text = "x"; return text + copy; }""")]
    [InlineData("""[Filter("text")] internal static string On(string text) => throw new NotImplementedException();""")]
    [InlineData("""[Filter("text")] internal static string On(string _) => "x";""")]
    [InlineData("""[Filter("text")] internal static string On(string _, int post) => Store.Get(post);""")]
    [InlineData("""[Filter("text"), When("post", 1)] internal static string On() => "x";""")]
    [InlineData("""[Filter("place")] internal static void On(ref string text) => text += "x";""")]
    [InlineData("""[Filter("place")] internal static void On(ref string text, int post) { if (post > 0) text = "x"; }""")]
    [InlineData("""[Filter("place")] internal static void On(ref string text) { }""")]
    [InlineData("""[Filter("gate")] internal static HookResult<Call> On(Call call) => HookResult.Block("closed");""")]
    [InlineData("""[Filter("gate")] internal static HookResult<Call> On() => HookResult.Confirm();""")]
    [InlineData("""[Filter("gate")] internal static HookResult<Call> On() => HookResult.Inject("text");""")]
    [InlineData("""[Filter("gate")] internal static HookResult<Call> On(Call call) => Store.Decide();""")]
    [InlineData("""[Filter("gate")] internal static HookResult<Call> On(Call call) => call.Name == "" ? HookResult.Block() : call;""")]
    [InlineData("""[Filter("first")] internal static string? On(string text) => "x";""")]
    [InlineData("""[Filter("all")] internal static string? On() => "x";""")]
    [InlineData("""[Filter("any")] internal static bool On(string text) => true;""")]
    [InlineData("""[Action("saved")] internal static void On(string text) { }""")]
    [InlineData("""[Filter("token")] internal static CancellationToken On(CancellationToken value) => value;""")]
    [InlineData("""internal static string On(string text) => "x";""")]
    public Task A_value_that_is_read_or_replaced_on_purpose(string handler) => Diagnose.Library(In(handler));

    [Theory]
    [InlineData("""[Filter("text")] internal static int {|HOOK003:On|}(string text) => 1;""")]
    [InlineData("""[Filter("text")] private static string {|HOOK004:On|}(string text) => "x";""")]
    [InlineData("""[{|HOOK005:Action("text")|}] internal static string On(string text) => "x";""")]
    public Task A_handler_that_is_not_wired_brings_one_problem_at_a_time(string handler) => Diagnose.Library(In(handler));

    [Fact]
    public Task The_message_says_what_to_do() => Diagnose.Library(
        In("""
            [Filter("text")] internal static string A(string {|HOOK011:content|}) => "x";
            [Filter("text")] internal static string {|HOOK011:B|}() => "x";
            """),
        "Handler 'Plugin.A' of hook 'text' never reads the value 'content', so what the caller and the handlers before it made of it is lost; use it, or call the parameter '_' where that is meant",
        "Handler 'Plugin.B' of hook 'text' does not take the value 'text', so what the caller and the handlers before it made of it is lost; take 'string text' and use it, or '_' in its place where that is meant");

    private static string In(string handler) => Hooks + $$"""
        static class Plugin
        {
            {{handler}}
        }
        """;
}
