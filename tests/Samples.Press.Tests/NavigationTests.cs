using System.Text.RegularExpressions;

namespace Samples.Press.Tests;

public sealed partial class NavigationTests : IDisposable
{
    private readonly DocumentationFolder _docs = new();

    public void Dispose() => _docs.Dispose();

    [Fact]
    public void The_home_page_says_the_order_and_the_sections()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n\n## Guides\n\n- [B](b.md)\n- [A](a.md)\n\n## Reference\n\n- [A again](a.md)\n- [C](c.md)\n")
            .With("docs/a.md", "# A\n")
            .With("docs/b.md", "# B\n")
            .With("docs/c.md", "# C\n")
            .Press();

        Assert.Equal("Home; Guides: B, A; Reference: C", Navigation(result.Read("index.html")));
    }

    [Fact]
    public void What_the_home_page_does_not_name_is_found_by_its_folder()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n")
            .With("docs/loose.md", "# Loose\n")
            .With("docs/rules/b.md", "# B\n")
            .With("docs/rules/README.md", "# The rules\n")
            .With("docs/how-to/a.md", "# A\n")
            .Press();

        Assert.Equal("Home; How to: A; The rules: The rules, B; More: Loose", Navigation(result.Read("index.html")));
    }

    [Fact]
    public void A_page_may_name_its_section_and_its_place()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n")
            .With("docs/a.md", "---\nsection: Guides\n---\n# A\n")
            .With("docs/b.md", "---\nsection: Guides\norder: 2\n---\n# B\n")
            .With("docs/c.md", "---\nsection: Guides\norder: -1\n---\n# C\n")
            .Press();

        Assert.Equal("Home; Guides: C, B, A", Navigation(result.Read("index.html")));
    }

    [Fact]
    public void A_page_with_the_home_pages_title_goes_by_its_files_name()
    {
        var result = _docs.With("README.md", "# Hooks\n").With("docs/index.md", "# Hooks\n").Press();

        Assert.Equal("Home; More: README", Navigation(result.Read("index.html")));
    }

    [Fact]
    public void A_page_is_marked_in_its_own_navigation_and_knows_its_neighbours()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n")
            .With("docs/guide/a.md", "# A\n")
            .With("docs/guide/b.md", "# B\n")
            .Press();

        string page = result.Read("guide/a.html");
        Assert.Contains("<li><a href=\"a.html\" aria-current=\"page\">A</a></li>", page);
        Assert.Contains("<a rel=\"prev\" href=\"../index.html\">", page);
        Assert.Contains("<a rel=\"next\" href=\"b.html\">", page);
    }

    private static string Navigation(string html)
    {
        string sidebar = html[html.IndexOf("<nav id=\"site-nav\"", StringComparison.Ordinal)..];
        sidebar = sidebar[..sidebar.IndexOf("</nav>", StringComparison.Ordinal)];
        var sections = new List<string>();
        foreach (Match match in Parts().Matches(sidebar))
        {
            if (match.Groups["section"].Success)
                sections.Add(match.Groups["section"].Value + ":");
            else if (sections.Count > 0)
                sections[^1] += (sections[^1].EndsWith(':') ? " " : ", ") + match.Groups["page"].Value;
            else
                sections.Add(match.Groups["page"].Value);
        }
        return string.Join("; ", sections);
    }

    [GeneratedRegex("<summary>(?<section>[^<]*)</summary>|<li><a [^>]*>(?<page>[^<]*)</a>")]
    private static partial Regex Parts();
}
