namespace Samples.Press.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly DocumentationFolder _docs = new();

    public void Dispose() => _docs.Dispose();

    [Fact]
    public void A_good_site_is_written_and_told()
    {
        var result = _docs.With("docs/index.md", "# Home\n").With("docs/a.md", "# A\n").Press();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Pressing 2 pages\n[1/2] a.html\n[2/2] index.html\n2 pages, no problems: artifacts/site\n", result.Output);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void A_site_with_problems_is_written_all_the_same()
    {
        var result = _docs.With("docs/index.md", "# Home\n\n[a](a.md)\n").Press();

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("1 page, 1 problem: artifacts/site\n", result.Output);
        Assert.True(result.Has("index.html"));
    }

    [Fact]
    public void Check_writes_nothing()
    {
        var result = _docs.With("docs/index.md", "# Home\n\n[a](a.md)\n").Press("--check");

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Problems);
        Assert.EndsWith("1 page, 1 problem\n", result.Output);
        Assert.False(Directory.Exists(result.Site));
    }

    [Fact]
    public void Quiet_prints_problems_only()
    {
        Assert.Equal("", _docs.With("docs/index.md", "# Home\n").Press("--quiet").Output);

        var result = _docs.With("docs/index.md", "# Home\n\n[a](a.md)\n").Press("-q", "--check");
        Assert.Equal("docs/index.md(3): the link 'a.md' leads to no file\n", result.Output);
    }

    [Fact]
    public void The_folders_may_be_others()
    {
        var result = _docs.With("manual/index.md", "# Home\n\n[a](b.md)\n").Press("--source", "manual", "-o", "out");

        Assert.Equal("manual/index.md(3): the link 'b.md' leads to no file", Assert.Single(result.Problems));
        Assert.True(File.Exists(Path.Combine(_docs.Root, "out", "index.html")));
    }

    [Fact]
    public void Pages_from_elsewhere_may_be_named()
    {
        var result = _docs
            .With("docs/index.md", "# Home\n\n[a](../notes/A.md)\n")
            .With("notes/A.md", "# A\n\n[home](../docs/index.md)\n")
            .With("README.md", "# Not asked for\n")
            .Press("--page", "notes/A.md");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("href=\"../index.html\"", result.Read("notes/a.html"));
        Assert.False(result.Has("readme.html"));
    }

    [Theory]
    [InlineData("there is no folder 'gone'", "--source", "gone")]
    [InlineData("must name another folder", "--output", "docs")]
    [InlineData("must name another folder", "--output", ".")]
    [InlineData("there is no file 'gone.md'", "--page", "gone.md")]
    [InlineData("'example' is no address", "--base-url", "example")]
    [InlineData("'ftp://example.org' is no address", "--repository", "ftp://example.org")]
    [InlineData("--bogus", "--bogus")]
    [InlineData("--source", "--source")]
    public void A_wrong_command_line_is_explained(string message, params string[] args)
    {
        var result = _docs.With("docs/index.md", "# Home\n").Press(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error);
        Assert.False(Directory.Exists(result.Site));
    }

    [Fact]
    public void Help_explains_the_options_and_the_exit_codes()
    {
        var result = _docs.Press("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.All(
            ["--source", "--output", "--base-url", "--check", "--quiet", "Exit codes", "file(line): message"],
            text => Assert.Contains(text, result.Output));
    }
}
