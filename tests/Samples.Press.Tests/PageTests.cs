namespace Samples.Press.Tests;

public sealed class PageTests : IDisposable
{
    private readonly DocumentationFolder _docs = new();

    public void Dispose() => _docs.Dispose();

    [Fact]
    public void Each_Markdown_file_becomes_a_page()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n")
            .With("docs/guide/filters.md", "# Filters\n\nA *filter*.\n")
            .Press();

        Assert.Equal(0, result.ExitCode);
        Assert.True(result.Has("index.html"));
        Assert.Contains("<p>A <em>filter</em>.</p>", result.Read("guide/filters.html"));
    }

    [Fact]
    public void A_title_is_the_first_heading()
    {
        var result = _docs.With("docs/index.md", "# Hooks & more\n").Press();

        Assert.Contains("<title>Hooks &amp; more</title>", result.Read("index.html"));
    }

    [Fact]
    public void A_title_in_the_front_matter_goes_before_the_heading()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n")
            .With("docs/a.md", "---\ntitle: \"Said outright\"\ndescription: One sentence.\n---\n# A heading\n")
            .Press();

        string page = result.Read("a.html");
        Assert.Contains("<title>Said outright · Home</title>", page);
        Assert.Contains("<meta name=\"description\" content=\"One sentence.\">", page);
        Assert.DoesNotContain("title: ", page);
    }

    [Fact]
    public void A_page_without_a_heading_shows_the_title_of_its_front_matter()
    {
        var result = _docs.With("docs/index.md", "---\ntitle: Home\n---\nText.\n").Press();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("<h1>Home</h1>", result.Read("index.html"));
    }

    [Fact]
    public void A_draft_is_left_out()
    {
        var result = _docs.With("docs/index.md", "# Home\n").With("docs/a.md", "---\ndraft: true\n---\n# A\n").Press();

        Assert.False(result.Has("a.html"));
    }

    [Fact]
    public void A_folders_README_is_its_index()
    {
        var result = _docs.With("docs/index.md", "# Home\n").With("docs/diagnostics/README.md", "# Rules\n").Press();

        Assert.True(result.Has("diagnostics/index.html"));
    }

    [Fact]
    public void The_repositorys_README_is_the_home_page_where_there_is_no_other()
    {
        var result = _docs.With("README.md", "# Project\n").With("CHANGELOG.md", "# Changes\n").With("docs/a.md", "# A\n").Press();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("<title>Project</title>", result.Read("index.html"));
        Assert.True(result.Has("changelog.html"));
    }

    [Fact]
    public void The_repositorys_README_is_a_page_where_the_documentation_has_an_index()
    {
        var result = _docs.With("README.md", "# Project\n").With("docs/index.md", "# Home\n").Press();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("<title>Home</title>", result.Read("index.html"));
        Assert.True(result.Has("readme.html"));
    }

    [Fact]
    public void Other_files_are_copied_and_those_of_tools_are_not()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n")
            .With("docs/images/a.svg", "<svg/>")
            .With("docs/_drafts/b.md", "# B\n")
            .With("docs/.cache/c.md", "# C\n")
            .Press();

        Assert.Equal("<svg/>", result.Read("images/a.svg"));
        Assert.False(result.Has("_drafts/b.html"));
        Assert.False(result.Has(".cache/c.html"));
    }

    [Fact]
    public void A_page_that_is_gone_is_gone_from_the_site_and_foreign_files_stay()
    {
        _docs.With("docs/index.md", "# Home\n").With("docs/old.md", "# Old\n").Press();
        File.Delete(Path.Combine(_docs.Root, "docs/old.md"));
        var result = _docs.With("artifacts/site/CNAME", "example.org").Press();

        Assert.False(result.Has("old.html"));
        Assert.True(result.Has("CNAME"));
    }

    [Fact]
    public void The_table_of_contents_lists_the_headings_of_two_levels()
    {
        var result = _docs.With("docs/index.md", "# Home\n\n## Before `after`\n\n### Ties\n\n#### Deep\n\n## Order\n").Press();

        string toc = Between(result.Read("index.html"), "<nav class=\"toc\"", "</nav>");
        Assert.Contains("<li class=\"level-2\"><a href=\"#before-after\">Before after</a></li>", toc);
        Assert.Contains("<li class=\"level-3\"><a href=\"#ties\">Ties</a></li>", toc);
        Assert.Contains("href=\"#order\"", toc);
        Assert.DoesNotContain("deep", toc);
    }

    [Fact]
    public void A_page_with_one_heading_has_no_table_of_contents()
    {
        var result = _docs.With("docs/index.md", "# Home\n\n## Alone\n").Press();

        Assert.DoesNotContain("class=\"toc\"", result.Read("index.html"));
    }

    [Fact]
    public void A_heading_has_a_link_to_itself()
    {
        var result = _docs.With("docs/index.md", "# Home\n\n## `HookResult<T>`\n").Press();

        Assert.Contains(
            "<h2 id=\"hookresultt\"><code>HookResult&lt;T&gt;</code> <a class=\"anchor\" href=\"#hookresultt\"",
            result.Read("index.html"));
    }

    [Fact]
    public void With_an_address_pages_say_it_and_a_sitemap_lists_them()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n")
            .With("docs/a.md", "# A\n")
            .Press("--base-url", "https://example.org/hooks");

        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/hooks/a.html\">", result.Read("a.html"));
        Assert.Contains("<loc>https://example.org/hooks/</loc>", result.Read("sitemap.xml"));
    }

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
