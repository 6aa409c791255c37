using System.Text.Json;

namespace Samples.Press.Tests;

public sealed class SearchTests : IDisposable
{
    private readonly DocumentationFolder _docs = new();

    public void Dispose() => _docs.Dispose();

    [Fact]
    public void The_index_has_an_entry_for_each_part_of_a_page()
    {
        var result = _docs.With("docs/guide/a.md", "# Café\n\nIntro with `code`.\n\n## In place\n\nOne\ntwo.\n\n```csharp\nvar x = \"<y>\";\n```\n")
            .With("docs/index.md", "# Home\n")
            .Press();

        Assert.Equal(
            [
                ("Café", "", "guide/a.html", "Intro with code."),
                ("Café", "In place", "guide/a.html#in-place", "One two. var x = \"<y>\";"),
                ("Home", "", "index.html", ""),
            ],
            Index(result));
    }

    [Fact]
    public void The_text_of_a_link_that_leads_nowhere_is_found_too()
    {
        var result = _docs.With("src/Hook.cs", "").With("docs/index.md", "# Home\n\nSee [the `Hook`](../src/Hook.cs) there.\n").Press();

        Assert.Equal([("Home", "", "index.html", "See the Hook there.")], Index(result));
    }

    [Fact]
    public void A_page_may_hide_from_the_search()
    {
        var result = _docs.With("docs/index.md", "# Home\n").With("docs/a.md", "---\nsearch: false\n---\n# A\n").Press();

        Assert.Equal(["Home"], Index(result).Select(entry => entry.Title));
    }

    [Fact]
    public void Every_page_has_the_search_and_finds_its_index()
    {
        var result = _docs.With("docs/index.md", "# Home\n").With("docs/guide/deep/a.md", "# A\n").Press();

        Assert.Contains("<script src=\"press/search.js\" data-index=\"press/search-index.js\" defer>", result.Read("index.html"));
        Assert.Contains("<script src=\"../../press/search.js\" data-index=\"../../press/search-index.js\" defer>", result.Read("guide/deep/a.html"));
        Assert.Contains("<dialog class=\"search\"", result.Read("guide/deep/a.html"));
        Assert.True(result.Has("press/search.js"));
    }

    private static IEnumerable<(string Title, string Heading, string Url, string Text)> Index(PressResult result)
    {
        string script = result.Read("press/search-index.js");
        string json = script["window.pressSearchIndex = ".Length..].TrimEnd('\n', ';');
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
        return [.. document.RootElement.EnumerateArray().Select(entry => (Of(entry, "title"), Of(entry, "heading"), Of(entry, "url"), Of(entry, "text")))];

        static string Of(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
    }
}
