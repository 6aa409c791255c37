namespace Hooks.Generators.Tests.Docs;

/// <summary>
/// The page of a rule lists what the light bulb offers for its example, title by title, or says that it offers nothing. With
/// <c>HOOKS_ACCEPT_SNAPSHOTS=1</c> the lists are written anew.
/// </summary>
public class FixPageTests
{
    private const string Listed = "For the example below the light bulb offers:\n\n```text\n";
    private const string Nothing = "\nNo fix is offered: ";

    public static TheoryData<string> Ids => [.. RulePages.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_page_lists_the_fixes_of_its_example(string id)
    {
        var path = Path.Combine(Project.Repository, RulePages.PageOf(id));
        var page = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var hasFix = FixesUnderTest.For(id).Any();
        Assert.Equal(hasFix, page.Contains(Listed, StringComparison.Ordinal));
        Assert.Equal(!hasFix, page.Contains(Nothing, StringComparison.Ordinal));
        if (!hasFix)
            return;

        var offered = string.Concat((await Fix.TitlesOf(id, RulePages.ExampleOf(id).Program)).Select(title => title + "\n"));
        var listed = MarkdownPage.Open(RulePages.PageOf(id)).Blocks.Single(block => block is { Heading: RulePages.HowToFix, Language: "text" }).Text;

        Assert.NotEmpty(offered);
        if (offered != listed && Environment.GetEnvironmentVariable("HOOKS_ACCEPT_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(path, page.Replace(Listed + listed, Listed + offered, StringComparison.Ordinal));
        else
            Assert.Equal(offered, listed);
    }

    [Fact]
    public void Every_fix_is_for_a_rule_that_has_a_page() => Assert.Empty(
        FixesUnderTest.All.SelectMany(fix => fix.FixableDiagnosticIds).Except(RulePages.All.Select(rule => rule.Id)));
}
