using Hooks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Press.Plugins.FrontMatter;

/// <summary>Reads the YAML between two lines of <c>---</c> at the top of a page.</summary>
internal static class FrontMatterReader
{
    private const string Fence = "---";

    [Filter("front_matter")]
    internal static PageSource Read(PageSource page)
    {
        string[] lines = page.Text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
            return page;

        int end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
            return page with { Problems = [.. page.Problems, new Problem(page.File, 1, "the front matter has no end: a second line '---' is missing")] };

        // Empty lines take its place, so that the line numbers stay those of the file.
        string yaml = string.Join('\n', lines[1..end]);
        page = page with { Text = new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]) };
        return Apply(page, yaml);
    }

    // YamlDotNet's events need no reflection, so that the plugin works in Native AOT.
    private static PageSource Apply(PageSource page, string yaml)
    {
        var problems = new List<Problem>(page.Problems);
        PageFields fields = page.Fields;
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                parser.Consume<MappingStart>();
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var key = parser.Consume<Scalar>();
                    if (!parser.TryConsume<Scalar>(out var value))
                    {
                        problems.Add(new Problem(page.File, LineInFile(key.Start), $"'{key.Value}' is no plain text; put its value into quotes"));
                        break;
                    }
                    fields = FrontMatterFields.Set(fields, key.Value, value.Value, out string? problem);
                    if (problem is not null)
                        problems.Add(new Problem(page.File, LineInFile(key.Start), problem));
                }
            }
        }
        catch (YamlException e)
        {
            problems.Add(new Problem(page.File, LineInFile(e.Start), $"the front matter is not a list of 'name: value': {e.InnerException?.Message ?? e.Message}"));
        }
        return page with { Fields = fields, Problems = problems };
    }

    // The YAML starts on the second line, below the fence.
    private static int LineInFile(Mark mark) => (int)mark.Line + 1;
}
