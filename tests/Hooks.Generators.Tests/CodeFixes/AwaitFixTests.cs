using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK016: a handler awaits what it blocked for.</summary>
public class AwaitFixTests
{
    [Theory]
    // in an async handler
    [InlineData("async Task<string> On(string s) { {|HOOK016:Later(s).Wait()|}; await Task.Yield(); return s; }", "async Task<string> On(string s) { await Later(s); await Task.Yield(); return s; }", "Write 'await Later(s)'")]
    [InlineData("async Task<string> On(string s) { await Task.Yield(); return {|HOOK016:Later(s).Result|}.Trim(); }", "async Task<string> On(string s) { await Task.Yield(); return (await Later(s)).Trim(); }", "Write 'await Later(s)'")]
    [InlineData("async Task<string> On(string s) { await Task.Yield(); return {|HOOK016:Later(s).GetAwaiter().GetResult()|}; }", "async Task<string> On(string s) { await Task.Yield(); return await Later(s); }", "Write 'await Later(s)'")]
    [InlineData("async Task<string> On(string s) { {|HOOK016:Thread.Sleep(5)|}; /* a */ await Task.Yield(); return s; }", "async Task<string> On(string s) { await Task.Delay(5); /* a */ await Task.Yield(); return s; }", "Write 'await Task.Delay(5)'")]
    [InlineData("async Task<string> On(string s) { await Task.Yield(); {|HOOK016:Gate.Wait()|}; return s; }", "async Task<string> On(string s) { await Task.Yield(); await Gate.WaitAsync(); return s; }", "Write 'await Gate.WaitAsync()'")]
    [InlineData("async Task<string> On(string s) { await Task.Yield(); {|HOOK016:Task.WaitAll(Later(s))|}; return s; }", "async Task<string> On(string s) { await Task.Yield(); await Task.WhenAll(Later(s)); return s; }", "Write 'await Task.WhenAll(Later(s))'")]
    // in one that is not
    [InlineData("string On(string s) => {|HOOK016:Later(s).Result|};", "async Task<string> On(string s) => await Later(s);", "Write 'await Later(s)' and make the handler async")]
    [InlineData("string On(string s) { {|HOOK016:Thread.Sleep(5)|}; return s; }", "async Task<string> On(string s) { await Task.Delay(5); return s; }", "Write 'await Task.Delay(5)' and make the handler async")]
    [InlineData("Task<string> On(string s) { {|HOOK016:Thread.Sleep(5)|}; return Later(s); }", "async Task<string> On(string s) { await Task.Delay(5); return await Later(s); }", "Write 'await Task.Delay(5)' and make the handler async")]
    [InlineData("ValueTask<string> On(string s) { {|HOOK016:Thread.Sleep(5)|}; return new ValueTask<string>(s); }", "async ValueTask<string> On(string s) { await Task.Delay(5); return s; }", "Write 'await Task.Delay(5)' and make the handler async")]
    public async Task It_awaits(string before, string after, string title)
    {
        var fix = Fix.In(Source(before));
        await fix.Offers(title);
        await fix.Gives(Source(after));
    }

    [Theory]
    [InlineData("string On(string s) { lock (Gate) { {|HOOK016:Thread.Sleep(5)|}; } return s; }")]
    [InlineData("string On(string s) { {|HOOK016:Worker.Join()|}; return s; }")]
    public Task Not_where_it_cannot(string handler) => Fix.In(Source(handler)).Offers();

    [Theory]
    [InlineData(FixAllScope.Document, "Plugin.cs")]
    [InlineData(FixAllScope.Project, "Plugin.cs", "Second.cs")]
    [InlineData(FixAllScope.Solution, "Plugin.cs", "Second.cs", "Other.cs")]
    public Task Fix_all_even_in_one_handler(FixAllScope scope, params string[] files)
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook] public static partial Task Saved(string text);
            }
            """);
        const string wrong = """
            static class Plugin
            {
                [Action("Saved")]
                internal static Task On(string text)
                {
                    // first
                    {|HOOK016:Thread.Sleep(text.Length)|};
                    if (text.Length == 0)
                        return Task.CompletedTask; // nothing
                    {|HOOK016:Task.Delay(1).Wait()|}; // second
                    return Task.Delay({|HOOK016:Task.FromResult(text).GetAwaiter().GetResult()|}.Length);
                }
            }
            """;
        const string right = """
            static class Plugin
            {
                [Action("Saved")]
                internal static async Task On(string text)
                {
                    // first
                    await Task.Delay(text.Length);
                    if (text.Length == 0)
                        return; // nothing
                    await Task.Delay(1); // second
                    await Task.Delay((await Task.FromResult(text)).Length);
                }
            }
            """;
        var other = TestAssembly.Library("Other", wrong, contract);
        var plugin = TestAssembly.Library("Plugin", wrong, contract, other).File("Second.cs", wrong.Replace("class Plugin", "class Second"));

        return Fix.In(plugin).All(scope).Gives([.. files.Select(file => (file, file == "Second.cs" ? right.Replace("class Plugin", "class Second") : right))]);
    }

    private static string Source(string handler) => $$"""
        public static partial class Site
        {
            [Hook("h")] public static partial Task<string> H(string text);
        }

        static class Plugin
        {
            // before
            [Filter("h")] // beside
            internal static {{handler}} // after

            private static readonly SemaphoreSlim Gate = new(1);
            private static readonly Thread Worker = new(() => { });
            private static async Task<string> Later(string s) { await Task.Yield(); return s; }
        }
        """;
}
