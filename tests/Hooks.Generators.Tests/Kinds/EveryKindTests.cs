namespace Hooks.Generators.Tests.Kinds;

/// <summary>
/// Each row of the specification's table of kinds, sync and async, with a token and without, in a set that may be
/// composed elsewhere (public) and in one that is final (internal).
/// </summary>
public class EveryKindTests
{
    private static readonly Dictionary<string, Kind> s_kinds = new()
    {
        ["action"] = new(
            "", null, "Action", null,
            ["Log.Add($\"{value}{n}\")", "Log.Add($\"{value}{n + 1}\")", "Log.Add($\"{value}{n + 2}\")"],
            "v1 v2 v3"),
        ["filter"] = new(
            "", "string", "Filter", "string",
            ["value + \"a\"", "value + n", "value + \"c\""],
            "va1c"),
        ["gate"] = new(
            "", "HookResult<string>", "Filter", "HookResult<string>",
            ["value + \"a\"", "HookResult.Stop(value + \"b\")", "\"not reached\""],
            "Stop:vab"),
        ["first"] = new(
            "Strategy = HookStrategy.First", "string?", "Filter", "string?",
            ["null", "value + n", "\"not reached\""],
            "v1"),
        ["first, nullable"] = new(
            "Strategy = HookStrategy.First", "int?", "Filter", "int?",
            ["null", "0", "n"],
            "0"),
        ["collect"] = new(
            "Strategy = HookStrategy.Collect", "IReadOnlyList<string>", "Filter", "string?",
            ["value + \"a\"", "null", "value + \"c\""],
            "va,vc"),
        ["collect, nullable"] = new(
            "Strategy = HookStrategy.Collect", "IReadOnlyList<int?>", "Filter", "int?",
            ["0", "null", "n"],
            "0,1"),
        ["any"] = new(
            "Strategy = HookStrategy.Any", "bool", "Filter", "bool",
            ["Seen(\"a\", false)", "Seen(\"b\", n == 1)", "Seen(\"c\", false)"],
            "a b True"),
        ["any, nobody"] = new(
            "Strategy = HookStrategy.Any", "bool", "Filter", "bool",
            ["Seen(\"a\", false)", "Seen(\"b\", false)", "Seen(\"c\", false)"],
            "a b c False"),
        ["all"] = new(
            "Strategy = HookStrategy.All", "bool", "Filter", "bool",
            ["Seen(\"a\", true)", "Seen(\"b\", n != 1)", "Seen(\"c\", true)"],
            "a b False"),
        ["all, everybody"] = new(
            "Strategy = HookStrategy.All", "bool", "Filter", "bool",
            ["Seen(\"a\", true)", "Seen(\"b\", true)", "Seen(\"c\", true)"],
            "a b c True"),
    };

    public static IEnumerable<object[]> Rows =>
        from kind in s_kinds.Keys
        from visibility in (string[])["public", "internal"]
        select new object[] { kind, visibility };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Kind_in_every_shape(string kind, string visibility)
    {
        var row = s_kinds[kind];
        Assert.Equal(
            string.Join(" ", Enumerable.Repeat(row.Expected, 5)),
            Snippet.Run(row.Program(visibility)));
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void Filter_in_place(string visibility) => Assert.Equal("1->2->4->14", Snippet.Run($$"""
        var trail = new Trail { Text = "1" };
        Site.Change(ref trail, 10);
        Log.Add(trail.Text);

        public struct Trail { public string Text; }

        {{visibility}} static partial class Site
        {
            [Hook] public static partial void Change(ref Trail trail, int n);
        }

        static class Plugin
        {
            [Filter("Change")] internal static void A(ref Trail trail) => trail.Text += "->2";
            [Filter("Change")] internal static Trail B(Trail trail) => new() { Text = trail.Text + "->4" };
            [Filter("Change")] internal static void C(ref Trail trail, int n) => trail.Text += "->" + (4 + n);
        }
        """));

    private sealed record Kind(string Options, string? Result, string Attribute, string? Answer, string[] Handlers, string Expected)
    {
        public string Program(string visibility)
        {
            var hook = Options.Length > 0 ? $"[Hook({Options})]" : "[Hook]";
            var task = Result is null ? "Task" : $"Task<{Result}>";
            var answerTask = Answer is null ? "Task" : $"Task<{Answer}>";
            var all = string.Join(", ", from h in (string[])["OnTask", "OnTaskWithToken", "OnValueTask", "OnValueTaskWithToken"] select $"{Attribute}(\"{h}\")");
            var give = Answer is null ? "" : "return ";
            string Call(string call) => Result is null ? call + ";" : $"Show({call});";
            return $$"""
                {{Call("Site.OnSync(\"v\", 1)")}}
                {{Call("await Site.OnTask(\"v\", 1)")}}
                {{Call("await Site.OnTaskWithToken(\"v\", 1, CancellationToken.None)")}}
                {{Call("await Site.OnValueTask(\"v\", 1)")}}
                {{Call("await Site.OnValueTaskWithToken(\"v\", 1, CancellationToken.None)")}}

                partial class Program
                {
                    private static void Show(object? result) => Log.Add(result switch
                    {
                        IReadOnlyList<string> many => string.Join(",", many),
                        IReadOnlyList<int?> numbers => string.Join(",", numbers),
                        HookResult<string> gate => $"{gate.Outcome}:{gate.Value}",
                        _ => result!,
                    });
                }

                {{visibility}} static partial class Site
                {
                    {{hook}} public static partial {{Result ?? "void"}} OnSync(string value, int n);
                    {{hook}} public static partial {{task}} OnTask(string value, int n);
                    {{hook}} public static partial {{task}} OnTaskWithToken(string value, int n, CancellationToken token);
                    {{hook}} public static partial Value{{task}} OnValueTask(string value, int n);
                    {{hook}} public static partial Value{{task}} OnValueTaskWithToken(string value, int n, CancellationToken token);
                }

                static class Plugin
                {
                    internal static bool Seen(string name, bool answer) { Log.Add(name); return answer; }

                    [{{Attribute}}("OnSync"), {{all}}]
                    internal static {{Answer ?? "void"}} A(string value, int n) => {{Handlers[0]}};

                    [{{Attribute}}("OnSync")]
                    internal static {{Answer ?? "void"}} B(string value, int n) => {{Handlers[1]}};

                    [{{Attribute}}("OnSync")]
                    internal static {{Answer ?? "void"}} C(string value, int n) => {{Handlers[2]}};

                    [{{all}}]
                    internal static async {{answerTask}} BAsync(string value, int n) { await Task.Yield(); {{give}}{{Handlers[1]}}; }

                    [{{all}}]
                    internal static async Value{{answerTask}} CAsync(string value, int n) { await Task.CompletedTask; {{give}}{{Handlers[2]}}; }
                }
                """;
        }
    }
}
