using System.Globalization;

namespace Samples.Press.Tests;

public sealed class DeterminismTests
{
    private static readonly string[] s_files = ["docs/ö.md", "docs/z.md", "docs/å.md", "docs/I.md", "docs/-1.md", "docs/guide/a.md"];

    [Fact]
    public void The_same_sources_give_the_same_bytes()
    {
        var swedish = Press("sv-SE", s_files);
        var turkish = Press("tr-TR", [.. s_files.Reverse()]);
        var invariant = Press("", s_files);

        Assert.Equal(invariant, swedish);
        Assert.Equal(invariant, turkish);
    }

    [Fact]
    public void The_sources_line_ends_do_not_matter()
    {
        Assert.Equal(Press("", s_files), Press("", s_files, "\r\n"));
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        using var docs = Docs(s_files, "\n");
        var first = docs.Press();
        var files = first.Files();
        var second = docs.Press();

        Assert.Equal(first.Output, second.Output);
        Assert.Equal(files, second.Files());
    }

    /// <summary>What a run printed, and the bytes of each file.</summary>
    private static IReadOnlyDictionary<string, string> Press(string culture, string[] sources, string lineEnd = "\n")
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var docs = Docs(sources, lineEnd);
            var result = docs.Press();
            var files = result.Files().ToDictionary(file => file.Key, file => Convert.ToHexString(file.Value));
            files.Add("output", result.Output);
            return files;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Orders, numbers, letters of other alphabets, and a problem in each file.
    private static DocumentationFolder Docs(string[] files, string lineEnd)
    {
        var docs = new DocumentationFolder().With("docs/index.md", "# Home\n");
        foreach (string file in files)
            docs.With(file, $"---\norder: -1\n---\n# {Path.GetFileNameWithoutExtension(file)}\n\n## İı\n\n[a](gone.md)\n\n```cs\nvar i = -1;\n```\n".ReplaceLineEndings(lineEnd));
        return docs;
    }
}
