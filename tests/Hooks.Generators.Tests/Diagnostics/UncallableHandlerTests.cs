namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK004 and HOOK006 for what is no method that emitted code could call, whatever its modifiers.</summary>
public class UncallableHandlerTests
{
    private const string Site = """
        public static partial class Site { [Hook("saved")] public static partial void Saved(int x); }


        """;

    [Theory]
    [InlineData("struct P { [Action(\"saved\")] public static P operator {|HOOK004:+|}(P one, P other) => one; }", "P.op_Addition", "it is no ordinary method; put the attribute on one")]
    [InlineData("interface P { [Action(\"saved\")] static abstract void {|HOOK004:On|}(int x); }", "P.On", "it is abstract; give it a body")]
    [InlineData("static class P { [Action(\"saved\"), System.Runtime.InteropServices.UnmanagedCallersOnly] internal static void {|HOOK004:On|}(int x) { } }", "P.On", "only unmanaged code may call it; take UnmanagedCallersOnly off")]
    [InlineData("static class P { [Action(\"saved\"), Obsolete(\"gone\", true)] internal static void {|HOOK004:On|}(int x) { } }", "P.On", "it is obsolete as an error; take the attribute off, or take the handler out")]
    [InlineData("file static class P { [Action(\"saved\")] internal static void {|HOOK004:On|}(int x) { } }", "P.On", "'P' is file-local, and emitted code cannot name it; make it internal")]
    [InlineData("class P { [Action(\"saved\")] protected static void {|HOOK004:On|}(int x) { } }", "P.On", "'P.On(int)' is protected; make it internal")]
    [InlineData("class P { [Action(\"saved\")] private protected static void {|HOOK004:On|}(int x) { } }", "P.On", "'P.On(int)' is private protected; make it internal")]
    [InlineData("class Outer { private static class P { [Action(\"saved\")] internal static void {|HOOK004:On|}(int x) { } } }", "P.On", "'Outer.P' is private; make it internal")]
    public Task The_message_says_what_would_be_right(string handler, string name, string why) =>
        Diagnose.Library(Site + handler, $"Handler '{name}' of hook 'saved' cannot be called: {why}");

    [Fact]
    public Task Functions_inside_others() => Diagnose.Library(
        Site + """
        static class P
        {
            internal static Action<int> Inside()
            {
                [{|HOOK004:Action("saved")|}] static void On(int x) { }
                [{|HOOK006:Hook("other")|}] static void Hook() { }
                Hook();
                On(1);
                return [{|HOOK004:Action("saved")|}] (int x) => { };
            }
        }
        """,
        "Handler 'On' of hook 'saved' cannot be called: it is a function inside another one; make it a static method of a class",
        "'Hook' cannot be a hook: it is a function inside another one; declare a static partial method in a partial class",
        "Handler 'lambda' of hook 'saved' cannot be called: it is a function inside another one; make it a static method of a class");
}
