namespace Hooks.Generators.Tests.Failures;

/// <summary>What an exception in the middle handler does, for each policy and each kind, sync and async.</summary>
public class PolicyTests
{
    private const string Stopped = "a HookException(Hook; Plugin.Fail: boom)";

    [Theory]
    [InlineData("Default", "a c HookException(Hook; Plugin.Fail: boom)")]
    [InlineData("Continue", "a c HookException(Hook; Plugin.Fail: boom)")]
    [InlineData("Stop", Stopped)]
    [InlineData("Report", "a reported(Hook, Plugin.Fail: boom) c done")]
    [InlineData("Propagate", "a InvalidOperationException(boom)")]
    public void Actions(string policy, string expected) => Run(policy, expected, "Action", null, null, "", "Log.Add(\"a\")", "Log.Add(\"c\")");

    [Theory]
    [InlineData("Default", "a HookException(Hook; Plugin.Fail: boom; last=va)")]
    [InlineData("Continue", "a c HookException(Hook; Plugin.Fail: boom; last=vac)")]
    [InlineData("Stop", "a HookException(Hook; Plugin.Fail: boom; last=va)")]
    [InlineData("Report", "a reported(Hook, Plugin.Fail: boom) c vac done")]
    [InlineData("Propagate", "a InvalidOperationException(boom)")]
    public void Filters(string policy, string expected) => Run(policy, expected, "Filter", "string", "string", "", "Say(\"a\", value + \"a\")", "Say(\"c\", value + \"c\")");

    [Theory]
    [InlineData("Default", "a HookException(Hook; Plugin.Fail: boom; last=va)")]
    [InlineData("Continue", "a c HookException(Hook; Plugin.Fail: boom; last=vac)")]
    [InlineData("Stop", "a HookException(Hook; Plugin.Fail: boom; last=va)")]
    [InlineData("Report", "a reported(Hook, Plugin.Fail: boom) c Continue: vac done")]
    [InlineData("Propagate", "a InvalidOperationException(boom)")]
    [InlineData("Block", "a Block (boom): va done")]
    public void Gates(string policy, string expected) => Run(policy, expected, "Filter", "HookResult<string>", "HookResult<string>", "", "Say(\"a\", value + \"a\")", "Say(\"c\", value + \"c\")");

    [Theory]
    [InlineData("Default", Stopped)]
    [InlineData("Continue", "a c HookException(Hook; Plugin.Fail: boom)")]
    [InlineData("Stop", Stopped)]
    [InlineData("Report", "a reported(Hook, Plugin.Fail: boom) c answer done")]
    [InlineData("Propagate", "a InvalidOperationException(boom)")]
    public void First(string policy, string expected) => Run(policy, expected, "Filter", "string?", "string?", "Strategy = HookStrategy.First", "Say<string?>(\"a\", null)", "Say(\"c\", \"answer\")");

    [Theory]
    [InlineData("Default", "a c HookException(Hook; Plugin.Fail: boom)")]
    [InlineData("Continue", "a c HookException(Hook; Plugin.Fail: boom)")]
    [InlineData("Stop", Stopped)]
    [InlineData("Report", "a reported(Hook, Plugin.Fail: boom) c [A,C] done")]
    [InlineData("Propagate", "a InvalidOperationException(boom)")]
    public void Collects(string policy, string expected) => Run(policy, expected, "Filter", "IReadOnlyList<string>", "string?", "Strategy = HookStrategy.Collect", "Say(\"a\", \"A\")", "Say(\"c\", \"C\")");

    [Theory]
    [InlineData("Default", Stopped)]
    [InlineData("Continue", "a c HookException(Hook; Plugin.Fail: boom)")]
    [InlineData("Stop", Stopped)]
    [InlineData("Report", "a reported(Hook, Plugin.Fail: boom) c True done")]
    [InlineData("Propagate", "a InvalidOperationException(boom)")]
    public void Any(string policy, string expected) => Run(policy, expected, "Filter", "bool", "bool", "Strategy = HookStrategy.Any", "Say(\"a\", false)", "Say(\"c\", true)");

    [Theory]
    [InlineData("Default", Stopped)]
    [InlineData("Stop", Stopped)]
    [InlineData("Report", "a reported(Hook, Plugin.Fail: boom) c False done")]
    [InlineData("Propagate", "a InvalidOperationException(boom)")]
    public void All(string policy, string expected) => Run(policy, expected, "Filter", "bool", "bool", "Strategy = HookStrategy.All", "Say(\"a\", true)", "Say(\"c\", false)");

    [Theory]
    [InlineData("Default", "HookException(Change; Plugin.B: boom; last=1ab) 1ab")]
    [InlineData("Stop", "HookException(Change; Plugin.B: boom; last=1ab) 1ab")]
    [InlineData("Continue", "HookException(Change; Plugin.B: boom; last=1abc) 1abc")]
    [InlineData("Report", "reported(Change, Plugin.B: boom) 1abc")]
    [InlineData("Propagate", "InvalidOperationException(boom) 1ab")]
    public void What_a_failing_ref_handler_has_written_stays(string policy, string expected) => Assert.Equal(expected, Snippet.Run($$"""
        Try.LogReported();
        var value = "1";
        Try.Run(() => Site.Change(ref value));
        Log.Add(value);

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.{{policy}})] public static partial void Change(ref string value);
        }

        static class Plugin
        {
            [Filter("Change")] internal static string A(string value) => value + "a";
            [Filter("Change")] internal static void B(ref string value) { value += "b"; throw new InvalidOperationException("boom"); }
            [Filter("Change")] internal static void C(ref string value) => value += "c";
        }
        """));

    [Theory]
    [InlineData("[Hook(Errors = HookErrorPolicy.Block)] public static partial void {|HOOK006:Saved|}(int x);")]
    [InlineData("[Hook(Errors = HookErrorPolicy.Block)] public static partial string {|HOOK006:Title|}(string x);")]
    [InlineData("[Hook(OnTimeout = HookTimeout.Block, TimeoutMilliseconds = 1)] public static partial Task {|HOOK006:Later|}(int x);")]
    public Task Block_is_for_gates(string hook) => Diagnose.Library($$"""
        public static partial class Site
        {
            {{hook}}
        }
        """);

    // One hook, sync, Task and ValueTask; the handlers before and after the failing one are given.
    private static void Run(string policy, string expected, string attribute, string? result, string? answer, string options, string before, string after)
    {
        var hook = $"[Hook(\"Hook\", Errors = HookErrorPolicy.{policy}{(options.Length > 0 ? ", " + options : "")})]";
        var give = answer is null ? "" : "return ";
        string Sync(string call) => result is null ? $"{call}; Log.Add(\"done\");" : $"Show({call}); Log.Add(\"done\");";
        string Typed(string task, string? of) => of is null ? task : $"{task}<{of}>";
        Assert.Equal($"{expected} {expected} {expected} {expected}", Snippet.Run($$"""
            Try.LogReported();
            Try.Run(() => { {{Sync("Site.Hook(\"v\")")}} });
            await Try.Run(async () => { {{Sync("await Tasks.Hook(\"v\")")}} });
            await Try.Run(async () => { {{Sync("await ValueTasks.Hook(\"v\", default)")}} });
            Try.Run(() => { {{Sync("Final.Hook(\"v\")")}} });

            partial class Program
            {
                private static void Show(object? result) => Log.Add(result is IReadOnlyList<string> list ? $"[{string.Join(",", list)}]" : result!);
            }

            public static partial class Site { {{hook}} public static partial {{result ?? "void"}} Hook(string value); }
            public static partial class Tasks { {{hook}} public static partial {{Typed("Task", result)}} Hook(string value); }
            public static partial class ValueTasks { {{hook}} public static partial {{Typed("ValueTask", result)}} Hook(string value, CancellationToken token); }
            internal static partial class Final { {{hook}} public static partial {{result ?? "void"}} Hook(string value); }

            static class Plugin
            {
                private static T Say<T>(string name, T answer) { Log.Add(name); return answer; }

                [{{attribute}}(typeof(Site), "Hook", Priority = 1), {{attribute}}(typeof(Final), "Hook", Priority = 1), {{attribute}}(typeof(ValueTasks), "Hook", Priority = 1)]
                internal static {{answer ?? "void"}} Before(string value) => {{before}};

                [{{attribute}}(typeof(Tasks), "Hook", Priority = 1)]
                internal static async {{Typed("ValueTask", answer)}} BeforeAsync(string value) { await Task.Yield(); {{give}}{{before}}; }

                [{{attribute}}(typeof(Site), "Hook", Priority = 2), {{attribute}}(typeof(Final), "Hook", Priority = 2), {{attribute}}(typeof(Tasks), "Hook", Priority = 2)]
                internal static {{answer ?? "void"}} Fail(string value) => throw new InvalidOperationException("boom");

                [{{attribute}}(typeof(ValueTasks), "Hook", Priority = 2, Name = "Plugin.Fail")]
                internal static async {{Typed("Task", answer)}} FailAsync(string value) { await Task.Yield(); throw new InvalidOperationException("boom"); }

                [{{attribute}}(typeof(Site), "Hook", Priority = 3), {{attribute}}(typeof(Final), "Hook", Priority = 3), {{attribute}}(typeof(Tasks), "Hook", Priority = 3), {{attribute}}(typeof(ValueTasks), "Hook", Priority = 3)]
                internal static {{answer ?? "void"}} After(string value) => {{after}};
            }
            """));
    }
}
