using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK009: a handler that is <c>async void</c> returns what its hook can wait for.</summary>
public class FitSignatureFixOfAsyncVoidTests
{
    [Theory]
    [InlineData("Action", "Task H(int n)", "static async void On(int n) => await Task.Delay(n);", "static async Task On(int n) => await Task.Delay(n);")]
    [InlineData("Action", "ValueTask H(int n)", "static async void On() { await Task.Yield(); return; }", "static async Task On() { await Task.Yield(); return; }")]
    [InlineData("Action", "Task H(int n)", "static async void On(string n) { await Task.Yield(); }", "static async Task On(int n) { await Task.Yield(); }")]
    [InlineData("Filter", "Task<string> H(string text)", "static async void On(string it) { await Task.Yield(); }", "static async Task<string> On(string it) { await Task.Yield(); return it; }")]
    [InlineData("Filter", "ValueTask<HookResult<string>> H(string text)", "static async void On(string it) { await Task.Yield(); }", "static async Task<HookResult<string>> On(string it) { await Task.Yield(); return it; }")]
    public Task On_an_async_hook_it_returns_a_task(string attribute, string hook, string before, string after) => Check(attribute, hook, before, after);

    [Theory]
    [InlineData("Action", "void H(int n)", "static async void On(int n) => Log.Add(n);", "static void On(int n) => Log.Add(n);")]
    [InlineData("Action", "void H(int n)", "static /* why */ async void On(int n) { }", "static /* why */ void On(int n) { }")]
    [InlineData("Action", "void H(int n)", "static async /* why */ void On(int n) { }", "static /* why */ void On(int n) { }")]
    [InlineData("Filter", "string H(string text)", "static async void On(string it) { }", "static string On(string it) => it;")]
    public Task On_a_sync_hook_it_is_not_async_where_it_does_not_await(string attribute, string hook, string before, string after) => Check(attribute, hook, before, after);

    [Theory]
    [InlineData("Task H(int n)", "static async void On(int n) => await Task.Delay(n);", "Write 'static Task On(int n)'")]
    [InlineData("void H(int n)", "static async void On(int n) { }", "Write 'static void On(int n)'")]
    [InlineData("void H(int n)", "static async void On(int n) => await Task.Delay(n);")]
    public Task It_is_offered_where_it_is_sure_to_help(string hook, string handler, params string[] titles) =>
        Fix.In(Source("Action", hook, Marked(handler))).Offers(titles);

    [Fact]
    public Task Fix_all() => Fix.In(TestAssembly.Library("Plugin", """
        public static partial class Site
        {
            [Hook] public static partial Task Saved(int n);
        }

        static class Plugin
        {
            [Action("Saved")] internal static async void {|HOOK009:A|}() => await Task.Yield();
            [Action("Saved")] internal static async void {|HOOK009:B|}(int n) => await Task.Yield(); // kept
        }
        """).File("Second.cs", """
        static class Second
        {
            [Action("Saved")] internal static async void {|HOOK009:C|}() => await Task.Yield();
        }
        """)).All(FixAllScope.Project).Gives(("Plugin.cs", """
        public static partial class Site
        {
            [Hook] public static partial Task Saved(int n);
        }

        static class Plugin
        {
            [Action("Saved")] internal static async Task A() => await Task.Yield();
            [Action("Saved")] internal static async Task B(int n) => await Task.Yield(); // kept
        }
        """), ("Second.cs", """
        static class Second
        {
            [Action("Saved")] internal static async Task C() => await Task.Yield();
        }
        """));

    private static Task Check(string attribute, string hook, string before, string after) =>
        Fix.In(Source(attribute, hook, Marked(before))).Gives(Source(attribute, hook, after));

    private static string Marked(string handler) => handler.Replace(" On(", " {|HOOK009:On|}(");

    private static string Source(string attribute, string hook, string handler) => $$"""
        public static partial class Site
        {
            [Hook("h")] public static partial {{hook}};
        }

        static class Plugin
        {
            // before
            [{{attribute}}("h")] // beside
            internal {{handler}} // after
        }
        """;
}
