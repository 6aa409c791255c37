namespace Hooks.Generators.Tests.Around;

/// <summary>
/// A handler round others on every kind of hook, sync and async: it sees what comes out beneath it and may replace it, go
/// on twice or not at all. A handler stands before it (a) and two after it (b, c).
/// </summary>
public class AroundKindTests
{
    [Theory]
    [InlineData("{0}next(value{1});", "a ( b c )")]
    [InlineData("{0}next(value + \"!\"{1});", "a ( b! c! )")]
    [InlineData("{0}next(value{1}); {0}next(value{1});", "a ( b c b c )")]
    [InlineData("", "a ( )")]
    public void Actions(string body, string expected) => Run(expected, "", null, null, $"Log.Add(\"(\"); {body} Log.Add(\")\");", "Log.Add(\"a\" + value)", "Log.Add(\"b\" + value)", "Log.Add(\"c\" + value)", value: "");

    [Theory]
    [InlineData("return \"<\" + {0}next(value{1}) + \">\";", "<vabc>")]
    [InlineData("return {0}next(value + \"!\"{1});", "va!bc")]
    [InlineData("return {0}next(value{1}) + {0}next(\"w\"{1});", "vabcwbc")]
    [InlineData("return {0}next({0}next(value{1}){1});", "vabcbc")]
    [InlineData("return value;", "va")]
    public void Filters(string body, string expected) => Run(expected, "", "string", "string", body, "value + \"a\"", "value + \"b\"", "value + \"c\"");

    [Theory]
    [InlineData("return {0}next(value{1});", "Stop:vab")]
    [InlineData("return ({0}next(value{1})).Value + \"!\";", "Continue:vab!")]
    [InlineData("return HookResult.Block(\"no\");", "Block:va")]
    public void Gates(string body, string expected) => Run(expected, "", "HookResult<string>", "HookResult<string>", body, "value + \"a\"", "HookResult.Stop(value + \"b\")", "\"not reached\"");

    [Theory]
    [InlineData("return {0}next(value{1});", "vc")]
    [InlineData("return {0}next(value{1}) + \"!\";", "vc!")]
    [InlineData("return \"own\";", "own")]
    [InlineData("return null;", "null")]
    public void First(string body, string expected) => Run(expected, "Strategy = HookStrategy.First", "string?", "string?", body, "null", "null", "value + \"c\"");

    [Fact]
    public void A_first_answer_before_it_is_the_answer() => Run(
        "va", "Strategy = HookStrategy.First", "string?", "string?", "Log.Add(\"not reached\"); return {0}next(value{1});", "value + \"a\"", "null", "null");

    [Theory]
    [InlineData("return {0}next(value{1});", "va,vb,vc")]
    [InlineData("return [.. {0}next(value{1}), \"d\"];", "va,vb,vc,d")]
    [InlineData("return [.. ({0}next(value{1})).Reverse(), .. {0}next(\"w\"{1})];", "va,vc,vb,wb,wc")]
    [InlineData("return [];", "va")]
    [InlineData("return null!;", "va")]
    public void Collects(string body, string expected) => Run(expected, "Strategy = HookStrategy.Collect", "IReadOnlyList<string>", "string?", body, "value + \"a\"", "value + \"b\"", "value + \"c\"");

    [Theory]
    [InlineData("return {0}next(value{1});", "b,c")]
    [InlineData("return [.. {0}next(value{1}), \"d\"];", "b,c,d")]
    [InlineData("return null!;", "")]
    public void Collects_in_parallel(string body, string expected) => OverlayToo.Run($"{expected}/a,{expected}".TrimEnd(','), $$"""
        Log.Add(string.Join(",", await Site.Gather("v")) + "/" + string.Join(",", await Other.Gather("v", default)));

        public static partial class Site
        {
            [Hook(Strategy = HookStrategy.Collect, Parallel = true)] public static partial Task<IReadOnlyList<string>> Gather(string value);
        }

        public static partial class Other
        {
            [Hook(Strategy = HookStrategy.Collect, Parallel = true)] public static partial ValueTask<IReadOnlyList<string>> Gather(string value, CancellationToken token);
        }

        static class Plugin
        {
            [Filter(typeof(Other), "Gather", Priority = 1)] internal static string? A(string value) => "a";

            [Around(typeof(Site), "Gather")]
            internal static async Task<IReadOnlyList<string>> W(string value, Func<string, Task<IReadOnlyList<string>>> next) { await Task.Yield(); {{string.Format(null, body, "await ", "")}} }

            [Around(typeof(Other), "Gather")]
            internal static async ValueTask<IReadOnlyList<string>> W(string value, CancellationToken token, Func<string, CancellationToken, ValueTask<IReadOnlyList<string>>> next) { await Task.Yield(); {{string.Format(null, body, "await ", ", token")}} }

            [Filter(typeof(Site), "Gather"), Filter(typeof(Other), "Gather")] internal static async Task<string?> B(string value) { await Task.Yield(); return "b"; }
            [Filter(typeof(Site), "Gather"), Filter(typeof(Other), "Gather")] internal static string? C(string value) => "c";
        }
        """, "Gather", ("Filter", "string?"), "Site", "Other");

    [Theory]
    [InlineData("Any", "return {0}next(value{1});", "True")]
    [InlineData("Any", "return !{0}next(value{1});", "False")]
    [InlineData("All", "return {0}next(value{1});", "False")]
    [InlineData("All", "return !{0}next(value{1});", "True")]
    [InlineData("All", "return false;", "False")]
    public void Votes(string strategy, string body, string expected) => Run(
        expected, $"Strategy = HookStrategy.{strategy}", "bool", "bool", body, strategy == "Any" ? "false" : "true", "value == \"x\"", strategy == "Any" ? "true" : "false");

    [Fact]
    public void Filters_in_place() => OverlayToo.Run("(1a2) (1a2b) !(1a2b)b", """
        var value = "1";
        Site.Change(ref value, 2);
        Log.Add(value);

        public static partial class Site { [Hook] public static partial void Change(ref string value, int n); }

        static class Plugin
        {
            [Filter("Change", Priority = 1)] internal static string A(string value, int n) => value + "a" + n;

            [Around("Change", Priority = 2)]
            internal static void W(ref string value, int n, Site.Points.ChangeNext next)
            {
                value = $"({value})";
                Log.Add(value);
                var other = value[..^1];
                next(ref other, n);
                Log.Add(other + ")");
                value = "!" + other + ")";
                next(ref value, n);
            }

            [Filter("Change", Priority = 3)] internal static void B(ref string value) => value += "b";
        }
        """, "Change", ("Filter", "string"), "Site");

    [Fact]
    public void Started_in_parallel_with_those_before_it() => OverlayToo.Run("a ( b c ) done", """
        var fired = Site.Saved();
        Plugin.Go.SetResult();
        await fired;
        Log.Add("done");

        public static partial class Site { [Hook(Parallel = true)] public static partial Task Saved(); }

        static class Plugin
        {
            internal static readonly TaskCompletionSource Go = new();

            [Action("Saved", Priority = 1)] internal static async Task A() { Log.Add("a"); await Go.Task; }

            [Around("Saved", Priority = 2)]
            internal static async Task W(Func<Task> next) { Log.Add("("); await next(); Log.Add(")"); }

            [Action("Saved", Priority = 3)] internal static async Task B() { Log.Add("b"); await Go.Task; }
            [Action("Saved", Priority = 3)] internal static void C() => Log.Add("c");
        }
        """, "Saved", ("Action", "void"), "Site");

    // The hook sync, as a Task and as a ValueTask with a token, public and internal; handlers done at once and later.
    private static void Run(
        string expected, string options, string? result, string? answer, string around, string a, string b, string c, string value = "v")
    {
        var hook = options.Length > 0 ? $"[Hook({options})]" : "[Hook]";
        var task = result is null ? "Task" : $"Task<{result}>";
        var kind = answer is null ? "Action" : "Filter";
        string Call(string call) => result is null ? call + ";" : $"Show({call});";
        string Next(string parameter, string returned) => result is null && returned == "void" ? $"Action<{parameter}>" : $"Func<{parameter}, {returned}>";
        string Later(string name, string body, int priority) => $$"""
            [{{kind}}(typeof(Tasks), "Hook", Priority = {{priority}}), {{kind}}(typeof(ValueTasks), "Hook", Priority = {{priority}})]
            internal static async {{(answer is null ? "Task" : $"Task<{answer}>")}} {{name}}Later(string value) { await Task.Yield(); {{(answer is null ? "" : "return ")}}{{body}}; }
            """;
        OverlayToo.Run($"{expected} {expected} {expected} {expected} {expected}", $$"""
            {{Call($"Site.Hook(\"{value}\")")}}
            {{Call($"Final.Hook(\"{value}\")")}}
            {{Call($"await Tasks.Hook(\"{value}\")")}}
            {{Call($"await ValueTasks.Hook(\"{value}\", CancellationToken.None)")}}
            {{Call($"await AtOnce.Hook(\"{value}\")")}}

            partial class Program
            {
                private static void Show(object? result) => Log.Add(result switch
                {
                    IReadOnlyList<string> many => string.Join(",", many),
                    HookResult<string> gate => $"{gate.Outcome}:{gate.Value}",
                    _ => result ?? "null",
                });
            }

            public static partial class Site { {{hook}} public static partial {{result ?? "void"}} Hook(string value); }
            internal static partial class Final { {{hook}} public static partial {{result ?? "void"}} Hook(string value); }
            public static partial class Tasks { {{hook}} public static partial {{task}} Hook(string value); }
            public static partial class ValueTasks { {{hook}} public static partial Value{{task}} Hook(string value, CancellationToken token); }
            public static partial class AtOnce { {{hook}} public static partial Value{{task}} Hook(string value); }

            static class Plugin
            {
                [{{kind}}(typeof(Site), "Hook", Priority = 1), {{kind}}(typeof(Final), "Hook", Priority = 1), {{kind}}(typeof(AtOnce), "Hook", Priority = 1)]
                internal static {{answer ?? "void"}} A(string value) => {{a}};
                {{Later("A", a, 1)}}

                [Around(typeof(Site), "Hook", Priority = 2), Around(typeof(Final), "Hook", Priority = 2)]
                internal static {{result ?? "void"}} W(string value, {{Next("string", result ?? "void")}} next) { {{string.Format(null, around, "", "")}} }

                [Around(typeof(Tasks), "Hook", Priority = 2)]
                internal static async {{task}} W(string value, {{Next("string", task)}} next) { await Task.Yield(); {{string.Format(null, around, "await ", "")}} }

                [Around(typeof(ValueTasks), "Hook", Priority = 2)]
                internal static async Value{{task}} W(string value, CancellationToken token, {{Next("string, CancellationToken", "Value" + task)}} next) { await Task.Yield(); {{string.Format(null, around, "await ", ", token")}} }

                [Around(typeof(AtOnce), "Hook", Priority = 2)]
                internal static async Value{{task}} W(string value, {{Next("string", "Value" + task)}} next) { await Task.CompletedTask; {{string.Format(null, around, "await ", "")}} }

                [{{kind}}(typeof(Site), "Hook", Priority = 3), {{kind}}(typeof(Final), "Hook", Priority = 3), {{kind}}(typeof(AtOnce), "Hook", Priority = 3)]
                internal static {{answer ?? "void"}} B(string value) => {{b}};
                {{Later("B", b, 3)}}

                [{{kind}}(typeof(Site), "Hook", Priority = 4), {{kind}}(typeof(Final), "Hook", Priority = 4), {{kind}}(typeof(AtOnce), "Hook", Priority = 4)]
                internal static {{answer ?? "void"}} C(string value) => {{c}};
                {{Later("C", c, 4)}}
            }
            """, "Hook", (kind, answer ?? "void"), "Site", "Tasks", "ValueTasks", "AtOnce");
    }
}
