namespace Hooks.Generators.Tests.Docs;

/// <summary>The documentation's C# compiles without a warning, and its programs write what the pages say.</summary>
public class ExampleTests
{
    public static TheoryData<string, string> Examples => Data(
        from example in DocExample.All
        where !(RulePages.IsRulePage(example.Page) && example.Heading == RulePages.Before)
        select (example.Page, example.Name));

    public static TheoryData<string, string> Programs => Data(
        from page in MarkdownPage.All
        from shown in DocExample.Shown(page, "prints")
        select (page.Name, shown.Name));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_compiles(string page, string name)
    {
        var example = DocExample.Find(page, name);

        foreach (var assembly in example.Assemblies)
            assembly.Compile();
        Assert.Empty(await example.Diagnostics());
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_writes_what_the_page_shows(string page, string name)
    {
        var (_, block) = DocExample.Shown(MarkdownPage.Open(page), "prints").Single(shown => shown.Name == name);

        Assert.Equal(block.Text, ConsoleCapture.Run(DocExample.Find(page, name).Program));
    }

    [Fact]
    public void Every_comment_is_one_that_the_tests_know() => Assert.Empty(
        from page in MarkdownPage.All
        from block in page.Blocks
        let note = block.Note ?? ""
        where note.Length > 0 && !new[] { "example: ", "prints: ", "emitted: " }.Any(known => note.StartsWith(known, StringComparison.Ordinal))
        select $"{page.Name}({block.Line}): {note}");

    private static TheoryData<string, string> Data(IEnumerable<(string Page, string Name)> rows)
    {
        var data = new TheoryData<string, string>();
        foreach (var (page, name) in rows)
            data.Add(page, name);
        return data;
    }
}
