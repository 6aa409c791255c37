using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hooks;

namespace Press.Plugins.Search;

/// <summary>Writes what the search in the browser looks through.</summary>
internal static class SearchIndex
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A script rather than a JSON file: a page that was opened from a disk may load the one, not the other.
    [Filter("site_file")]
    internal static SiteFile Write(Site site)
    {
        var script = new StringBuilder("window.pressSearchIndex = [\n");
        foreach (SearchEntry entry in site.Pages.SelectMany(EntriesOf))
            script.Append(ToJson(entry)).Append(",\n");
        return new SiteFile(SearchFiles.IndexRoute, script.Append("];\n").ToString());
    }

    private static IEnumerable<SearchEntry> EntriesOf(Page page)
    {
        foreach (TextSection section in page.Body.Sections)
        {
            // What stands under the title is the page itself.
            Heading? heading = section.Heading is { Level: > 1 } ? section.Heading : null;
            string url = heading is null ? page.Route : $"{page.Route}#{Uri.EscapeDataString(heading.Id)}";
            var result = PressHooks.SearchEntry(new SearchEntry(page.Title, heading?.Text ?? "", url, section.Text), page);
            if (!result.IsBlocked)
                yield return result.Value;
        }
    }

    private static string ToJson(SearchEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_json))
        {
            json.WriteStartObject();
            json.WriteString("title", entry.Title);
            json.WriteString("heading", entry.Heading);
            json.WriteString("url", entry.Url);
            json.WriteString("text", entry.Text);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
