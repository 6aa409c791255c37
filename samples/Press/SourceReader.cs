namespace Press;

/// <summary>Finds the pages and the other files, and reads the pages.</summary>
internal sealed class SourceReader(PressOptions options, ProblemList problems)
{
    internal Site Read()
    {
        string[] files = [.. SourceFiles()];
        PageSource[] sources = [.. files.Where(IsPage).Concat(options.ExtraPages).Distinct().Select(ReadPage).OfType<PageSource>()];
        foreach (PageSource source in sources)
            problems.AddRange(source.Problems);

        return new Site
        {
            Root = options.Root,
            SourceFolder = Path.GetFileName(options.Source),
            BaseUrl = options.BaseUrl,
            RepositoryUrl = options.RepositoryUrl,
            Sources = [.. GiveRoutes(sources).OrderBy(page => page.Route, StringComparer.Ordinal)],
            Assets = [.. files.Where(file => !IsPage(file)).Select(ToAsset).OrderBy(asset => asset.Route, StringComparer.Ordinal)],
        };
    }

    // Names that start with a dot or an underscore are somebody else's.
    private IEnumerable<string> SourceFiles() => Directory
        .EnumerateFiles(options.Source, "*", SearchOption.AllDirectories)
        .Where(file => !NameInRoot(file).Split('/').Any(part => part[0] is '.' or '_'))
        .Where(file => !file.StartsWith(options.Output + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private PageSource? ReadPage(string file)
    {
        string name = NameInRoot(file);
        var page = new PageSource { File = name, Text = File.ReadAllText(file).ReplaceLineEndings("\n") };
        page = problems.Guard(name, () => PressHooks.FrontMatter(page), page);
        return problems.Guard(name, () => PressHooks.IsIncluded(page), true) ? page : null;
    }

    // Two pages cannot have one address: the first one keeps it, and the second one has its file's name, if that is
    // another.
    private IEnumerable<PageSource> GiveRoutes(IEnumerable<PageSource> pages)
    {
        var taken = new Dictionary<string, PageSource>(StringComparer.OrdinalIgnoreCase);
        foreach (PageSource page in pages)
        {
            string plain = Path.ChangeExtension(PathInSite(page.File), ".html");
            string route = problems.Guard(page.File, () => PressHooks.Route(plain, page), plain);
            if (taken.TryAdd(route, page))
                yield return page with { Route = route };
            else if (taken.TryAdd(plain, page))
                yield return page with { Route = plain };
            else
                problems.Add(new Problem(page.File, 1, $"the page would have the address of '{taken[route].File}', '{route}'; give one of them another name"));
        }
    }

    private Asset ToAsset(string file)
    {
        string name = NameInRoot(file);
        return new Asset(name, PathInSite(name));
    }

    // The documentation's folder is the site's root. A page from elsewhere keeps its path, in lower case.
    private string PathInSite(string name)
    {
        string folder = Path.GetFileName(options.Source) + "/";
        return name.StartsWith(folder, StringComparison.Ordinal) ? name[folder.Length..] : name.ToLowerInvariant();
    }

    private string NameInRoot(string file) => Path.GetRelativePath(options.Root, file).Replace('\\', '/');

    private static bool IsPage(string file) => Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase);
}
