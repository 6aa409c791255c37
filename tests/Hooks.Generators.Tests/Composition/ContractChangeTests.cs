namespace Hooks.Generators.Tests.Composition;

/// <summary>What becomes of a plugin that is not built again when its host's contract changes: the table in <c>docs/versioning.md</c>.</summary>
public class ContractChangeTests
{
    private const string Before = """
        public sealed class Event { public string? Name { get; init; } }

        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(Event e);
            [Hook("title")] public static partial string Title(string title);
        }
        """;

    private const string Plugin = """
        static class P
        {
            [Action("saved"), When("Name", "x")] internal static void On(Event e) { }
            [Filter("title")] internal static string Title(string title) => title;
            [Around("title")] internal static string Round(string title, Func<string, string> next) => next(title);
        }
        """;

    private static readonly TestAssembly s_plugin = TestAssembly.Library("Plugin", Plugin, TestAssembly.Library("Contract", Before));

    /// <summary>Each change, the handlers that run as before, and what is said of the others.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "Saved(Event e);", "Saved(Event e); [Hook] public static partial void Another();", "On Title Round", "" },
        { "Saved(Event e);", "Saved(Event e, int count);", "On Title Round", "" },
        { "Title(string title);", "Title(string title, int count);", "On Title", "HOOK022" },
        { "Saved(Event e);", "Saved(object e);", "Title Round", "HOOK022" },
        { "Saved(Event e);", "Saved(int count, Event e);", "Title Round", "HOOK022" },
        { "[Hook(\"saved\")]", "[Hook(\"stored\")]", "On Title Round", "" },
        { "void Saved(Event e);", "void Stored(Event e);", "Title Round", "HOOK022" },
        { "[Hook(\"saved\")]", "[Hook(\"saved\", Errors = HookErrorPolicy.Report, Summary = \"s\")]", "On Title Round", "" },
        { "[Hook(\"saved\")]", "[Hook(\"saved\", Permission = \"p\")]", "Title Round", "HOOK020" },
        { "[Hook(\"saved\")]", "[Obsolete(\"x\"), Hook(\"saved\")]", "On Title Round", "" },
        { "public string? Name { get; init; }", "", "Title Round", "HOOK022" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_plugin_that_is_not_built_again(string before, string after, string running, string said)
    {
        Assert.Contains(before, Before, StringComparison.Ordinal);
        var contract = TestAssembly.Library("Contract", Before.Replace(before, after, StringComparison.Ordinal)).Allowing("CS8795");
        var app = TestAssembly.Exe("return;", contract).Reference(s_plugin.Compile().AsReference(live: false));

        var emitted = app.Emitted();
        Assert.Equal(running, string.Join(" ", new[] { "On", "Title", "Round" }.Where(name => emitted.Contains($"HookExports.P_{name}(", StringComparison.Ordinal))));
        Assert.Equal(said, string.Join(" ", (await Diagnose.Run(app)).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)));
    }
}
