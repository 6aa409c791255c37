using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

public class MakeCallableFixTests
{
    /// <summary>Nothing can be attached to a hook that is not public: its handlers are static.</summary>
    private const string Site = """
        internal static partial class Site
        {
            [Hook("saved")] internal static partial void Saved(int n);
        }


        """;

    [Theory]
    // the method
    [InlineData("static class P { [Action(\"saved\")] private static void {0}(int n) { } }", "static class P { [Action(\"saved\")] internal static void On(int n) { } }", "Make it internal")]
    [InlineData("static class P { [Action(\"saved\")] static void {0}(int n) { } }", "static class P { [Action(\"saved\")] internal static void On(int n) { } }", "Make it internal")]
    [InlineData("class P { [Action(\"saved\")] protected static void {0}(int n) { } }", "class P { [Action(\"saved\")] protected internal static void On(int n) { } }", "Make it internal")]
    [InlineData("class P { [Action(\"saved\")] private protected static void {0}(int n) { } }", "class P { [Action(\"saved\")] internal static void On(int n) { } }", "Make it internal")]
    [InlineData("class P { [Action(\"saved\")] /* a */ private /* b */ static void {0}() { } }", "class P { [Action(\"saved\")] /* a */ /* b */ internal static void On() { } }", "Make it internal")]
    // the types round it
    [InlineData("class O { static class P { [Action(\"saved\")] internal static void {0}(int n) { } } }", "class O { internal static class P { [Action(\"saved\")] internal static void On(int n) { } } }", "Make 'P' internal")]
    [InlineData("class O { private class P { protected class Q { [Action(\"saved\")] static void {0}() { } } } }", "class O { internal class P { protected internal class Q { [Action(\"saved\")] internal static void On() { } } } }", "Make it and 'Q' and 'P' internal")]
    [InlineData("file static class P { [Action(\"saved\")] internal static void {0}(int n) { } }", "internal static class P { [Action(\"saved\")] internal static void On(int n) { } }", "Make 'P' internal")]
    [InlineData("class O { class B { } class P : B { [Action(\"saved\")] internal static void {0}() { } } }", "class O { internal class B { } internal class P : B { [Action(\"saved\")] internal static void On() { } } }", "Make 'P' and 'B' internal")]
    [InlineData("partial class O { private partial class P { } } partial class O { private partial class P { [Action(\"saved\")] internal static void {0}() { } } }", "partial class O { internal partial class P { } } partial class O { internal partial class P { [Action(\"saved\")] internal static void On() { } } }", "Make 'P' internal")]
    [InlineData("partial class O { partial class P { } } partial class O { private partial class P { [Action(\"saved\")] internal static void {0}() { } } }", "partial class O { partial class P { } } partial class O { internal partial class P { [Action(\"saved\")] internal static void On() { } } }", "Make 'P' internal")]
    // static
    [InlineData("class P { [Action(\"saved\")] public void {0}(int n) { } }", "class P { [Action(\"saved\")] public static void On(int n) { } }", "Make it static")]
    [InlineData("class P { [Action(\"saved\")] void {0}(int n) { } }", "class P { [Action(\"saved\")] internal static void On(int n) { } }", "Make it internal and static")]
    [InlineData("class O { class P { [Action(\"saved\")] void {0}(int n) { } } }", "class O { internal class P { [Action(\"saved\")] internal static void On(int n) { } } }", "Make it and 'P' internal, and it static")]
    [InlineData("struct P { [Action(\"saved\")] public readonly void {0}(int n) { } }", "struct P { [Action(\"saved\")] public static void On(int n) { } }", "Make it static")]
    [InlineData("class P { [Action(\"saved\")] public void {0}() { } void M(P p) { On(); this.On(); p.On(); Action a = p.On; } }", "class P { [Action(\"saved\")] public static void On() { } void M(P p) { On(); P.On(); P.On(); Action a = P.On; } }", "Make it static")]
    public async Task It_is_made_callable(string before, string after, string title)
    {
        string Source(string code, string name) => Site + "// before\n" + code.Replace("{0}", name) + " // after\n";

        var fix = Fix.In(Source(before, "{|HOOK004:On|}"));
        await fix.Offers(title);
        await fix.Gives(Source(after, "On"));
    }

    [Theory]
    [InlineData("class P { int count; [Action(\"saved\")] public void {0}(int n) => count += n; }")]
    [InlineData("class P { [Action(\"saved\")] public void {0}(int n) => ToString(); }")]
    [InlineData("class P { [Action(\"saved\")] public void {0}(int n) => Log.Add(this); }")]
    [InlineData("class P(int start) { [Action(\"saved\")] public void {0}(int n) => Log.Add(start); }")]
    [InlineData("class P { [Action(\"saved\")] public virtual void {0}(int n) { } }")]
    [InlineData("interface I { void On(int n); } class P : I { [Action(\"saved\")] public void {0}(int n) { } }")]
    [InlineData("class P<T> { [Action(\"saved\")] static void {0}(int n) { } }")]
    [InlineData("interface I { [Action(\"saved\")] static void {0}(int n) { } }")]
    [InlineData("abstract class P { [Action(\"saved\")] public abstract void {0}(int n); }")]
    public Task Nothing_is_offered_where_that_would_not_help(string code) => Fix.In(Site + code.Replace("{0}", "{|HOOK004:On|}")).Offers();

    [Theory]
    [InlineData("class P { int count; [Action(\"saved\")] void {0}(int n) => count += n; }", "class P { int count; [Action(\"saved\")] internal void On(int n) => count += n; }", "Make it internal")]
    [InlineData("struct P { [Action(\"saved\")] internal void {0}(int n) { } }", "struct P { [Action(\"saved\")] internal static void On(int n) { } }", "Make it static")]
    [InlineData("class P { [Around(\"saved\")] internal void {0}(int n, Action<int> next) => next(n); }", "class P { [Around(\"saved\")] internal static void On(int n, Action<int> next) => next(n); }", "Make it static")]
    public async Task An_instance_handler_stays_one_where_it_can(string before, string after, string title)
    {
        var site = Site.Replace("internal", "public");
        var fix = Fix.In(site + before.Replace("{0}", "{|HOOK004:On|}"));
        await fix.Offers(title);
        await fix.Gives(site + after);
    }

    [Theory]
    [InlineData(FixAllScope.Document, "Plugin.cs")]
    [InlineData(FixAllScope.Project, "Plugin.cs", "Second.cs")]
    [InlineData(FixAllScope.Solution, "Plugin.cs", "Second.cs", "Other.cs")]
    public Task Fix_all_even_in_one_type(FixAllScope scope, params string[] files)
    {
        const string wrong = """
            class Outer
            {
                // kept
                private class Plugin
                {
                    [Action("saved")] // kept too
                    private static void {|HOOK004:A|}(int n) { }

                    [Action("saved")]
                    void {|HOOK004:B|}() { }

                    // and this
                    [Action("saved")] internal static void {|HOOK004:C|}() { }
                }
            }
            """;
        const string right = """
            class Outer
            {
                // kept
                internal class Plugin
                {
                    [Action("saved")] // kept too
                    internal static void A(int n) { }

                    [Action("saved")]
                    internal void B() { }

                    // and this
                    [Action("saved")] internal static void C() { }
                }
            }
            """;
        var contract = TestAssembly.Library("Contract", Site.Replace("internal", "public"));
        var other = TestAssembly.Library("Other", wrong, contract);
        var plugin = TestAssembly.Library("Plugin", wrong, contract, other).File("Second.cs", wrong.Replace("class Outer", "class Second"));

        return Fix.In(plugin).All(scope).Gives([.. files.Select(file => (file, file == "Second.cs" ? right.Replace("class Outer", "class Second") : right))]);
    }
}
