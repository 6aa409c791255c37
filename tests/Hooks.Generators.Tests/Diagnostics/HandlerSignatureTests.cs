namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK003: what is wrong with a signature, and the one that fits.</summary>
public class HandlerSignatureTests
{
    private const string Site = """
        public interface ITool { }
        public sealed record Call(string Name);
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int id, in long size);
            [Hook("sized")] public static partial void Sized(ref long size, string unit);
            [Hook("text")] public static partial string Text(string text);
            [Hook("called")] public static partial HookResult<Call> Called(Call call);
            [Hook("used")] public static partial HookResult<ITool> Used(ITool tool);
            [Hook("found", Strategy = HookStrategy.First)] public static partial string? Found(int id);
            [Hook("later")] public static partial Task<string> Later(string text);
            [Hook("cut")] public static partial ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, scoped ReadOnlySpan<char> end);
            [Hook("trimmed")] public static partial ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text, in int from);
            [Hook("shown")] public static partial void Shown(Dictionary<string, int> counts, string[,] grid);
            [Hook("moved")] public static partial void Moved(int next);
            [Hook("asked")] public static partial ValueTask<HookResult<Call>> Asked(Call call);
        }


        """;

    [Theory]
    [InlineData("Action(\"saved\")", "void On(ref int id) { }", "it takes 'id' by 'ref', and the hook passes 'int'. It fits as 'static void On(int id, in long size)'.")]
    [InlineData("Action(\"saved\")", "void On(out int id) => id = 0;", "it takes 'id' by 'out', and the hook passes 'int'. It fits as 'static void On(int id, in long size)'.")]
    [InlineData("Action(\"saved\")", "void On(int id, ref long size) { }", "it takes 'size' by 'ref', and the hook passes 'in long'. It fits as 'static void On(int id, in long size)'.")]
    [InlineData("Filter(\"sized\")", "void On(out long size) => size = 0;", "it takes 'size' by 'out', and the hook passes 'ref long'. It fits as 'static void On(ref long size, string unit)'.")]
    [InlineData("Filter(\"sized\")", "void On(ref int size) { }", "it takes 'size' by 'ref', and the hook passes 'ref long'. It fits as 'static void On(ref long size, string unit)'.")]
    [InlineData("Filter(\"sized\")", "void On(long size) { }", "it returns nothing and does not take the value by 'ref', so it changes nothing. It fits as 'static void On(ref long size, string unit)'.")]
    [InlineData("Action(\"saved\")", "int On(int id) => id;", "it returns 'int', and an action takes nothing back. It fits as 'static void On(int id, in long size)'.")]
    [InlineData("Filter(\"text\")", "ref readonly string On(in string text) => ref text;", "it returns by 'ref'. It fits as 'static string On(string text)'.")]
    [InlineData("Around(\"text\")", "ref readonly string On(in string text, Func<string, string> next) => ref text;", "it returns by 'ref'. It fits as 'static string On(string text, Func<string, string> next)'.")]
    [InlineData("Filter(\"cut\")", "ReadOnlySpan<char> On(ReadOnlySpan<char> text, ReadOnlySpan<char> end) => text;", "parameter 'end' must be 'scoped', because the hook's value must not point into it. It fits as 'static ReadOnlySpan<char> On(ReadOnlySpan<char> text, scoped ReadOnlySpan<char> end)'.")]
    [InlineData("Filter(\"trimmed\")", "ReadOnlySpan<char> On(ReadOnlySpan<char> text, in int from) => text;", "parameter 'from' must be 'scoped', because the hook's value must not point into it. It fits as 'static ReadOnlySpan<char> On(ReadOnlySpan<char> text, scoped in int from)'.")]
    [InlineData("Action(\"shown\")", "void On(Dictionary<string, long> counts) { }", "parameter 'counts' is 'Dictionary<string, long>', and the hook passes 'Dictionary<string, int>'. It fits as 'static void On(Dictionary<string, int> counts, string[,] grid)'.")]
    [InlineData("Action(\"shown\")", "void On(Dictionary<string, int> counts, string[] grid) { }", "parameter 'grid' is 'string[]', and the hook passes 'string[,]'. It fits as 'static void On(Dictionary<string, int> counts, string[,] grid)'.")]
    [InlineData("Around(\"moved\")", "int On(int next, Action<int> rest) => next;", "it returns 'int', and answers for all that come after it: the hook returns 'void'. It fits as 'static void On(int next, Action<int> _next)'.")]
    [InlineData("Action(\"saved\")", "void On<T>(int id) { }", "the hook's parameters do not fix its type parameter 'T'. It fits as 'static void On(int id, in long size)'.")]
    [InlineData("Action(\"saved\")", "void On<T>(T id) where T : class { }", "'int', which the hook passes for 'T', is not 'class'. It fits as 'static void On(int id, in long size)'.")]
    [InlineData("Action(\"saved\")", "void On<T>(T id) where T : IEnumerable<T> { }", "'int', which the hook passes for 'T', is not 'IEnumerable<int>'. It fits as 'static void On(int id, in long size)'.")]
    [InlineData("Filter(\"text\")", "bool On(string text) => text == \"\";", "it returns 'bool', and the hook takes 'string'. It fits as 'static string On(string text)'.")]
    [InlineData("Filter(\"called\")", "bool On(Call call) => call.Name == \"\";", "it returns 'bool', and the hook takes 'Call' or 'HookResult<Call>'. It fits as 'static HookResult<Call> On(Call call)'.")]
    [InlineData("Filter(\"called\")", "HookVerdict On(Call call) => HookResult.Block(\"no\");", "it returns 'HookVerdict', and the hook takes 'Call' or 'HookResult<Call>'. It fits as 'static HookResult<Call> On(Call call)'.")]
    [InlineData("Filter(\"found\")", "int On(int id) => id;", "it returns 'int', and the hook takes 'string?'. It fits as 'static string? On(int id)'.")]
    [InlineData("Filter(\"later\")", "Task<object> On(string text) => Task.FromResult<object>(text);", "it returns 'Task<object>', and the hook takes 'string', or a task of it. It fits as 'static Task<string> On(string text)'.")]
    [InlineData("Filter(\"asked\")", "bool On(Call call) => call.Name == \"\";", "it returns 'bool', and the hook takes 'Call' or 'HookResult<Call>', or a task of it. It fits as 'static ValueTask<HookResult<Call>> On(Call call)'.")]
    public Task The_message_says_what_the_hook_passes_and_takes(string attribute, string handler, string message) => Diagnose.Library(
        Site + $$"""static class P { [{{attribute}}] internal static {{handler.Replace(" On", " {|HOOK003:On|}", StringComparison.Ordinal)}} }""",
        $"Handler 'P.On' does not fit hook '{attribute.Split('"')[1]}': {message}");

    [Theory]
    [InlineData("trimmed", "ReadOnlySpan<char> text, int from")]
    [InlineData("trimmed", "ReadOnlySpan<char> text, scoped in int from")]
    [InlineData("cut", "ReadOnlySpan<char> text, scoped ReadOnlySpan<char> end")]
    [InlineData("cut", "ReadOnlySpan<char> text")]
    public Task What_the_value_cannot_point_into_fits(string hook, string parameters) => Diagnose.Library(
        Site + $$"""static class P { [Filter("{{hook}}")] internal static ReadOnlySpan<char> On({{parameters}}) => text; }""");

    [Theory]
    [InlineData("bool {|HOOK003:On|}(ITool tool) => tool is null;", "it returns 'bool', and the hook takes 'ITool' or 'HookResult<ITool>'")]
    [InlineData("void {|HOOK003:On|}(ITool tool) { }", "it returns nothing, and the hook waits for an answer")]
    public Task A_gate_of_an_interface_shows_how_to_hand_the_value_on(string handler, string problem) => Diagnose.Library(
        Site + $$"""static class P { [Filter("used")] internal static {{handler}} }""",
        $"Handler 'P.On' does not fit hook 'used': {problem}. It fits as 'static HookResult<ITool> On(ITool tool)' with 'return HookResult.Continue(tool)', since C# converts no interface to a result by itself.");
}
