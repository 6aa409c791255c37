namespace Hooks.Generators.Tests.Around;

/// <summary>What is wrong with a method round every hook of a set, and which hooks it is not round.</summary>
public class SetAroundProblemTests
{
    private const string Site = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int x);
            [Hook("later")] public static partial Task Later(int x);
        }
        """;

    private const string Sync = "internal static TResult V<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args);";
    private const string Async = "internal static ValueTask<TResult> V<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, ValueTask<TResult>> next) => next(args);";

    [Theory]
    [InlineData("internal static void {|HOOK003:W|}(Action next) => next();", "TResult")]
    [InlineData("internal static TResult {|HOOK003:W|}<TArgs, TResult>(TArgs args, Func<TArgs, TResult> next) => next(args);", "TResult")]
    [InlineData("internal static TResult {|HOOK003:W|}<TResult, TArgs>(HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args);", "TResult")]
    [InlineData("internal static TResult {|HOOK003:W|}<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, Task<TResult>> next) => default!;", "TResult")]
    [InlineData("internal static TResult {|HOOK003:W|}<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) where TArgs : struct => next(args);", "TResult")]
    [InlineData("internal static TResult {|HOOK003:W|}<TArgs, TResult>(in HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args);", "TResult")]
    [InlineData("internal static async Task<TResult> {|HOOK003:W|}<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, ValueTask<TResult>> next) => await next(args);", "Task<TResult>")]
    [InlineData("internal static async ValueTask {|HOOK003:W|}<TArgs>(HookCall call, TArgs args, Func<TArgs, ValueTask> next) => await next(args);", "ValueTask<TResult>")]
    public Task What_does_not_fit(string method, string form) => Diagnose.Library(
        $$"""
        {{Site}}

        static class P
        {
            [Around(typeof(Site))] {{method}}
        }
        """,
        "Handler 'P.W' does not fit hook 'Site.*': what runs round every hook of a set is generic in the arguments and the result. "
        + $"It fits as 'static {form} W<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, {form}> next)'.");

    [Fact]
    public Task A_class_that_declares_no_hooks() => Diagnose.Library(
        $$"""
        static class P
        {
            [Around({|HOOK001:typeof(string)|})] {{Sync}}
        }
        """,
        "'string' declares no hooks; name a class that does");

    [Fact]
    public Task A_method_that_cannot_be_called() => Diagnose.Library(
        $$"""
        {{Site}}

        static class P
        {
            [Around(typeof(Site))] private static TResult {|HOOK004:W|}<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args);
        }
        """,
        "Handler 'P.W' of hook 'Site.*' cannot be called: 'P.W<TArgs, TResult>(Hooks.HookCall, TArgs, System.Func<TArgs, TResult>)' is private; make it internal");

    [Fact]
    public Task Conditions_cannot_be_asked() => Diagnose.Library(
        $$"""
        {{Site}}

        static class P
        {
            [Around(typeof(Site)), When({|HOOK019:"x"|}, 1)] {{Sync}}
        }
        """,
        "[When(\"x\")] cannot be checked on hook 'Site.*': the hooks of a set have different parameters; look at 'call' and 'args' in the method");

    [Fact]
    public Task Sync_alone_is_not_round_async_hooks() => Diagnose.Library(
        $$"""
        {{Site}}

        static class P
        {
            [Around({|HOOK025:typeof(Site)|})] {{Sync}}
        }
        """,
        "'P.V' does not run round every hook of 'Site': 'later' is async; add a method that returns 'ValueTask<TResult>'");

    [Fact]
    public Task Async_alone_is_not_round_sync_hooks() => Diagnose.Library(
        $$"""
        {{Site.Replace("[Hook(\"later\")]", "[Hook(\"zero\")] public static partial void Zero();\n[Hook(\"later\")]", StringComparison.Ordinal)}}

        static class P
        {
            [Around({|HOOK025:typeof(Site)|})] {{Async}}
        }
        """,
        "'P.V' does not run round every hook of 'Site': 'saved', 'zero' are sync; add a method that returns 'TResult'");

    [Fact]
    public Task Two_methods_are_round_both() => Diagnose.Library($$"""
        {{Site}}

        static class P
        {
            [Around(typeof(Site))] {{Sync}}
            [Around(typeof(Site))] {{Async}}
        }
        """);

    [Fact]
    public Task Hooks_whose_parameters_are_in_no_tuple() => Diagnose.Library(
        $$"""
        public static unsafe partial class Site
        {
            [Hook] public static partial void Saved(int x);
            [Hook] public static partial void Bytes(ReadOnlySpan<byte> bytes);
            [Hook] public static partial void Change(ref int value);
            [Hook] public static partial void Point(int* pointer);
            [Hook] public static partial void Generic<T>(T value) where T : allows ref struct;
        }

        static class P
        {
            [Around({|HOOK025:typeof(Site)|})] {{Sync}}
        }
        """,
        "'P.V' does not run round every hook of 'Site': 'Bytes' takes 'bytes', which cannot be part of a tuple; 'Change' takes 'value', which cannot be part of a tuple; "
        + "'Generic' takes 'value', which cannot be part of a tuple; 'Point' takes 'pointer', which cannot be part of a tuple");

    [Fact]
    public Task Hooks_that_ask_for_a_permission_which_the_plugin_does_not_declare() => Diagnose.Library(
        $$"""
        public static partial class Site
        {
            [Hook] public static partial void Free();
            [Hook(Permission = "money")] public static partial void Guarded();
        }

        static class P
        {
            [Around({|HOOK025:typeof(Site)|})] {{Sync}}
        }
        """,
        "'P.V' does not run round every hook of 'Site': 'Guarded' asks for the permission 'money', which plugin 'Plugin' does not declare");

    [Theory]
    [InlineData("P.Missing", true)]
    [InlineData("P.On", false)]
    public Task A_name_that_no_hook_of_the_set_knows(string name, bool isUnknown) => Diagnose.Exe($$"""
        Site.Saved(1);

        public static partial class Site
        {
            [Hook] public static partial void Saved(int x);
            [Hook] public static partial void Other();
        }

        static class P
        {
            [Around(typeof(Site), Before = "{{(isUnknown ? "{|HOOK008:" + name + "|}" : name)}}")] {{Sync}}
            [Action("Saved")] internal static void On() { }
        }
        """,
        isUnknown ? ["'P.Missing' names no handler and no plugin on any hook of 'Site', as 'P.V' of plugin 'App' asks"] : []);

    [Theory]
    [InlineData("[Around(typeof())]")]
    [InlineData("[Around(typeof(Missing))]")]
    [InlineData("[Around(typeof(Site),)]")]
    [InlineData("[Around(null)]")]
    [InlineData("[Around(typeof(List<>))]")]
    [InlineData("[Around(typeof(int[]))]")]
    public void Half_typed_it_breaks_nothing_else(string attribute)
    {
        var errors = Diagnose.CompilerErrorsIn(TestAssembly.Library("Lib", $$"""
            {{Site}}

            static class Good { [Action("saved")] internal static void On(int x) { } }

            static class P
            {
                {{attribute}} {{Sync}}
            }
            """));

        Assert.DoesNotContain(errors, error => error.IsEmitted);
    }
}
