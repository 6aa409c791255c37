using System.CommandLine;

namespace Press;

/// <summary>The command line.</summary>
internal sealed class PressCommand
{
    private const string Description = """
        Makes a web site of a folder of Markdown files.

        Every step is a hook: plugins read the front matter, render the Markdown, resolve the links, colour the code,
        build the navigation and the search, lay out the pages and report progress. The site needs no server: open its
        index.html. README.md and CHANGELOG.md beside the folder become pages too.

        Problems are printed as file(line): message.

        Exit codes:
          0  good
          1  problems were found: a link that leads nowhere, a page without a title, ... (the site is written all the same)
          2  the command line is wrong, or there is nothing to read
        """;

    // Pages that a repository keeps at its root.
    private static readonly string[] s_rootPages = ["README.md", "CHANGELOG.md"];

    private readonly Option<string> _source = new("--source", "-s")
    {
        Description = "The folder with the Markdown files",
        DefaultValueFactory = _ => "docs",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder that the site goes into",
        DefaultValueFactory = _ => "artifacts/site",
    };

    private readonly Option<string[]> _pages = new("--page", "-p")
    {
        Description = "A page from outside the folder, instead of README.md and CHANGELOG.md; may be repeated",
    };

    private readonly Option<string?> _title = new("--title") { Description = "The site's name; the home page's title without it" };

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "The site's address; adds a sitemap and canonical links",
    };

    private readonly Option<string?> _repository = new("--repository")
    {
        Description = "Where the repository's files are shown: links to files that are not pages lead there; they are plain text without it",
    };

    private readonly Option<bool> _check = new("--check") { Description = "Only report problems, write nothing" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print nothing but problems" };

    /// <summary>Runs the press, and returns an <see cref="ExitCode"/>.</summary>
    internal static int Run(string[] args, PressConsole console, TextWriter error, string currentDirectory) =>
        new PressCommand().Invoke(args, console, error, currentDirectory);

    private int Invoke(string[] args, PressConsole console, TextWriter error, string currentDirectory)
    {
        var root = new RootCommand(Description) { _source, _output, _pages, _title, _baseUrl, _repository, _check, _quiet };
        root.SetAction(result => Press(result, console, error, currentDirectory));

        ParseResult result = root.Parse(args);
        int code = result.Invoke(new InvocationConfiguration { Output = console.Out, Error = error, EnableDefaultExceptionHandler = false });
        return result.Errors.Count > 0 ? ExitCode.Usage : code;
    }

    private int Press(ParseResult result, PressConsole console, TextWriter error, string currentDirectory)
    {
        try
        {
            PressOptions options = Read(result, currentDirectory);
            bool isGood = new SitePress(options, console with { IsQuiet = result.GetValue(_quiet) }).Run();
            return isGood ? ExitCode.Good : ExitCode.Problems;
        }
        catch (UsageException e)
        {
            error.WriteLine($"press: {e.Message}");
            return ExitCode.Usage;
        }
    }

    private PressOptions Read(ParseResult result, string currentDirectory)
    {
        string source = FullPath(result.GetValue(_source)!);
        if (!Directory.Exists(source))
            throw new UsageException($"there is no folder '{result.GetValue(_source)}'; --source names the one with the Markdown files");

        string output = FullPath(result.GetValue(_output)!);
        if (IsInside(source, output))
            throw new UsageException($"the site would replace its own sources in '{result.GetValue(_output)}'; --output must name another folder");

        return new PressOptions
        {
            Source = source,
            Output = output,
            ExtraPages = ExtraPages(result.GetValue(_pages) ?? [], Path.GetDirectoryName(source)!),
            Title = result.GetValue(_title),
            BaseUrl = Address(result.GetValue(_baseUrl), "--base-url"),
            RepositoryUrl = Address(result.GetValue(_repository), "--repository"),
            CheckOnly = result.GetValue(_check),
            CurrentDirectory = currentDirectory,
        };

        string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, currentDirectory));

        IReadOnlyList<string> ExtraPages(string[] named, string root)
        {
            if (named.Length == 0)
                return [.. s_rootPages.Select(name => Path.Combine(root, name)).Where(File.Exists)];

            string[] files = [.. named.Select(FullPath)];
            for (int i = 0; i < files.Length; i++)
            {
                if (!File.Exists(files[i]))
                    throw new UsageException($"there is no file '{named[i]}'");
                if (!IsInside(files[i], root))
                    throw new UsageException($"'{named[i]}' does not stand in '{root}' or beneath it");
            }
            return files;
        }
    }

    // With a slash at the end, so that a page's route can follow it.
    private static string? Address(string? url, string option)
    {
        if (url is null)
            return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            throw new UsageException($"'{url}' is no address; {option} takes one like https://example.org/docs/");
        return url.TrimEnd('/') + "/";
    }

    private static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
