using Hooks;

namespace Press.Plugins.FrontMatter;

/// <summary>Answers with what the front matter says.</summary>
internal static class FrontMatterAnswers
{
    // Before the first heading: what an author says outright goes first.
    [Filter("page_title", Priority = 0)]
    internal static string? Title(PageSource page) => page.Fields.Title;

    [Filter("page_included")]
    [When("page.Fields.IsDraft")]
    internal static bool LeaveOutDraft() => false;

    [Filter("search_entry")]
    [When("page.Source.Fields.IsHiddenFromSearch")]
    internal static HookResult<SearchEntry> HideFromSearch() => HookResult.Block("the front matter says 'search: false'");
}
