namespace Samples.Press.Tests;

public sealed class LinkTests : IDisposable
{
    private readonly DocumentationFolder _docs = new();

    public LinkTests() => _docs.With("docs/index.md", "# Home\n").With("docs/guide/filters.md", "# Filters\n\n## In place\n");

    public void Dispose() => _docs.Dispose();

    [Theory]
    [InlineData("[a](filters.md)", "href=\"filters.html\"")]
    [InlineData("[a](filters.md#in-place)", "href=\"filters.html#in-place\"")]
    [InlineData("[a](../index.md)", "href=\"../index.html\"")]
    [InlineData("[a](/docs/guide/filters.md)", "href=\"filters.html\"")]
    [InlineData("[a](../../docs/guide/filters.md)", "href=\"filters.html\"")]
    [InlineData("[a](..)", "href=\"../index.html\"")]
    [InlineData("[a](#page)", "href=\"#page\"")]
    [InlineData("[a][b]\n\n[b]: filters.md 'Title'", "href=\"filters.html\" title=\"Title\"")]
    [InlineData("<a href=\"filters.md\">a</a>", "<a href=\"filters.html\">a</a>")]
    [InlineData("<div>\n<a href='filters.md'>a</a>\n</div>", "<a href=\"filters.html\">a</a>")]
    [InlineData("![a](../logo.svg)", "src=\"../logo.svg\"")]
    [InlineData("[a](https://example.org/a.md)", "href=\"https://example.org/a.md\"")]
    [InlineData("[a](//example.org/a.md)", "href=\"//example.org/a.md\"")]
    [InlineData("[a](mailto:a@example.org)", "href=\"mailto:a@example.org\"")]
    [InlineData("`[a](gone.md)`", "<code>[a](gone.md)</code>")]
    [InlineData("<a id=\"here\"></a> [a](#here)", "href=\"#here\"")]
    [InlineData("<!-- <a href=\"gone.md\"> -->\n\nText", "</h1>\n<p>Text</p>")]
    public void A_link_leads_to_the_page(string markdown, string html)
    {
        var result = _docs.With("docs/logo.svg", "<svg/>").With("docs/guide/page.md", $"# Page\n\n{markdown}\n").Press();

        Assert.Equal((0, ""), (result.ExitCode, string.Join('\n', result.Problems)));
        Assert.Contains(html, result.Read("guide/page.html"));
    }

    [Theory]
    [InlineData("[a](filter.md)", "docs/guide/page.md(3): the link 'filter.md' leads to no file; did you mean 'filters.md'?")]
    [InlineData("[a](index.md)", "docs/guide/page.md(3): the link 'index.md' leads to no file; did you mean '../index.md'?")]
    [InlineData("[a](Filters.md)", "docs/guide/page.md(3): the link 'Filters.md' leads to no file; did you mean 'filters.md'?")]
    [InlineData("[a](zzzzzzzzzzzzzzz.md)", "docs/guide/page.md(3): the link 'zzzzzzzzzzzzzzz.md' leads to no file")]
    [InlineData("[a](../../../out.md)", "docs/guide/page.md(3): the link '../../../out.md' leads to no file")]
    [InlineData("[a](filters.md#in-plaice)", "docs/guide/page.md(3): the link 'filters.md#in-plaice' leads to no heading of 'docs/guide/filters.md'; did you mean '#in-place'?")]
    [InlineData("text\n[a](#pages)", "docs/guide/page.md(4): the link '#pages' leads to no heading of this page; did you mean '#page'?")]
    [InlineData("- one\n- ![a](logo.png)", "docs/guide/page.md(4): the link 'logo.png' leads to no file")]
    [InlineData("<div>\n\n<img src=\"logo.png\">\n</div>", "docs/guide/page.md(5): the link 'logo.png' leads to no file")]
    [InlineData("| a |\n|---|\n| [a](gone.html) |", "docs/guide/page.md(5): the link 'gone.html' leads to no file")]
    [InlineData("[a]()", "docs/guide/page.md(3): the link is empty; write where it leads to, or take the brackets away")]
    public void A_broken_link_is_reported_with_what_would_be_right(string markdown, string problem)
    {
        var result = _docs.With("docs/guide/page.md", $"# Page\n\n{markdown}\n").Press();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([problem], result.Problems);
    }

    [Fact]
    public void The_lines_of_front_matter_count()
    {
        var result = _docs.With("docs/guide/page.md", "---\ntitle: Page\n---\n\n[a](gone.md)\n").Press();

        Assert.StartsWith("docs/guide/page.md(5): ", Assert.Single(result.Problems));
    }

    [Fact]
    public void A_file_of_the_repository_is_text_where_nobody_knows_its_address()
    {
        var result = _docs.With("src/Hook.cs", "").With("docs/guide/page.md", "# Page\n\nSee [the **hook**](../../src/Hook.cs).\n").Press();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("<p>See the <strong>hook</strong>.</p>", result.Read("guide/page.html"));
    }

    [Fact]
    public void A_file_of_the_repository_is_linked_where_its_address_is_known()
    {
        var result = _docs
            .With("src/Hook.cs", "")
            .With("docs/guide/page.md", "# Page\n\nSee [the hook](../../src/Hook.cs#L3).\n")
            .Press("--repository", "https://example.org/hooks/blob/main");

        Assert.Contains("href=\"https://example.org/hooks/blob/main/src/Hook.cs#L3\"", result.Read("guide/page.html"));
    }
}
