namespace Hooks.Generators.Tests.Around;

/// <summary>What is wrong with a handler round others: each message names it, says why and shows what would be right.</summary>
public class AroundProblemTests
{
    [Theory]
    [InlineData(
        "Saved", "internal static void {|HOOK003:W|}(string x, Action<int> next) => next(1);",
        "Handler 'P.W' does not fit hook 'Saved': parameter 'x' is 'string', and the hook passes 'int'. It fits as 'static void W(int x, Action<int> next)'.")]
    [InlineData(
        "Saved", "internal static int {|HOOK003:W|}(int x, Action<int> next) => 1;",
        "Handler 'P.W' does not fit hook 'Saved': it returns 'int', and answers for all that come after it: the hook returns 'void'. It fits as 'static void W(int x, Action<int> next)'.")]
    [InlineData(
        "Saved", "internal static void {|HOOK003:W|}(int x, Action next) => next();",
        "Handler 'P.W' does not fit hook 'Saved': its last parameter must be what it runs round: 'Action<int> next'. It fits as 'static void W(int x, Action<int> next)'.")]
    [InlineData(
        "Saved", "internal static void {|HOOK003:W|}(Action<int> next, int x) => next(1);",
        "Handler 'P.W' does not fit hook 'Saved': its last parameter must be what it runs round: 'Action<int> next'. It fits as 'static void W(int x, Action<int> next)'.")]
    [InlineData(
        "Saved", "internal static void {|HOOK003:W|}(int x, in Action<int> next) => next(1);",
        "Handler 'P.W' does not fit hook 'Saved': 'next' is passed by value. It fits as 'static void W(int x, Action<int> next)'.")]
    [InlineData(
        "Title", "internal static string {|HOOK003:W|}(string t, Action<string> next) => t;",
        "Handler 'P.W' does not fit hook 'Title': its last parameter must be what it runs round: 'Func<string, int, string> next'. It fits as 'static string W(string title, int n, Func<string, int, string> next)'.")]
    [InlineData(
        "Check", "internal static string {|HOOK003:W|}(string value, Func<string, HookResult<string>> next) => value;",
        "Handler 'P.W' does not fit hook 'Check': it returns 'string', and answers for all that come after it: the hook returns 'HookResult<string>'. It fits as 'static HookResult<string> W(string value, Func<string, HookResult<string>> next)'.")]
    [InlineData(
        "Later", "internal static async Task {|HOOK003:W|}(Func<ValueTask> next) => await next();",
        "Handler 'P.W' does not fit hook 'Later': its last parameter must be what it runs round: 'Func<CancellationToken, ValueTask> next'. It fits as 'static ValueTask W(CancellationToken token, Func<CancellationToken, ValueTask> next)'.")]
    [InlineData(
        "Later", "internal static async Task {|HOOK003:W|}(CancellationToken t, Func<CancellationToken, ValueTask> next) => await next(t);",
        "Handler 'P.W' does not fit hook 'Later': it returns 'Task', and answers for all that come after it: the hook returns 'ValueTask'. It fits as 'static ValueTask W(CancellationToken token, Func<CancellationToken, ValueTask> next)'.")]
    [InlineData(
        "Change", "internal static void {|HOOK003:W|}(int value, Site.Points.ChangeNext next) => next(ref value);",
        "Handler 'P.W' does not fit hook 'Change': it takes the value without 'ref', so what comes after it would change a copy. It fits as 'static void W(ref int value, Site.Points.ChangeNext next)'.")]
    [InlineData(
        "Change", "internal static void {|HOOK003:W|}(ref int value, Action<int> next) => next(value);",
        "Handler 'P.W' does not fit hook 'Change': its last parameter must be what it runs round: 'Site.Points.ChangeNext next'. It fits as 'static void W(ref int value, Site.Points.ChangeNext next)'.")]
    [InlineData(
        "Generic", "internal static T {|HOOK003:W|}<T>(T x, Func<T, object> next) => x;",
        "Handler 'P.W' does not fit hook 'Generic': its last parameter must be what it runs round: 'Func<T, T> next'. It fits as 'static T W<T>(T x, Func<T, T> next)'.")]
    [InlineData(
        "Saved", "internal static async void {|HOOK009:W|}(int x, Action<int> next) { await Task.Yield(); next(x); }",
        "Handler 'P.W' of hook 'Saved' is 'async void': nobody can await it or see it fail; hook 'Saved' is synchronous, so do not await")]
    [InlineData(
        "Saved", "private static void {|HOOK004:W|}(int x, Action<int> next) => next(x);",
        "Handler 'P.W' of hook 'Saved' cannot be called: 'P.W(int, System.Action<int>)' is private; make it internal")]
    public Task Handlers(string hook, string handler, string message) => Diagnose.Library($$"""
        public static partial class Site
        {
            [Hook] public static partial void Saved(int x);
            [Hook] public static partial string Title(string title, int n);
            [Hook] public static partial HookResult<string> Check(string value);
            [Hook] public static partial ValueTask Later(CancellationToken token);
            [Hook] public static partial void Change(ref int value);
            [Hook] public static partial T Generic<T>(T x);
        }

        static class P
        {
            [Around("{{hook}}")] {{handler}}
        }
        """, message);

    [Theory]
    [InlineData(
        "[{|HOOK005:Action(\"Saved\")|}] internal static void W(int x, Action<int> next) => next(x);",
        "Handler 'P.W' of hook 'Saved' takes what comes after it as its last parameter, to run round it; write [Around]")]
    [InlineData(
        "[{|HOOK005:Filter(\"Saved\")|}] internal static void W(int x, Action<int> next) => next(x);",
        "Handler 'P.W' of hook 'Saved' takes what comes after it as its last parameter, to run round it; write [Around]")]
    [InlineData(
        "[{|HOOK005:Filter(\"Title\")|}] internal static string W(string x, Func<string, string> next) => next(x);",
        "Handler 'P.W' of hook 'Title' takes what comes after it as its last parameter, to run round it; write [Around]")]
    [InlineData(
        "[{|HOOK005:Filter(\"Change\")|}] internal static void W(ref int x, Site.Points.ChangeNext next) => next(ref x);",
        "Handler 'P.W' of hook 'Change' takes what comes after it as its last parameter, to run round it; write [Around]")]
    [InlineData(
        "[{|HOOK005:Around(\"Title\")|}] internal static string W(string x) => x;",
        "Handler 'P.W' of hook 'Title' takes no 'next', so it runs round nothing; write [Filter]")]
    [InlineData(
        "[{|HOOK005:Around(\"Saved\")|}] internal static void W(int x) { }",
        "Handler 'P.W' of hook 'Saved' takes no 'next', so it runs round nothing; write [Action]")]
    [InlineData(
        "[{|HOOK005:Filter(\"Saved\")|}] internal static void W(int x) { }",
        "Hook 'Saved' is an action: its handlers observe and give nothing back; write [Action]")]
    [InlineData(
        "[{|HOOK005:Action(\"Title\")|}] internal static string W(string x) => x;",
        "Hook 'Title' is no action: its handlers give something back; write [Filter]")]
    [InlineData(
        "[Around({|HOOK001:\"Titel\"|})] internal static string W(string x, Func<string, string> next) => next(x);",
        "Neither this project nor its references declare a hook 'Titel'. Did you mean 'Title'?")]
    public Task Attributes(string handler, string message) => Diagnose.Library($$"""
        public static partial class Site
        {
            [Hook] public static partial void Saved(int x);
            [Hook] public static partial string Title(string title);
            [Hook] public static partial void Change(ref int value);
        }

        static class P
        {
            {{handler}}
        }
        """, message);

    [Fact]
    public Task The_generated_delegate_is_written_in_full_in_its_own_project() => Diagnose.Library(
        """
        using static Site.Points;

        public static partial class Site { [Hook] public static partial void Change(ref int value); }

        static class P
        {
            [Around("Change")] internal static void {|HOOK003:W|}(ref int value, ChangeNext next) => next(ref value);
        }
        """,
        "Handler 'P.W' does not fit hook 'Change': the generated type of 'next' must be written in full in the project of its hook, as 'Site.Points.ChangeNext'. "
        + "It fits as 'static void W(ref int value, Site.Points.ChangeNext next)'.");

    [Fact]
    public Task Its_conditions_are_checked() => Diagnose.Library("""
        public static partial class Site { [Hook] public static partial void Saved(int x); }

        static class P
        {
            [Around("Saved"), When("{|HOOK019:y|}")] internal static void W(int x, Action<int> next) => next(x);
        }
        """);

    [Fact]
    public Task On_a_function_inside_another_one() => Diagnose.Library("""
        public static partial class Site { [Hook] public static partial void Saved(); }

        static class P
        {
            static void M()
            {
                [{|HOOK004:Around("Saved")|}] static void W(Action next) => next();
                W(() => { });
            }
        }
        """);

    [Theory]
    [InlineData("AtLeastOne", "at least one", "")]
    [InlineData("ExactlyOne", "exactly one", "[Around(\"Saved\")] internal static void V(Action next) => next();")]
    public Task A_required_handler_is_another_than_those_round_it(string requirement, string wanted, string more) => Diagnose.Exe($$"""
        Site.Saved();

        public static partial class Site { [Hook(Required = HookRequirement.{{requirement}})] public static partial void {|HOOK021:Saved|}(); }

        static class P
        {
            [Around("Saved")] internal static void W(Action next) => next();
            {{more}}
        }
        """, $"Hook 'Saved' needs {wanted} handler, and this composition has none");

    [Fact]
    public Task One_required_handler_may_have_others_round_it() => Diagnose.Exe("""
        Site.Saved();

        public static partial class Site { [Hook(Required = HookRequirement.ExactlyOne)] public static partial void Saved(); }

        static class P
        {
            [Around("Saved")] internal static void W(Action next) => next();
            [Action("Saved")] internal static void On() { }
        }
        """);

    [Fact]
    public Task A_hook_must_not_have_the_name_of_anothers_delegate() => Diagnose.Library(
        """
        public static partial class Site
        {
            [Hook] public static partial void {|HOOK006:Move|}(in int x);
            [Hook] public static partial void MoveNext();
            [Hook] public static partial void Stay();
            [Hook] public static partial void StayNext();
        }
        """,
        "'Move' cannot be a hook: its generated delegate would have the name of the hook 'MoveNext'; rename one of them");

    [Fact]
    public Task A_composition_says_which_exported_one_does_not_fit_any_more()
    {
        var old = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(int x); }");
        var plugin = TestAssembly.Library("Plugin", "internal static class P { [Around(\"Saved\")] internal static void W(int x, Action<int> next) => next(x); }", old);
        var now = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(int x, int y); }");

        return Diagnose.Verify(
            TestAssembly.Exe("", now).Reference(plugin.Compile().AsReference(live: false)),
            "{|HOOK022:|}",
            "Handler 'P.W' of assembly 'Plugin' is left out: it was built against another version of hook 'Site.Saved', which is now 'void Saved(int x, int y)'; build both against the same version");
    }

    [Theory]
    [InlineData("[Around] internal static void W(int x, Action<int> next) { }")]
    [InlineData("[Around(\"Saved\")] internal static void W(int x, ) { }")]
    [InlineData("[Around(\"Saved\")] internal static void W(int x, Action<int>) { }")]
    [InlineData("[Around(\"Saved\")] internal static void W(int x, Missing next) { }")]
    [InlineData("[Around(\"Saved\")] internal static void W(int x, Site.Points.SavedNext next) { }")]
    [InlineData("[Around(\"Saved\")] internal static void W(int x, SavedNext next) { }")]
    [InlineData("[Around(\"Change\")] internal static void W(ref int x, ChangeNext next) { }")]
    [InlineData("[Around(\"Change\")] internal static void W(ref int x, Site.Points.ChangeNext<int> next) { }")]
    [InlineData("[Around(\"Change\")] internal static void W(ref int x, Site.Points. next) { }")]
    [InlineData("[Around(\"Change\")] internal static void W<T>(ref T x, Site.Points.ChangeNext")]
    [InlineData("[Around(\"Saved\")] internal static void W(")]
    [InlineData("[Around(\"Saved\")] internal static Missing W(int x, Action<int> next) { }")]
    public void Half_typed_it_breaks_nothing_else(string handler)
    {
        var errors = Diagnose.CompilerErrorsIn(TestAssembly.Library("Lib", $$"""
            public static partial class Site
            {
                [Hook] public static partial void Saved(int x);
                [Hook] public static partial void Change(ref int x);
            }

            static class Good { [Action("Saved")] internal static void On(int x) { } }

            static class P
            {
                {{handler}}
            }
            """));

        Assert.NotEmpty(errors);
        Assert.DoesNotContain(errors, error => error.IsEmitted);
    }
}
