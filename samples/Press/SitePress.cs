namespace Press;

/// <summary>Walks through the steps of the press.</summary>
internal sealed class SitePress
{
    private readonly PressOptions _options;
    private readonly PressConsole _console;
    private readonly ProblemList _problems;

    internal SitePress(PressOptions options, PressConsole console)
    {
        _options = options;
        _console = console;
        _problems = new ProblemList(options, console);
    }

    /// <summary>Makes or checks the site, and says whether it is free of problems.</summary>
    internal bool Run()
    {
        Site site = new SourceReader(_options, _problems).Read();
        PressHooks.SiteStarted(new SiteStarted(_console, site.Sources.Count));

        site = new PageRenderer(_console, _problems).Render(site);
        site = site with { Title = _options.Title ?? site.Home?.Title ?? "Documentation" };
        new SiteChecker(_problems).Check(site);
        _problems.Report();

        if (!_options.CheckOnly)
        {
            site = site with { Navigation = _problems.Guard(site.SourceFolder, () => PressHooks.Navigation([], site), []) };
            new SiteWriter(_options, _console, _problems).Write(site);
            _problems.Report();
        }

        string? output = _options.CheckOnly ? null : _options.Relative(_options.Output);
        PressHooks.SiteFinished(new SiteFinished(_console, site.Pages.Count, _problems.Count, output));
        return _problems.Count == 0;
    }
}
