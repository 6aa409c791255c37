namespace Samples.Press.Tests;

public sealed class ProblemTests : IDisposable
{
    private readonly DocumentationFolder _docs = new();

    public void Dispose() => _docs.Dispose();

    [Fact]
    public void A_field_that_does_not_exist_is_reported_where_it_stands()
    {
        var result = _docs.With("docs/index.md", "---\ntitle: Home\ntitel: Home\n---\nText\n").Press();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            ["docs/index.md(3): there is no field 'titel'; there are title, description, section, order, draft and search"],
            result.Problems);
    }

    [Fact]
    public void A_field_of_the_wrong_kind_is_reported_and_the_others_hold()
    {
        var result = _docs.With("docs/index.md", "---\norder: first\ntitle: Home\ndraft: perhaps\n---\nText\n").Press();

        Assert.Equal(
            ["docs/index.md(2): 'order: first' is not a whole number", "docs/index.md(4): 'draft: perhaps' is neither true nor false"],
            result.Problems);
        Assert.Contains("<title>Home</title>", result.Read("index.html"));
    }

    [Theory]
    [InlineData("---\n[a, b]\n---\n# Home\n")]
    [InlineData("---\n- a\n---\n# Home\n")]
    [InlineData("---\ntitle: 'a\n---\n# Home\n")]
    public void Front_matter_that_cannot_be_read_is_reported_and_the_page_is_made(string text)
    {
        var result = _docs.With("docs/index.md", text).Press();

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"^docs/index\.md\([23]\): the front matter is not a list of 'name: value'", Assert.Single(result.Problems));
        Assert.Contains("<title>Home</title>", result.Read("index.html"));
    }

    [Theory]
    [InlineData("[Action] on a filter")]
    [InlineData("[a, b")]
    [InlineData("{a: b}")]
    public void A_value_that_YAML_takes_for_something_else_is_reported(string value)
    {
        var result = _docs.With("docs/index.md", $"---\ntitle: Home\ndescription: {value}\n---\nText\n").Press();

        Assert.Equal(["docs/index.md(3): 'description' is no plain text; put its value into quotes"], result.Problems);
        Assert.Contains("<title>Home</title>", result.Read("index.html"));
    }

    [Fact]
    public void Empty_front_matter_is_none()
    {
        Assert.Equal(0, _docs.With("docs/index.md", "---\n---\n# Home\n").Press().ExitCode);
    }

    [Fact]
    public void Front_matter_without_an_end_is_reported()
    {
        var result = _docs.With("docs/index.md", "---\ntitle: Home\n\n# Home\n").Press();

        Assert.Equal(["docs/index.md(1): the front matter has no end: a second line '---' is missing"], result.Problems);
    }

    [Fact]
    public void A_page_without_a_title_is_reported()
    {
        var result = _docs.With("docs/index.md", "# Home\n").With("docs/a.md", "Text.\n").Press();

        Assert.Equal(["docs/a.md(1): the page has no title; start it with '# Title'"], result.Problems);
    }

    [Fact]
    public void A_heading_that_skips_a_level_is_reported()
    {
        var result = _docs.With("docs/index.md", "# Home\n\nText.\n\n### Deep\n").Press();

        Assert.Equal(["docs/index.md(5): the heading 'Deep' skips a level; '## Deep' would be right"], result.Problems);
    }

    [Fact]
    public void Two_pages_with_one_address_are_reported()
    {
        var result = _docs.With("docs/README.md", "# A\n").With("docs/index.md", "# B\n").Press();

        Assert.Equal(
            ["docs/index.md(1): the page would have the address of 'docs/README.md', 'index.html'; give one of them another name"],
            result.Problems);
    }

    [Fact]
    public void A_site_without_a_home_page_is_reported()
    {
        var result = _docs.With("docs/a.md", "# A\n").Press();

        Assert.Equal(["docs(1): the site has no home page; write 'docs/index.md' or a README.md"], result.Problems);
    }

    [Fact]
    public void Problems_are_told_file_by_file_and_line_by_line()
    {
        var result = _docs
            .With("docs/b.md", "[x](y.md)\n")
            .With("docs/a.md", "# A\n\n[x](y.md)\n\n#### D\n")
            .With("docs/index.md", "# Home\n")
            .Press();

        Assert.Equal(
            ["docs/a.md(3)", "docs/a.md(5)", "docs/b.md(1)", "docs/b.md(1)"],
            result.Problems.Select(problem => problem[..problem.IndexOf(':', StringComparison.Ordinal)]));
    }
}
