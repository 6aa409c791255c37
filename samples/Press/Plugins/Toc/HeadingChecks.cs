using Hooks;

namespace Press.Plugins.Toc;

/// <summary>Reports headings that readers of the outline would stumble over.</summary>
internal static class HeadingChecks
{
    [Filter("check_page")]
    internal static Problem? SkippedLevel(Page page)
    {
        IReadOnlyList<Heading> headings = page.Body.Headings;
        for (int i = 1; i < headings.Count; i++)
        {
            if (headings[i].Level > headings[i - 1].Level + 1)
            {
                string marks = new('#', headings[i - 1].Level + 1);
                return new Problem(page.Source.File, headings[i].Line, $"the heading '{headings[i].Text}' skips a level; '{marks} {headings[i].Text}' would be right");
            }
        }
        return null;
    }

    [Filter("check_page")]
    internal static Problem? NoTitle(Page page) =>
        page.Source.Fields.Title is not null || page.Body.Headings.Any(heading => heading.Level == 1)
            ? null
            : new Problem(page.Source.File, 1, "the page has no title; start it with '# Title'");
}
