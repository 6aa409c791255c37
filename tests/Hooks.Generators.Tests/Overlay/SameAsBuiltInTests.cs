namespace Hooks.Generators.Tests.Overlay;

/// <summary>
/// Handlers do the same whether they are built in, added while the program runs, or built in and called through the
/// overlay since another one was switched off: every kind, every policy, sync and async.
/// </summary>
public class SameAsBuiltInTests
{
    private static readonly Dictionary<string, Kind> s_kinds = new()
    {
        ["action"] = new("", null, "Action", "Say(value + \"a\")", "Say(value + \"b\")", "Say(value + \"c\")"),
        ["filter"] = new("", "string", "Filter", "value + \"a\"", "value + \"b\"", "value + \"c\""),
        ["gate"] = new(
            "", "HookResult<string>", "Filter",
            "HookResult.Inject(\"hint\", value + \"a\")",
            "n == 4 ? HookResult.Block(\"no\") : n == 5 ? HookResult.Confirm() : value + \"b\"",
            "HookResult.Stop(value + \"c\")"),
        ["gate that allows nothing"] = new(
            "Allows = HookOutcomes.Continue", "HookResult<string>", "Filter",
            "HookResult.Inject(\"hint\", value + \"a\")", "n == 4 ? HookResult.Block(\"no\") : value + \"b\"", "HookResult.Stop(value + \"c\")"),
        ["first"] = new("Strategy = HookStrategy.First", "string?", "Filter", "null", "n == 4 ? null : value + \"b\"", "value + \"c\""),
        ["collect"] = new("Strategy = HookStrategy.Collect", "IReadOnlyList<string>", "Filter", "value + \"a\"", "n == 4 ? null : value + \"b\"", "value + \"c\"", "string?"),
        ["collect of a struct"] = new("Strategy = HookStrategy.Collect", "IReadOnlyList<int>", "Filter", "n + 1", "n == 4 ? null : n + 2", "n + 3", "int?"),
        ["any"] = new("Strategy = HookStrategy.Any", "bool", "Filter", "false", "n == 4", "n == 0"),
        ["all"] = new("Strategy = HookStrategy.All", "bool", "Filter", "true", "n != 4", "n != 0"),
    };

    public static TheoryData<string> Kinds => [.. s_kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_policy_and_shape(string kind)
    {
        var said = Snippet.Exe(s_kinds[kind].Program()).Allowing("CS8321").Run();

        Assert.DoesNotContain("DIFFERS", said, StringComparison.Ordinal);
        Assert.Contains("HookException", said, StringComparison.Ordinal);
        Assert.Contains("reported(", said, StringComparison.Ordinal);
        Assert.Contains("OperationCanceledException", said, StringComparison.Ordinal);
    }

    private sealed record Kind(string Options, string? Result, string Attribute, string A, string B, string C, string? Answers = null)
    {
        private static readonly string[] s_policies = ["Continue", "Stop", "Report", "Propagate"];

        private string? Answer => Answers ?? Result;

        private bool IsParallel => Attribute == "Action" || Options.Contains("Collect", StringComparison.Ordinal);

        private bool IsGate => Result?.StartsWith("HookResult", StringComparison.Ordinal) == true;

        public string Program()
        {
            var hooks = Hooks().ToList();
            return $$"""
                Try.LogReported();
                foreach (var n in new[] { 0, 1, 2, 3, 4, 5 })
                {
                {{string.Concat(hooks.Select(hook => $$"""
                        await Same("{{hook.Name}}",
                            () => {{hook.Call("Built")}},
                            () => {{hook.Call("Late")}},
                            () => {{hook.Call("Mixed")}});

                    """))}}
                    Task<object?> Nothing(Action run) { run(); return Task.FromResult<object?>(null); }
                    async Task<object?> Done(Task run) { await run; return null; }
                    async Task<object?> Given<T>(Task<T> run) => await run;
                }

                partial class Program
                {
                    public static CancellationTokenSource Source = new();
                    private static readonly List<string> s_trace = [];

                    internal static void Say(string text) { lock (s_trace) s_trace.Add(text); }

                    private static async Task Same(string name, params Func<Task<object?>>[] ways)
                    {
                        var traces = new List<string>();
                        foreach (var way in ways)
                        {
                            s_trace.Clear();
                            Source = new();
                            HookErrors.Reported += Report;
                            try { Say(Text(await way())); }
                            catch (Exception e) { Say(Try.Describe(e)); }
                            HookErrors.Reported -= Report;
                            traces.Add(string.Join(",", s_trace));
                        }

                        Log.Add(name + ":" + traces[0]);
                        if (traces.Distinct().Count() > 1)
                            Log.Add("DIFFERS:" + string.Join(" | ", traces));
                    }

                    private static void Report(HookFailure f) => Say($"reported({f.Handler}, {f.Plugin}, {f.Exception.Message})".Replace("Late", "Hook").Replace("Mixed", "Hook").Replace("Built", "Hook"));

                    private static string Text(object? result) => result switch
                    {
                        null => "null",
                        IReadOnlyList<string> texts => string.Join("+", texts),
                        IReadOnlyList<int> numbers => string.Join("+", numbers),
                        HookResult<string> gate => $"{gate.Outcome}({gate.Value},{gate.Reason},{gate.DecidedBy},{string.Join("+", gate.Injected)})",
                        _ => result.ToString()!,
                    };
                }

                public static partial class Built
                {
                {{string.Concat(hooks.Select(hook => hook.Declaration))}}
                }

                public static partial class Late
                {
                {{string.Concat(hooks.Select(hook => hook.Declaration))}}
                    static Late()
                    {
                {{string.Concat(hooks.Select(hook => hook.Additions))}}
                    }
                }

                public static partial class Mixed
                {
                {{string.Concat(hooks.Select(hook => hook.Declaration))}}
                    static Mixed()
                    {
                {{string.Concat(hooks.Select(hook => $"        Points.{hook.Name}.Disable(\"Off\");\n"))}}
                    }
                }

                static class P
                {
                    private static void Say(string text) => Program.Say(text);
                {{string.Concat(hooks.Select(hook => hook.Handlers))}}
                }
                """;
        }

        private IEnumerable<Hook> Hooks()
        {
            foreach (var policy in IsGate ? [.. s_policies, "Block"] : s_policies)
            {
                yield return new Hook(this, $"{policy}Sync", $"Errors = HookErrorPolicy.{policy}", "");
                yield return new Hook(this, $"{policy}ValueTask", $"Errors = HookErrorPolicy.{policy}", "ValueTask");
                if (IsParallel)
                    yield return new Hook(this, $"{policy}Parallel", $"Errors = HookErrorPolicy.{policy}, Parallel = true", "Task");
            }

            foreach (var timeout in IsGate ? ["Skip", "Fail", "Block"] : (string[])["Skip", "Fail"])
            {
                var options = $"Errors = HookErrorPolicy.Stop, TimeoutMilliseconds = 20, OnTimeout = HookTimeout.{timeout}";
                yield return new Hook(this, $"{timeout}Task", options, "Task", IsSlow: true);
                if (IsParallel)
                    yield return new Hook(this, $"{timeout}Parallel", options + ", Parallel = true", "Task", IsSlow: true);
            }
        }

        private sealed record Hook(Kind Kind, string Name, string Options, string Shape, bool IsSlow = false)
        {
            private bool IsAsync => Shape.Length > 0;

            private string Parameters => IsAsync ? "string value, int n, CancellationToken token" : "string value, int n";

            public string Declaration =>
                $"    [Hook({string.Join(", ", new[] { Kind.Options, Options }.Where(o => o.Length > 0))})] public static partial {Wrapped(Kind.Result)} {Name}({Parameters});\n";

            public string Additions => string.Concat(new[] { "A", "B", "C" }.Select(handler =>
                $"        Points.{Name}.Add({(IsAsync && Shape == "ValueTask" && handler == "B" ? $"async ({Parameters}) => {(Kind.Result is null ? "" : "")}await P.{Name}B(value, n, token)" : Adapted(handler))}, name: \"{handler}\", plugin: \"App\");\n"));

            public string Handlers => string.Concat(Handler("A", Kind.A), Handler("B", $"n == 1 ? throw new InvalidOperationException(\"b\") : {Kind.B}"), Handler("C", Kind.C)) + Off();

            public string Call(string set)
            {
                var call = $"{set}.{Name}(\"v\", n{(IsAsync ? ", Source.Token" : "")})";
                if (!IsAsync)
                    return Kind.Result is null ? $"Nothing(() => {call})" : $"Task.FromResult<object?>({call})";
                var task = Shape == "ValueTask" ? call + ".AsTask()" : call;
                return Kind.Result is null ? $"Done({task})" : $"Given({task})";
            }

            private string Adapted(string handler) => $"({Parameters}) => {Converted(handler)}";

            private string Converted(string handler) => !IsAsync || handler == "B"
                ? $"P.{Name}{handler}(value, n{(IsAsync ? ", token" : "")})"
                : Kind.Answer is null
                    ? $"{{ P.{Name}{handler}(value, n, token); return {(Shape == "Task" ? "Task.CompletedTask" : "default")}; }}"
                    : Shape == "Task" ? $"Task.FromResult<{Kind.Answer}>(P.{Name}{handler}(value, n, token))" : $"new ValueTask<{Kind.Answer}>(P.{Name}{handler}(value, n, token))";

            private string Wrapped(string? result) => Shape.Length == 0 ? result ?? "void" : result is null ? Shape : $"{Shape}<{result}>";

            /// <summary>B is the one that may be async: it fails before and after its first await, and may wait for its token.</summary>
            private string Handler(string handler, string answer)
            {
                var attributes = string.Concat(new[] { "Built", "Mixed" }.Select(set => $"[{Kind.Attribute}(typeof({set}), \"{Name}\", Name = \"{handler}\")] "));
                if (!IsAsync || handler != "B")
                {
                    var cancel = IsAsync && handler == "A" ? "if (n == 3) Program.Source.Cancel(); " : "";
                    var body = Kind.Answer is null
                        ? $"if (n == 1 && \"{handler}\" == \"B\") throw new InvalidOperationException(\"b\"); {Plain(handler)};"
                        : $"Say(\"{handler}\" + n); return {answer};";
                    return $"    {attributes}internal static {Kind.Answer ?? "void"} {Name}{handler}({Parameters}) {{ {cancel}{body} }}\n";
                }

                var wait = IsSlow ? "if (n == 2) await Task.Delay(-1, token); " : "if (n == 2) { await Task.Yield(); throw new InvalidOperationException(\"late\"); } ";
                var text = Kind.Answer is null
                    ? $"if (n == 1) throw new InvalidOperationException(\"b\"); {wait}{Plain(handler)};"
                    : $"Say(\"{handler}\" + n); {wait}return {answer};";
                return $"    {attributes}internal static async {Wrapped(Kind.Answer)} {Name}{handler}({Parameters}) {{ {text} }}\n";
            }

            private string Plain(string handler) => handler switch { "A" => Kind.A, "B" => Kind.B, _ => Kind.C };

            /// <summary>Would spoil every result.</summary>
            private string Off() =>
                $"    [{Kind.Attribute}(typeof(Mixed), \"{Name}\", Name = \"Off\", Priority = 5)] internal static {Kind.Answer ?? "void"} {Name}Off() => throw new InvalidOperationException(\"off\");\n";
        }
    }
}
