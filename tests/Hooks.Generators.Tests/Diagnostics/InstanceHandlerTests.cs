namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK004 for instance methods: what cannot be attached, and is no service.</summary>
public class InstanceHandlerTests
{
    private const string Hooks = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int x);
            [Hook("generic")] public static partial void Generic<T>(T x);
            [Hook("served")] public static partial void Served(int x, IServiceProvider services);
            [Hook("filtered")] public static partial IServiceProvider Filtered(IServiceProvider value);
        }

        internal static partial class Inner
        {
            [Hook("internal")] public static partial void Internal(int x);
            [Hook("internal served")] public static partial void InternalServed(int x, IServiceProvider services);
        }

        """;

    [Theory]
    [InlineData("struct P { [Action(\"saved\")] internal void {|HOOK004:On|}(int x) { } }",
        "it is an instance method of a struct, and emitted code would call it on a copy; make it static, or 'P' a class")]
    [InlineData("class P { [Around(\"saved\")] internal void {|HOOK004:On|}(int x, Action<int> next) { } }",
        "it is an instance method, and listeners do not run round others; make it static, or give 'saved' an IServiceProvider parameter")]
    [InlineData("class P { [Action(\"generic\")] internal void {|HOOK004:On|}<T>(T x) { } }",
        "it is an instance method, and listeners cannot be attached to 'generic', which is generic; make it static")]
    [InlineData("class P { [Action(\"internal\")] internal void {|HOOK004:On|}(int x) { } }",
        "it is an instance method, and listeners cannot be attached to 'internal', which is not public; make it static, or give the hook an IServiceProvider parameter")]
    [InlineData("class P { [Action(\"served\", Background = true)] internal void {|HOOK004:On|}(int x) { } }",
        "it runs in the background, when the services that the hook passes may be gone; make it static, or take Background out")]
    [InlineData("class P { [Action(\"saved\")] private void {|HOOK004:On|}(int x) { } }",
        "'P.On(int)' is private; make it internal")]
    [InlineData("class P<T> { [Action(\"saved\")] internal void {|HOOK004:On|}(int x) { } }",
        "'P<T>' is generic, and nothing fixes its type arguments; move the method to a class without type parameters")]
    [InlineData("interface P { [Action(\"saved\")] internal void {|HOOK004:On|}(int x); }",
        "'P' is neither a class nor a struct; move the method to one")]
    public Task Cannot_be_called(string handler, string reason) =>
        Diagnose.Library(Hooks + handler, $"Handler 'P.On' of hook '{handler.Split('"')[1]}' cannot be called: {reason}");

    [Fact]
    public Task Cannot_run_round_a_set() => Diagnose.Library(
        Hooks + "class P { [Around(typeof(Site))] internal TResult {|HOOK004:On|}<TArgs, TResult>(HookCall call, TArgs args, Func<TArgs, TResult> next) => next(args); }",
        "Handler 'P.On' of hook 'Site.*' cannot be called: it is an instance method; make it static");

    [Theory]
    [InlineData("class P { [Action(\"saved\")] internal void On(int x) { } }")]
    [InlineData("abstract class P { [Action(\"saved\")] internal abstract void On(int x); }")]
    [InlineData("record P { [Action(\"saved\")] internal void On(int x) { } }")]
    [InlineData("class P { [Action(\"saved\", Background = true)] internal async Task On(int x) => await Task.Yield(); }")]
    [InlineData("class P { [Action(\"served\")] internal void On(int x) { } }")]
    [InlineData("class P { [Action(\"internal served\")] internal void On(int x) { } }")]
    [InlineData("class P { [Filter(\"filtered\")] internal IServiceProvider On(IServiceProvider value) => value; }")]
    public Task Can_be_called(string handler) => Diagnose.Library(Hooks + handler);
}
