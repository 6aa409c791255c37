namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK014: a hook that its author does not want to be handled any more.</summary>
public class DeprecatedHookTests
{
    private const string Hooks = """
        public static partial class Site
        {
            [Hook("old"), Obsolete("Use 'new' instead.")] public static partial void Old(int x);
            [Hook("bare"), Obsolete] public static partial void Bare(int x);
            [Hook("gone"), Obsolete("It is gone in 2.0.", error: true)] public static partial void Gone(int x);
            [Hook("new")] public static partial void New(int x);
        }

        [Obsolete("Use Site.")]
        public static partial class OldSite
        {
            [Hook("older")] public static partial void Older(int x);
        }


        """;

    private const string Plugin = """
        static class Plugin
        {
            [Action({|HOOK014:"old"|}, Priority = 1)] internal static void A(int x) { }
            [Action({|HOOK014:"Old"|})] internal static void B(int x) { }
            [Action({|HOOK014:"bare"|})] internal static void C(int x) { }
            [Action({|HOOK014:"gone"|})] internal static void D(int x) { }
            [Action({|HOOK014:"older"|})] internal static void E(int x) { }
            [Action(typeof(Site), {|HOOK014:"old"|})] internal static void F(int x) { }
            [Action("new"), Action({|HOOK014:"bare"|})] internal static void G(int x) { }
        }
        """;

    private static readonly string[] s_messages =
    [
        "Hook 'old' is deprecated: Use 'new' instead.",
        "Hook 'old' is deprecated: Use 'new' instead.",
        "Hook 'bare' is deprecated; handle another hook, or take the handler out",
        "Hook 'gone' is deprecated: It is gone in 2.0.",
        "Hook 'older' is deprecated: Use Site.",
        "Hook 'old' is deprecated: Use 'new' instead.",
        "Hook 'bare' is deprecated; handle another hook, or take the handler out",
    ];

    [Fact]
    public Task The_name_is_marked_and_the_text_is_the_authors() => Diagnose.Library(Hooks + Plugin, s_messages);

    [Fact]
    public Task A_hook_of_a_reference() => Diagnose.Verify(
        TestAssembly.Library("Plugin", Diagnose.Plain(Plugin).Source, TestAssembly.Library("Contract", Hooks)),
        Plugin,
        s_messages);

    [Theory]
    [InlineData("""[Action("new")] internal static void On(int x) { }""")]
    [InlineData("""[Action("old"), Obsolete] internal static void On(int x) { }""")]
    [InlineData("""[Obsolete] internal class Inner { [Action("old")] internal static void On(int x) { } }""")]
    [InlineData("""[Action("missing", Optional = true)] internal static void On(int x) { }""")]
    public Task What_is_not_deprecated_or_is_so_itself(string handler) =>
        Diagnose.Library(Hooks + $$"""static class Plugin { {{handler}} }""");
}
