using Hooks;

namespace Press.Plugins.Search;

/// <summary>Puts the search into every page.</summary>
internal static class SearchBox
{
    [Filter("toolbar", Priority = 0)]
    internal static string Button() =>
        """
        <button type="button" class="search-open" aria-keyshortcuts="/ Control+K" aria-haspopup="dialog">
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/></svg>
        <span>Search</span> <kbd>/</kbd>
        </button>
        """;

    [Filter("body_end")]
    internal static string Dialog() =>
        """
        <dialog class="search" aria-label="Search">
        <div class="search-field">
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/></svg>
        <input type="search" role="combobox" aria-label="Search the documentation" aria-controls="search-results" aria-expanded="false" aria-autocomplete="list" placeholder="Search the documentation" autocomplete="off" spellcheck="false">
        <button type="button" class="search-close" aria-label="Close the search"><kbd>Esc</kbd></button>
        </div>
        <p class="search-status" role="status"></p>
        <ul id="search-results" role="listbox" aria-label="Results"></ul>
        </dialog>
        """;
}
