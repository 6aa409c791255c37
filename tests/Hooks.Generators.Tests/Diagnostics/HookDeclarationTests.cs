namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK006: why something is no hook, and what would make it one.</summary>
public class HookDeclarationTests
{
    [Theory]
    // kinds
    [InlineData("[Hook] public static partial int {|HOOK006:H|}(string s);", "its kind is unclear. A filter's first parameter has the type that it returns ('int value'); for the first answer say Strategy = HookStrategy.First")]
    [InlineData("[Hook] public static partial bool {|HOOK006:H|}(string s);", "its kind is unclear. For a vote say Strategy = HookStrategy.Any or HookStrategy.All")]
    [InlineData("[Hook] public static partial IReadOnlyList<string> {|HOOK006:H|}(string s);", "its kind is unclear. To gather every answer say Strategy = HookStrategy.Collect")]
    [InlineData("[Hook] public static partial HookResult<string> {|HOOK006:H|}(int s);", "a gate's first parameter is its value: write 'HookResult<string> H(string value, …)'")]
    [InlineData("[Hook(Strategy = HookStrategy.First)] public static partial int {|HOOK006:H|}(string s);", "HookStrategy.First needs an answer that can be null; return 'int?'")]
    [InlineData("[Hook(Strategy = HookStrategy.First)] public static partial T {|HOOK006:H|}<T>(string s);", "an unconstrained 'T?' cannot say that there is no answer; add 'where T : class' or 'where T : struct'")]
    [InlineData("[Hook(Strategy = HookStrategy.Any)] public static partial string {|HOOK006:H|}(string s);", "HookStrategy.Any is a vote; return 'bool'")]
    [InlineData("[Hook(Strategy = HookStrategy.Collect)] public static partial string[] {|HOOK006:H|}(string s);", "HookStrategy.Collect gives every answer; return 'IReadOnlyList<T>'")]
    [InlineData("[Hook(Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<T> {|HOOK006:H|}<T>(string s);", "an unconstrained 'T?' cannot say that there is no answer; add 'where T : class' or 'where T : struct'")]
    [InlineData("[Hook(Strategy = (HookStrategy)9)] public static partial bool {|HOOK006:H|}(string s);", "'9' is no HookStrategy; say Auto, First, Collect, Any or All")]
    [InlineData("[Hook] public static partial ref int {|HOOK006:H|}(string s);", "it returns by 'ref'; return 'int' by value")]
    [InlineData("[Hook] public static partial int {|HOOK006:H|}(ref int i);", "it changes 'i' in place and returns a value as well; return 'void', or take 'i' by value")]
    [InlineData("[Hook] public static partial Span<int> {|HOOK006:H|}(scoped Span<int> i);", "a filter gives its value back, and 'i' is 'scoped'; take 'scoped' off")]
    [InlineData("[Hook] public static partial Span<int> {|HOOK006:H|}(in Span<int> i);", "a filter gives its value back, which could point into 'i' itself; pass it by value")]
    [InlineData("[Hook] public static partial T {|HOOK006:H|}<T>(in T i) where T : allows ref struct;", "a filter gives its value back, which could point into 'i' itself; pass it by value")]
    [InlineData("[Hook(Strategy = HookStrategy.All)] public static partial bool {|HOOK006:H|}(ref int i);", "only a filter in place takes 'i' by 'ref'; pass it by value or as 'in'")]
    // parameters
    [InlineData("[Hook] public static partial void {|HOOK006:H|}(string s, ref int i);", "parameter 'i' is 'ref', which only the first parameter of a filter in place can be ('ref'); pass it by value or as 'in'")]
    [InlineData("[Hook] public static partial void {|HOOK006:H|}(out string s);", "parameter 's' is 'out', which only the first parameter of a filter in place can be ('ref'); pass it by value or as 'in'")]
    [InlineData("[Hook] public static partial void {|HOOK006:H|}(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q);", "it has 17 parameters, and 16 are the most; put some of them into one event type")]
    [InlineData("[Hook] public static partial Task {|HOOK006:H|}(ReadOnlySpan<int> i);", "parameter 'i' cannot live across an await; pass it by value as an ordinary type, or make the hook synchronous")]
    // options
    [InlineData("[Hook(Parallel = true)] public static partial void {|HOOK006:H|}();", "Parallel = true is for async actions and collects; return a Task or take it out")]
    [InlineData("[Hook(TimeoutMilliseconds = 5)] public static partial void {|HOOK006:H|}();", "TimeoutMilliseconds is for async hooks; return a Task or take it out")]
    [InlineData("[Hook(TimeoutMilliseconds = -5)] public static partial Task {|HOOK006:H|}();", "TimeoutMilliseconds = -5 is negative; 0 waits forever")]
    [InlineData("[Hook(OnTimeout = HookTimeout.Fail)] public static partial Task {|HOOK006:H|}();", "OnTimeout says what a timeout does, and there is none; set TimeoutMilliseconds, or take it out")]
    [InlineData("[Hook(TimeoutMilliseconds = 5, OnTimeout = HookTimeout.Block)] public static partial Task {|HOOK006:H|}();", "OnTimeout = HookTimeout.Block is for gates; use Skip or Fail")]
    [InlineData("[Hook(Errors = HookErrorPolicy.Block)] public static partial Task {|HOOK006:H|}();", "Errors = HookErrorPolicy.Block is for gates; use Continue, Stop, Report or Propagate")]
    [InlineData("[Hook(Allows = HookOutcomes.Stop)] public static partial string {|HOOK006:H|}(string s);", "Allows is for gates; return 'HookResult<T>' or take it out")]
    // declarations
    [InlineData("[Hook(\" \")] public static partial void {|HOOK006:H|}();", "its name is blank; write [Hook(\"a_name\")], or [Hook] to use the method's name")]
    [InlineData("[Hook] public partial void {|HOOK006:H|}();", "it is not static; write 'static partial'")]
    [InlineData("[Hook] public static void {|HOOK006:H|}() { }", "it is not partial; write 'static partial' and no body, the generator writes it")]
    [InlineData("[Hook] public static unsafe partial ValueTask {|HOOK006:H|}();", "it is 'unsafe', where nothing can be awaited; take 'unsafe' off")]
    [InlineData("[Hook] public static partial void {|HOOK006:H|}() { }", "it has a body; take it out, the generator writes it")]
    public async Task The_message_says_what_would_be_right(string hook, string why)
    {
        var markup = $"public partial class Site {{ {hook} }}";
        await Diagnose.Library(markup, $"'H' cannot be a hook: {why}");

        // An error in a declaration keeps the command line's compiler from asking the analyzers.
        Assert.Empty(Diagnose.CompilerErrors(Diagnose.Plain(markup).Source).Except(["CS0759"]));
    }

    [Theory]
    [InlineData("public static partial ref int {|HOOK006:H|}(ref int x, out string s);")]
    [InlineData("public static partial ref readonly int {|HOOK006:H|}(int x);")]
    [InlineData("public static partial ref int {|HOOK006:H|}(int* p, int x);")]
    [InlineData("public static partial bool {|HOOK006:H|}<T, @in>(in T x, params @in[] rest) where T : class?, new() where @in : struct;")]
    [InlineData("public static partial (int A, string? B) {|HOOK006:H|}(List<(int A, string? B)>? @class = null, int x = 3);")]
    [InlineData("public static partial int* {|HOOK006:H|}(delegate*<int, void> f, scoped in ReadOnlySpan<int> s, ref readonly long l);")]
    [InlineData("private protected static partial int {|HOOK006:H|}(dynamic d, nint n, int[,][] a);")]
    [InlineData("static partial void {|HOOK006:H|}(int i, ref int j);")]
    public async Task Whatever_its_signature_is_the_compiler_misses_no_body(string hook)
    {
        foreach (var markup in (string[])[
            $"public unsafe partial class Site {{ [Hook] {hook} }}",
            $"namespace N {{ partial record Outer<T1> where T1 : class {{ internal unsafe partial record struct Site {{ [Hook] {hook} }} }} }}"])
        {
            await Diagnose.Library(markup.Replace("private protected", markup.Contains("struct Site", StringComparison.Ordinal) ? "private" : "private protected", StringComparison.Ordinal));
            Assert.Empty(Diagnose.CompilerErrors(Diagnose.Plain(markup).Source.Replace("private protected", "private", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Nor_that_of_an_extension_method()
    {
        const string markup = "public static partial class Site { [Hook] public static partial ref int {|HOOK006:H|}(this int[] all, int x); }";
        await Diagnose.Library(markup);
        Assert.Empty(Diagnose.CompilerErrors(Diagnose.Plain(markup).Source));
    }

    [Fact]
    public void A_call_of_what_is_no_hook_says_so() => Assert.Equal(
        "NotSupportedException(HOOK006: 'H' cannot be a hook: its kind is unclear. For a vote say Strategy = HookStrategy.Any or HookStrategy.All)",
        Snippet.Run("Try.Run(() => Site.H(1)); public static partial class Site { [Hook] public static partial bool H(int x); }"));

    [Fact]
    public Task What_stands_in_an_extension_block() => Diagnose.Verify(
        InExtensionBlocks("H", "On"),
        InExtensionBlocks("{|HOOK006:H|}", "{|HOOK004:On|}").Files[0].Source,
        "'H' cannot be a hook: it is in an extension block; declare it in a partial class",
        "Handler 'On' of hook 'saved' cannot be called: it is in an extension block; move it out of the block");

    private static TestAssembly InExtensionBlocks(string hook, string handler) => TestAssembly.Library("Plugin", $$"""
        using Hooks;
        public static partial class Site { [Hook("saved")] public static partial void Saved(int x); }
        public static class Extensions
        {
            extension(int x)
            {
                [Hook("other")] public static void {{hook}}() { }
                [Action("saved")] internal static void {{handler}}(int y) { }
                public int Twice => x * 2;
            }

            [Action("saved")] internal static void Beside(this int y) { }
        }
        """).CSharp(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview);

    [Theory]
    [InlineData("public class Site { [Hook] public static partial void {|HOOK006:H|}(); }", "'Site' is not partial; write 'partial class Site'")]
    [InlineData("public class Outer { public partial class Site { [Hook] public static partial void {|HOOK006:H|}(); } }", "'Outer' is not partial; write 'partial class Outer'")]
    [InlineData("public partial class Site<T> { [Hook] public static partial void {|HOOK006:H|}(T t); }", "'Site<T>' is generic; put the hook in a class without type parameters (the hook itself may be generic)")]
    [InlineData("public partial interface ISite { [Hook] public static partial void {|HOOK006:H|}(); }", "'ISite' is no class; declare hooks in a partial class")]
    [InlineData("file partial class Site { [Hook] public static partial void {|HOOK006:H|}(); }", "'Site' is file-local, and emitted code cannot name it; make it internal")]
    public Task The_class_may_be_what_is_wrong(string source, string why) => Diagnose.Library(source, $"'H' cannot be a hook: {why}");

    [Theory]
    [InlineData("[Hook(\"one\")] public static partial void {|HOOK006:H|}(); [Hook(\"two\")] public static partial void {|HOOK006:H|}(int x);", "two hooks of 'Site' are methods called 'H'; give each its own name", "two hooks of 'Site' are methods called 'H'; give each its own name")]
    [InlineData("[Hook] public static partial void {|HOOK006:H|}(in int x); [Hook] public static partial void HNext();", "its generated delegate would have the name of the hook 'HNext'; rename one of them")]
    [InlineData("[Hook] public static partial void {|HOOK006:H|}(); public static class Points;", "'Site' has a 'Points' of its own, which is the name of a generated member; rename it")]
    [InlineData("[Hook] public static partial void {|HOOK006:Tables|}();", "'Tables' is the name of a generated member; rename the method")]
    [InlineData("[Hook] public static async partial Task {|HOOK006:H|}();", "it is 'async', which only a body can be; return the task without it")]
    [InlineData("[Hook] public static partial void {|HOOK006:H|}(__arglist);", "it takes '__arglist'; give it parameters")]
    public Task What_stands_beside_it_or_in_it(string members, params string[] why) => Diagnose.Library(
        $"public partial class Site {{ {members} }}",
        [.. why.Select(reason => $"'{(members.Contains("Tables", StringComparison.Ordinal) ? "Tables" : "H")}' cannot be a hook: {reason}")]);

    [Fact]
    public Task A_parameter_whose_type_only_its_file_knows() => Diagnose.Library(
        "file class Hidden; partial class Site { [Hook] static partial void {|HOOK006:H|}(Hidden hidden); }",
        "'H' cannot be a hook: the type of parameter 'hidden' is file-local, and emitted code cannot name it; make it internal");

    [Fact]
    public Task Names_that_mean_two_hooks() => Diagnose.Library(
        """
        public partial class Site
        {
            [Hook("a")] public static partial void {|HOOK006:A|}();
            [Hook("A")] public static partial void {|HOOK006:B|}();
        }
        """,
        "'A' cannot be a hook: the name 'A' means 'B' as well; hook and method names are unique in a set",
        "'B' cannot be a hook: the name 'A' means 'A' as well; hook and method names are unique in a set");
}
