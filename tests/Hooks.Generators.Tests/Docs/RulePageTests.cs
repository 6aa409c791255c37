namespace Hooks.Generators.Tests.Docs;

/// <summary>Every rule has a page that says the same everywhere, and an example that shows it.</summary>
public class RulePageTests
{
    private static readonly string[] s_headings = ["What", "Why", RulePages.HowToFix, RulePages.Before, "After", "How to suppress it"];

    public static TheoryData<string> Ids => [.. RulePages.All.Select(rule => rule.Id)];

    /// <summary>With <c>HOOKS_ACCEPT_SNAPSHOTS=1</c> the table is written anew.</summary>
    [Fact]
    public void The_index_is_made_from_the_release_tables()
    {
        var path = Path.Combine(Project.Repository, RulePages.Folder, "README.md");
        var lines = File.ReadAllLines(path).ToList();
        var first = lines.FindIndex(line => line.StartsWith("| [HOOK", StringComparison.Ordinal));
        var count = lines.Skip(first).TakeWhile(line => line.StartsWith('|')).Count();
        var rows = RulePages.All.Select(RulePages.Row).ToList();

        if (!rows.SequenceEqual(lines.GetRange(first, count)) && Environment.GetEnvironmentVariable("HOOKS_ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(path, string.Concat(lines.Take(first).Concat(rows).Concat(lines.Skip(first + count)).Select(line => line + "\n")));
        else
            Assert.Equal(rows, lines.GetRange(first, count));
    }

    [Fact]
    public void No_page_is_about_a_rule_that_does_not_exist() => Assert.Equal(
        RulePages.All.Select(rule => RulePages.PageOf(rule.Id)),
        MarkdownPage.All.Select(page => page.Name).Where(RulePages.IsRulePage).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_rules_title_and_the_usual_headings(string id)
    {
        var rule = RulePages.All.Single(rule => rule.Id == id);
        var headings = MarkdownPage.Open(RulePages.PageOf(id)).Headings;

        Assert.Equal($"{id}: {rule.Title}", headings[0].Text);
        Assert.Equal(s_headings, headings.Where(heading => heading.Level == 2).Select(heading => heading.Text));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_before_gives_that_diagnostic_and_no_other(string id)
    {
        var example = RulePages.ExampleOf(id);

        var said = await example.Diagnostics();

        Assert.NotEmpty(said);
        Assert.All(said, message => Assert.StartsWith(id + ":", message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_page_quotes_the_message_as_it_is(string id)
    {
        var page = MarkdownPage.Open(RulePages.PageOf(id));
        var example = RulePages.ExampleOf(id);
        var quoted = page.Blocks.Single(block => block is { Heading: RulePages.Before, Language: "text" }).Text;

        Assert.Equal(string.Concat((await example.Diagnostics()).Select(message => message + "\n")), quoted);
    }
}
