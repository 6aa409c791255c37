using Hooks;

namespace Press.Plugins.Toc;

/// <summary>What a page's table of contents shows.</summary>
internal static class TableOfContents
{
    // One entry is no table: the reader sees that heading anyway.
    private const int Fewest = 2;

    [Filter("toc")]
    internal static IReadOnlyList<Heading> ShowTwoLevels(IReadOnlyList<Heading> headings) =>
        [.. headings.Where(heading => heading.Level is 2 or 3)];

    [Filter("toc", After = nameof(TableOfContents) + "." + nameof(ShowTwoLevels))]
    internal static IReadOnlyList<Heading> LeaveOutShortOnes(IReadOnlyList<Heading> headings) =>
        headings.Count < Fewest ? [] : headings;
}
