using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

/// <summary>HOOK003: the signature that fits, with the user's names and body.</summary>
public partial class FitSignatureFixTests
{
    [Theory]
    // a parameter's type
    [InlineData("void H(string text)", "static void On(int text) { }", "static void On(string text) { }")]
    [InlineData("void H(string text)", "static void On(int number) => Log.Add(number);", "static void On(string number) => Log.Add(number);")]
    [InlineData("void H(string text, Post post)", "static void On(object text, string post) { }", "static void On(object text, Post post) { }")]
    // too many
    [InlineData("void H(string text)", "static void On(string text, int extra) { }", "static void On(string text) { }")]
    [InlineData("void H()", "static void On(int extra) { }", "static void On() { }")]
    [InlineData("void H()", "static void On(/* why */ int extra) { }", "static void On(/* why */ ) { }")]
    // another order, or a gap
    [InlineData("void H(string text, Post post)", "static void On(Post post, string text) { }", "static void On(string text, Post post) { }")]
    [InlineData("void H(string text, Post post)", "static void On(Post p) => Log.Add(p.Text);", "static void On(string text, Post p) => Log.Add(p.Text);")]
    [InlineData("void H(string a, string b, int c)", "static void On(string b, int c) { }", "static void On(string a, string b, int c) { }")]
    // by reference
    [InlineData("void H(string text)", "static void On(ref string text) { }", "static void On(string text) { }")]
    [InlineData("void H(int a, int b)", "static void On(int a, out int b) { b = 1; }", "static void On(int a, int b) { b = 1; }")]
    [InlineData("void H(in Big big)", "static void On(ref Big it) { }", "static void On(in Big it) { }")]
    // defaults
    [InlineData("void H(string text, Post post)", "static void On(string text, int times = 1) => Log.Add(times);", "static void On(string text, Post post, int times = 1) => Log.Add(times);")]
    // tokens
    [InlineData("Task H(string text, CancellationToken token)", "static Task On(int text, CancellationToken cancel) => Task.CompletedTask;", "static Task On(string text, CancellationToken cancel) => Task.CompletedTask;")]
    [InlineData("Task H(string text, CancellationToken token)", "static void On(CancellationToken cancel, Post post) { }", "static void On(CancellationToken cancel) { }")]
    [InlineData("void H(string text)", "static void On(string text, CancellationToken token) { }", "static void On(string text) { }")]
    public Task Parameters(string hook, string before, string after) => Check("Action", hook, before, after);

    [Theory]
    // a filter hands its value on
    [InlineData("string H(string text)", "static void On(string text) { }", "static string On(string text) => text;")]
    [InlineData("string H(string text)", "static void On() { }", "static string On(string text) => text;")]
    [InlineData("string H(string text)", "static void On(string it) => Log.Add(it);", """
        static string On(string it)
            {
                Log.Add(it);
                return it;
            }
        """)]
    [InlineData("string H(string text)", """
        static void On(string it)
            {
                if (it.Length == 0)
                    return; // nothing
                Log.Add(it); // here
                // the end
            }
        """, """
        static string On(string it)
            {
                if (it.Length == 0)
                    return it; // nothing
                Log.Add(it); // here
                // the end
                return it;
            }
        """)]
    [InlineData("string H(string text)", "static void On(string it) { Log.Add(it); }", "static string On(string it) { Log.Add(it); return it; }")]
    [InlineData("string H(string text)", "static void On(ref string it) { it += \"!\"; }", "static string On(string it) { it += \"!\"; return it; }")]
    [InlineData("string H(string text)", "static object On(string it) => it.Trim();", "static string On(string it) => it.Trim();")]
    [InlineData("string H(string text)", "static void On(object it) => throw new InvalidOperationException();", "static string On(string it) => throw new InvalidOperationException();")]
    [InlineData("string H(string text)", """
        static void On(string it)
            {
                while (true)
                    Log.Add(it);
            }
        """, """
        static string On(string it)
            {
                while (true)
                    Log.Add(it);
            }
        """)]
    // in place
    [InlineData("void H(ref string text)", "static void On(string it) { it += \"!\"; }", "static void On(ref string it) { it += \"!\"; }")]
    [InlineData("void H(ref string text, int n)", "static object On(string it) => it.Trim();", "static string On(string it) => it.Trim();")]
    // gates
    [InlineData("HookResult<Post> H(Post post)", "static void On(Post it) { Log.Add(it.Text); }", "static HookResult<Post> On(Post it) { Log.Add(it.Text); return it; }")]
    [InlineData("HookResult<Post> H(Post post)", "static HookVerdict On(Post it) => HookResult.Block(\"no\");", "static HookResult<Post> On(Post it) => HookResult.Block(\"no\");")]
    [InlineData("HookResult<IPost> H(IPost post)", "static void On(IPost it) { }", "static HookResult<IPost> On(IPost it) => HookResult.Continue(it);")]
    // answers
    [InlineData("string? H(int n)", "static void On(int n) { }", "static string? On(int n) => null;", "HookStrategy.First")]
    [InlineData("int? H(int n)", "static string On(int n) => null!;", "static int? On(int n) => null!;", "HookStrategy.First")]
    [InlineData("IReadOnlyList<int> H()", "static void On() => Log.Add(1);", """
        static int? On()
            {
                Log.Add(1);
                return null;
            }
        """, "HookStrategy.Collect")]
    [InlineData("bool H(int n)", "static void On(int n) { }", "static bool On(int n) => false;", "HookStrategy.Any")]
    [InlineData("bool H(int n)", "static void On(int n) { }", "static bool On(int n) => true;", "HookStrategy.All")]
    public Task Results(string hook, string before, string after, string strategy = "HookStrategy.Auto") => Check("Filter", hook, before, after, strategy);

    [Theory]
    [InlineData("void H(string text)", "static int On(string text) => text.Length;", "static void On(string text) => _ = text.Length;")]
    [InlineData("void H(string text)", "static int On(string text) => int.Parse(text);", "static void On(string text) => int.Parse(text);")]
    [InlineData("void H(string text)", "static string On(string text) => text;", "static void On(string text) { }")]
    [InlineData("void H(int n)", """
        static int On(int n)
            {
                if (n == 0)
                    return 1; // one
                if (n == 1)
                    return Math.Abs(n);
                switch (n)
                {
                    case 2:
                        return n++;
                    default:
                        break;
                }
                Func<int> inner = () => { return n; };
                return inner(); // done
            }
        """, """
        static void On(int n)
            {
                if (n == 0)
                    return; // one
                if (n == 1)
                {
                    Math.Abs(n);
                    return;
                }
                switch (n)
                {
                    case 2:
                        n++;
                        return;
                    default:
                        break;
                }
                Func<int> inner = () => { return n; };
                inner(); // done
            }
        """)]
    public Task Results_that_nobody_takes(string hook, string before, string after) => Check("Action", hook, before, after);

    [Theory]
    // on a sync hook nobody awaits
    [InlineData("Action", "void H(string text)", "static Task On(string text) => Task.CompletedTask;", "static void On(string text) { }")]
    [InlineData("Action", "void H(string text)", "static async Task On(string text) { }", "static void On(string text) { }")]
    [InlineData("Filter", "string H(string text)", "static Task<string> On(string text) => Task.FromResult(text.Trim());", "static string On(string text) => text.Trim();")]
    [InlineData("Filter", "string H(string text)", "static ValueTask<string> On(string text) => new ValueTask<string>(text);", "static string On(string text) => text;")]
    // on an async hook a task stays one
    [InlineData("Filter", "Task<string> H(string text)", "static Task On(string text) => Task.CompletedTask;", "static Task<string> On(string text) => Task.FromResult(text);")]
    [InlineData("Filter", "Task<string> H(string text)", "static Task On(string text) => Task.Delay(text.Length);", """
        static async Task<string> On(string text)
            {
                await Task.Delay(text.Length);
                return text;
            }
        """)]
    [InlineData("Filter", "Task<string> H(string text)", "static async Task On(string text) { await Task.Yield(); }", "static async Task<string> On(string text) { await Task.Yield(); return text; }")]
    [InlineData("Filter", "ValueTask<string> H(string text)", "static async ValueTask<object> On(string text) { await Task.Yield(); return text; }", "static async ValueTask<string> On(string text) { await Task.Yield(); return text; }")]
    [InlineData("Filter", "Task<HookResult<Post>> H(Post post)", "static Task On(Post it) => Task.CompletedTask;", "static Task<HookResult<Post>> On(Post it) => Task.FromResult<HookResult<Post>>(it);")]
    [InlineData("Filter", "Task<string> H(string text)", "static void On(string text) { }", "static string On(string text) => text;")]
    [InlineData("Action", "Task H(string text)", "static Task<int> On(string text) => Task.FromResult(1);", "static Task On(string text) => Task.FromResult(1);")]
    [InlineData("Action", "ValueTask H(string text)", "static ValueTask<int> On(string text) => Count(text);", "static async ValueTask On(string text) => await Count(text);")]
    public Task Tasks(string attribute, string hook, string before, string after) => Check(attribute, hook, before, after);

    [Theory]
    [InlineData("string H(string text, int n)", "static string On(string it, int n, Func<string, string> next) => it;", "static string On(string it, int n, Func<string, int, string> next) => it;")]
    [InlineData("string H(string text, int n)", "static void On(int n, Func<string, int, string> next) => Log.Add(n);", """
        static string On(string text, int n, Func<string, int, string> next)
            {
                Log.Add(n);
                return next(text, n);
            }
        """)]
    [InlineData("void H(ref int n)", "static void On(int it, Action next) { }", "static void On(ref int it, Site.Points.HNext next) { }")]
    [InlineData("Task<string> H(string text, CancellationToken token)", "static async Task On(string it, Func<string, CancellationToken, Task<string>> go) { await Task.Yield(); }", "static async Task<string> On(string it, CancellationToken token, Func<string, CancellationToken, Task<string>> go) { await Task.Yield(); return await go(it, token); }")]
    [InlineData("void H(Post post)", "static int On(string text, Action<string> next) => text.Length;", """
        static void On(Post text, Action<Post> next)
            {
                next(text);
                // text.Length;
            }
        """)]
    public Task Handlers_that_run_round_others(string hook, string before, string after) => Check("Around", hook, before, after);

    [Theory]
    [InlineData("static async Task<int> On(string text, CancellationToken token, int n) { await Task.Yield(); return 1; }", "static async Task On(string text, CancellationToken token) { await Task.Yield(); }")]
    [InlineData("static async Task On(int text) { await Task.Yield(); }", "static async Task On(string text) { await Task.Yield(); }")]
    public Task Handlers_in_the_background_may_be_async(string before, string after) =>
        Fix.In(Source("Action", "void H(string text)", Name().Replace(before, " {|HOOK003:On|}"), "HookStrategy.Auto").Replace("\"h\")] // beside", "\"h\", Background = true)] // beside"))
            .Gives(Source("Action", "void H(string text)", after, "HookStrategy.Auto").Replace("\"h\")] // beside", "\"h\", Background = true)] // beside"));

    [Theory]
    // the hook is generic
    [InlineData("void H<T>(T item)", "static void On(string item) { }", "static void On<T>(T item) { }")]
    [InlineData("void H<T>(T item) where T : class, IPost", "static void On(IList<int> item) => Log.Add(item);", "static void On<T>(T item) where T : class, IPost => Log.Add(item);")]
    [InlineData("void H<T>(T item)", "static void On<TItem>(TItem item) where TItem : new() { }", "static void On<T>(T item) { }")]
    [InlineData("void H<T>(T item, int n)", "static void On<TItem>(TItem item, string n) { }", "static void On<TItem>(TItem item, int n) { }")]
    // the handler alone is
    [InlineData("void H(string text)", "static void On<T>(T text) where T : struct => Log.Add(typeof(T).Name + text);", "static void On(string text) => Log.Add(typeof(string).Name + text);")]
    [InlineData("void H(string text)", "static void On<T>(string text) { }", "static void On(string text) { }")]
    [InlineData("void H(List<string> texts)", "static void On<T>(List<T> texts, int n) { }", "static void On<T>(List<T> texts) { }")]
    public Task Type_parameters(string hook, string before, string after) => Check("Action", hook, before, after);

    [Theory]
    [InlineData("Action", "void H(Post post)", "static void On(string text) => Log.Add(text.Length);", """
        static void On(Post text)
            {
                // Log.Add(text.Length);
            }
        """, "Write 'static void On(Post text)' and comment the body out")]
    [InlineData("Filter", "Task<string> H(string text, Post post)", """
        static async Task<int> On(string text, int times)
            {
                // twice
                for (var i = 0; i < times; i++)
                {
                    await Task.Yield();
                }

                return times; /* how often */
            }
        """, """
        static Task<string> On(string text, Post times)
            {
                return Task.FromResult(text);
                // // twice
                // for (var i = 0; i < times; i++)
                // {
                //     await Task.Yield();
                // }
                //
                // return times; /* how often */
            }
        """, "Write 'static Task<string> On(string text, Post times)' and comment the body out")]
    public async Task A_body_that_does_not_compile_any_more_stays_as_a_comment(string attribute, string hook, string before, string after, string title)
    {
        await Check(attribute, hook, before, after);
        await Fix.In(Source(attribute, hook, Name().Replace(before, " {|HOOK003:On|}"), "HookStrategy.Auto")).Offers(title);
    }

    [Theory]
    [InlineData("void H(Post post)", "static void On(int a) { }", "Write 'static void On(Post a)'")]
    [InlineData("Task<string> H(string text, Post post)", "static async Task On(string it) => await Task.Yield();", "Write 'static Task<string> On(string it)'")]
    [InlineData("void H<T>(T item) where T : class", "static void On(int item) { }", "Write 'static void On<T>(T item) where T : class'")]
    [InlineData("void H(ref int n)", "static void On(int n) { }", "Write 'static void On(ref int n)'")]
    [InlineData("string? H()", "static void On() { }", "Write 'static string? On()'", "HookStrategy.First")]
    public Task The_title_is_the_signature(string hook, string before, string title, string strategy = "HookStrategy.Auto") =>
        Fix.In(Source(hook.StartsWith("void", StringComparison.Ordinal) && !hook.Contains("ref") ? "Action" : "Filter", hook, Name().Replace(before, " {|HOOK003:On|}"), strategy)).Offers(title);

    [Fact]
    public Task A_signature_fits_all_hooks_of_its_attributes() => Fix.In("""
        public static partial class Site
        {
            [Hook] public static partial string A(string text);
            [Hook] public static partial string B(string text, int n);
            [Hook] public static partial int C(int n);
        }

        internal static class Plugin
        {
            [Filter("A"), Filter("B")] internal static void {|HOOK003:{|HOOK003:Both|}|}(string text) => Log.Add(text.Length);
            [Filter("A"), Filter("C")] internal static void {|HOOK003:{|HOOK003:Never|}|}(string text) { }
        }
        """).All(FixAllScope.Document).Gives("""
        public static partial class Site
        {
            [Hook] public static partial string A(string text);
            [Hook] public static partial string B(string text, int n);
            [Hook] public static partial int C(int n);
        }

        internal static class Plugin
        {
            [Filter("A"), Filter("B")]
            internal static string Both(string text)
            {
                Log.Add(text.Length);
                return text;
            }
            [Filter("A"), Filter("C")] internal static void {|HOOK003:{|HOOK003:Never|}|}(string text) { }
        }
        """);

    [Theory]
    [InlineData(FixAllScope.Document, "Plugin.cs")]
    [InlineData(FixAllScope.Project, "Plugin.cs", "Second.cs")]
    [InlineData(FixAllScope.Solution, "Plugin.cs", "Second.cs", "Other.cs")]
    public Task Fix_all(FixAllScope scope, params string[] files)
    {
        var contract = TestAssembly.Library("Contract", """
            public static partial class Site
            {
                [Hook] public static partial string Text(string text, int n);
                [Hook] public static partial void Saved(int n);
            }
            """);
        const string wrong = """
            internal static class Plugin
            {
                [Filter("Text")] internal static void {|HOOK003:A|}(string text) { }
                [Action("Saved")] internal static void {|HOOK003:B|}(string text) => Log.Add(text);
            }
            """;
        const string right = """
            internal static class Plugin
            {
                [Filter("Text")] internal static string A(string text) => text;
                [Action("Saved")] internal static void B(int text) => Log.Add(text);
            }
            """;
        var other = TestAssembly.Library("Other", wrong, contract);
        var plugin = TestAssembly.Library("Plugin", wrong, contract, other).File("Second.cs", wrong.Replace("class Plugin", "class Second"));

        return Fix.In(plugin).All(scope).Gives([.. files.Select(file => (file, file == "Second.cs" ? right.Replace("class Plugin", "class Second") : right))]);
    }

    [Fact]
    public Task What_is_not_in_scope_is_imported() => Fix.In(TestAssembly.Library("Plugin", """
        // first
        using Hooks;

        namespace Plugins
        {
            static class Plugin
            {
                [Filter("h")] internal static System.Threading.Tasks.Task {|HOOK003:Off|}(Contract.Post post) => Done;

                private static readonly System.Threading.Tasks.Task Done = System.Threading.Tasks.Task.CompletedTask;
            }
        }
        """).ForNet80().File("Contract.cs", """
        namespace Contract
        {
            public sealed record Post(string Text);
            public static partial class Site
            {
                [Hooks.Hook("h")] public static partial System.Threading.Tasks.Task<Post> H(Post post, System.DayOfWeek day);
            }
        }
        """)).All(FixAllScope.Document).Gives("""
        // first
        using System.Threading.Tasks;
        using Contract;
        using Hooks;

        namespace Plugins
        {
            static class Plugin
            {
                [Filter("h")]
                internal static async Task<Post> Off(Contract.Post post)
                {
                    await Done;
                    return post;
                }

                private static readonly System.Threading.Tasks.Task Done = System.Threading.Tasks.Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task Without_nullable_types_none_is_written() => Fix.In("""
        #nullable disable
        public static partial class Site
        {
            [Hook("h", Strategy = HookStrategy.First)] public static partial string H(string text, List<string> all);
        }

        static class Plugin
        {
            [Filter("h")] internal static void {|HOOK003:On|}(string text, int all) { }
        }
        """).Gives("""
        #nullable disable
        public static partial class Site
        {
            [Hook("h", Strategy = HookStrategy.First)] public static partial string H(string text, List<string> all);
        }

        static class Plugin
        {
            [Filter("h")] internal static string On(string text, List<string> all) => null;
        }
        """);

    private static Task Check(string attribute, string hook, string before, string after, string strategy = "HookStrategy.Auto") =>
        Fix.In(Source(attribute, hook, Name().Replace(before, " {|HOOK003:On|}"), strategy)).Gives(Source(attribute, hook, after, strategy));

    private static string Source(string attribute, string hook, string handler, string strategy) => $$"""
        public interface IPost { }
        public sealed record Post(string Text) : IPost;
        public struct Big { public long A, B, C; }

        public static partial class Site
        {
            [Hook("h", Strategy = {{strategy}})]
            public static partial {{hook}};
        }

        internal static class Plugin
        {
            // before
            [{{attribute}}("h")] // beside
            internal {{handler}} // after

            internal static ValueTask<int> Count(string text) => new(text.Length);
        }
        """;

    [GeneratedRegex(@" On(?=[(<])")]
    private static partial Regex Name();
}
