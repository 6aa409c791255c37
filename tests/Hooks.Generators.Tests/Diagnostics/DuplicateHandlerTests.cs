namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK015: one method, one hook, two attributes. It runs once for each.</summary>
public class DuplicateHandlerTests
{
    private const string Hooks = """
        Site.Saved();

        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved();
            [Hook("other")] public static partial void Other();
        }


        """;

    [Theory]
    [InlineData("""[Action("saved")] [{|HOOK015:Action("saved")|}]""")]
    [InlineData("""[Action("saved"), {|HOOK015:Action("Saved")|}]""")]
    [InlineData("""[Action("saved"), {|HOOK015:Action(nameof(Site.Saved))|}]""")]
    [InlineData("""[Action("saved"), {|HOOK015:Action(typeof(Site), "saved")|}]""")]
    [InlineData("""[Action("saved", Priority = 20), {|HOOK015:Action("saved", Priority = 1, Name = "other")|}]""")]
    [InlineData("""[Action("other"), Action("saved"), {|HOOK015:Action("saved")|}]""")]
    public async Task The_later_attribute_is_marked_and_both_run(string attributes)
    {
        string Source(string markup) => Hooks + $$"""static class Audit { {{markup}} internal static void On() => Log.Add("on"); }""";
        await Diagnose.Exe(Source(attributes), "'Audit.On' handles hook 'saved' already, and would run once for each attribute; take this one out");

        Assert.Equal("on on", Snippet.Run(Diagnose.Plain(Source(attributes)).Source));
    }

    [Fact]
    public Task Each_one_after_the_first() => Diagnose.Exe(Hooks + """
        static class Audit
        {
            [Action("saved")]
            [{|HOOK015:Action("saved")|}]
            [{|HOOK015:Action("saved")|}]
            internal static void On() { }
        }
        """);

    [Fact]
    public Task Two_methods_or_two_hooks_are_no_duplicates() => Diagnose.Exe(Hooks + """
        static class Audit
        {
            [Action("saved"), Action("other")] internal static void A() { }
            [Action("saved")] internal static void B() { }
        }
        """);
}
