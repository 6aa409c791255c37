using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Editor.Tests.Completion;

/// <summary>What Roslyn's completion offers in <c>Before</c> and <c>After</c>.</summary>
public class HandlerNameTests
{
    private const string Handlers = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved();
            [Hook("closed")] public static partial void Closed();
        }

        static class Audit
        {
            [Action("saved")] internal static void Log() { }
            [Action("saved", Name = "counter")] internal static void Count() { }
            [Action("closed")] internal static void Close() { }
        }


        """;

    private static Typing In(string member) => new(Handlers + $"static class P\n{{\n    {member}\n}}\n");

    [Theory]
    [InlineData("[Action(\"saved\", Before = \"$$\")] internal static void On() { }", "Audit.Log counter Plugin")]
    [InlineData("[Action(\"saved\", After = \"$$\")] internal static void On() { }", "Audit.Log counter Plugin")]
    [InlineData("[Action(\"saved\", After = \"counter, $$\")] internal static void On() { }", "Audit.Log counter Plugin")]
    [InlineData("[Action(\"saved\", After = \"$$", "Audit.Log counter Plugin")]
    [InlineData("[Action(\"closed\", After = \"$$\")] internal static void On() { }", "Audit.Close Plugin")]
    [InlineData("[Action(\"unknown\", After = \"$$\")] internal static void On() { }", "")]
    [InlineData("[Action(\"saved\", Name = \"$$\")] internal static void On() { }", "")]
    public async Task The_other_handlers_of_the_hook_and_their_plugins(string member, string expected)
    {
        using var typing = In(member);

        Assert.Equal(expected, await typing.TextsAsync());
    }

    [Theory]
    [InlineData("[Action(\"saved\", After = \"$$\")] internal static void On() { }", "After = \"counter\")")]
    [InlineData("[Action(\"saved\", After = \"Audit.Log, co$$unt, Plugin\")] internal static void On() { }", "After = \"Audit.Log, counter, Plugin\")")]
    [InlineData("[Action(\"saved\", After = \"Audit.Log,$$", "After = \"Audit.Log,counter\"")]
    public async Task An_accepted_name_replaces_its_part_of_the_list(string before, string after)
    {
        using var typing = In(before);

        Assert.Contains(after, await typing.AcceptAsync("counter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_composition_knows_the_handlers_of_its_references()
    {
        var source = "static class P { [Action(\"left\", After = \"$$\")] internal static void On() { } }";
        using var typing = new Typing(
            source,
            project => project.WithReference("Contract", """
                public static partial class Away { [Hook("left")] public static partial void Left(); }
                static class Far { [Action("left")] internal static void Wave() { } }
                """),
            OutputKind.ConsoleApplication);

        Assert.Equal("Far.Wave Contract", await typing.TextsAsync());
        Assert.Equal("handler of plugin Contract", await typing.DescriptionAsync("Far.Wave"));
    }
}
