using Hooks.Hosting;

namespace Hooks.AspNetCore;

/// <summary>The page as HTML. It needs no script, and nothing from elsewhere.</summary>
/// <param name="overview">What it shows.</param>
/// <param name="application">The program's name.</param>
/// <param name="json">Where the same is as JSON.</param>
/// <param name="search">What hooks, handlers and plugins must have in their names to be shown; empty for all.</param>
internal sealed class HooksPage(HooksOverview overview, string application, string json, string search)
{
    private readonly HtmlBuilder html = new();
    private readonly bool isCounted = overview.Hooks.Any(hook => hook.Counts is not null);
    private readonly List<HookRow> shown = [.. overview.Hooks.Where(hook => search.Length == 0 || hook.Mentions(search))];

    public string ToHtml()
    {
        html.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Hooks of {application}</title>

            """);
        html.AddStyle();
        html.Add($"""
            </head>
            <body>
            <a class="skip" href="#hooks">Skip to the hooks</a>
            <header class="bar">
            <h1>Hooks <span>of {application}</span></h1>
            <form method="get" role="search">
            <input type="search" name="q" value="{search}" placeholder="Find a hook, handler or plugin" aria-label="Find a hook, handler or plugin">
            </form>
            <a class="json" href="{json}">JSON</a>
            </header>
            <div class="columns">

            """);
        AddNavigation();
        html.Add($"<main>\n");
        AddFigures();
        html.AddIf(overview.Note is not null, $"<p class=\"note\">{overview.Note}</p>\n");
        AddHooks();
        AddFailures();
        AddPlugins();
        html.Add($"""
            </main>
            </div>
            <footer>Read on <time datetime="{overview.Time:O}">{overview.Time:yyyy-MM-dd HH:mm:ss}</time> UTC. Counts are those since the program started.</footer>
            </body>
            </html>

            """);
        return html.ToString();
    }

    private void AddNavigation()
    {
        html.Add($"<nav aria-label=\"Hooks\">\n");
        foreach (var set in shown.GroupBy(hook => hook.Set))
        {
            html.Add($"<h2>{ShortName(set.Key)}</h2>\n<ul>\n");
            foreach (var hook in set)
            {
                var running = hook.Handlers.Count(handler => handler.IsEnabled);
                html.Add($"<li><a href=\"#{Anchor(hook)}\">{hook.Name}</a> <span>{running}</span></li>\n");
            }

            html.Add($"</ul>\n");
        }

        html.Add($"<h2>More</h2>\n<ul>\n<li><a href=\"#failures\">Recent failures</a> <span>{overview.Failures.Recent.Count}</span></li>\n");
        html.Add($"<li><a href=\"#plugins\">Plugins</a> <span>{overview.Plugins.Count}</span></li>\n</ul>\n</nav>\n");
    }

    private void AddFigures()
    {
        var background = overview.Background;
        html.Add($"<ul class=\"figures\">\n");
        AddFigure(overview.Hooks.Count, "hooks", $"sets: {overview.Hooks.Select(hook => hook.Set).Distinct().Count()}", isBad: false);
        AddFigure(overview.Hooks.Sum(hook => hook.Handlers.Count), "handlers", $"plugins: {overview.Plugins.Count}", isBad: false);
        AddFigure(overview.Failures.Total, "failures", $"timeouts: {overview.Failures.Timeouts}", overview.Failures.Total > 0);
        html.Add($"""
            <li><b>{background.Queued}</b> waiting calls <small>running: {background.Running} of {background.MaxParallelism}, places: {(long)background.Capacity}</small>
            <meter min="0" max="{background.Capacity}" high="{background.Capacity * 4 / 5}" value="{background.Queued}" aria-label="Taken places of the background queue"></meter></li>

            """);
        AddFigure(background.Completed, "background calls", $"failed: {background.Failed}", background.Failed > 0);
        AddFigure(background.Dropped, "dropped calls", $"when full: {background.FullMode}", background.Dropped > 0);
        html.Add($"</ul>\n");
    }

    private void AddFigure(long figure, string of, string more, bool isBad)
    {
        html.Add($"<li");
        html.AddIf(isBad, $" class=\"bad\"");
        html.Add($"><b>{figure}</b> {of} <small>{more}</small></li>\n");
    }

    private void AddHooks()
    {
        html.Add($"<section id=\"hooks\">\n");
        html.AddIf(search.Length > 0, $"<p class=\"note\">{shown.Count} of {overview.Hooks.Count} hooks have “{search}” in a name. <a href=\"?\">Show all</a></p>\n");
        foreach (var set in shown.GroupBy(hook => (hook.Set, hook.Assembly)))
        {
            html.Add($"<h2>{set.Key.Set} <small>in {set.Key.Assembly}</small></h2>\n");
            foreach (var hook in set)
                AddHook(hook);
        }

        html.Add($"</section>\n");
    }

    private void AddHook(HookRow hook)
    {
        html.Add($"<article id=\"{Anchor(hook)}\">\n<h3><a href=\"#{Anchor(hook)}\">{hook.Name}</a> <span class=\"kind {hook.Kind}\">{Words(hook.Kind)}</span>");
        html.AddIf(hook.IsAsync, $" <span class=\"tag\">async</span>");
        html.Add($" <span class=\"tag\" title=\"What a failing handler does\">errors: {hook.Errors}</span>");
        if (hook.Counts is { } counts)
            html.Add($" <span class=\"counts\">dispatches: {counts.Calls} · failures: {counts.Failures} · mean: {counts.MeanMilliseconds:0.000} ms</span>");
        html.AddIf(hook.Permission is not null, $" <span class=\"tag permission\">needs permission {hook.Permission}</span>");
        html.Add($"</h3>\n");
        html.AddIf(hook.Summary is not null, $"<p>{hook.Summary}</p>\n");
        html.Add($"<pre><code>{hook.Signature}</code></pre>\n");
        if (hook.Handlers.Count == 0)
        {
            html.Add($"<p class=\"nobody\">Nobody handles it.</p>\n</article>\n");
            return;
        }

        html.Add($"<div class=\"rows\"><table>\n<thead><tr><th>Priority</th><th>Handler</th><th>Plugin</th><th>Source</th><th>Where</th>");
        html.AddIf(isCounted, $"<th>Calls</th><th>Failed</th><th>Mean</th>");
        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var handler in hook.Handlers)
            AddHandler(handler);
        html.Add($"</tbody>\n</table></div>\n</article>\n");
    }

    private void AddHandler(HandlerRow handler)
    {
        html.Add($"<tr");
        html.AddIf(!handler.IsEnabled, $" class=\"off\"");
        html.Add($"><td class=\"number\">{handler.Priority}</td><td><code>{handler.Name}</code>");
        html.AddIf(handler.IsAround, $" <span class=\"tag\">around</span>");
        html.AddIf(handler.IsDetached, $" <span class=\"tag\">not attached</span>");
        html.AddIf(!handler.IsEnabled && !handler.IsDetached, $" <span class=\"tag\">switched off</span>");
        html.Add($"</td><td><a href=\"?q={Uri.EscapeDataString(handler.Plugin)}\">{handler.Plugin}</a></td><td>{Words(handler.Source)}</td><td class=\"where\">");
        html.AddIf(handler.File is not null, $"{handler.File}:{handler.Line ?? 0}");
        html.Add($"</td>");
        if (isCounted)
            AddCounts(handler.Counts);
        html.Add($"</tr>\n");
    }

    private void AddCounts(CountRow? counts)
    {
        if (counts is null)
            html.Add($"<td></td><td></td><td></td>");
        else
            html.Add($"<td class=\"number\">{counts.Calls}</td><td class=\"number\">{counts.Failures}</td><td class=\"number\">{counts.MeanMilliseconds:0.000} ms</td>");
    }

    private void AddFailures()
    {
        html.Add($"<section id=\"failures\">\n<h2>Recent failures</h2>\n");
        if (overview.Failures.Recent.Count == 0)
        {
            html.Add($"<p class=\"nobody\">None was reported.</p>\n</section>\n");
            return;
        }

        html.Add($"<div class=\"rows\"><table>\n<thead><tr><th>Time (UTC)</th><th>Hook</th><th>Handler</th><th>Plugin</th><th>What</th></tr></thead>\n<tbody>\n");
        foreach (var failure in overview.Failures.Recent)
            AddFailure(failure);
        html.Add($"</tbody>\n</table></div>\n</section>\n");
    }

    private void AddFailure(RecentHookFailure failure)
    {
        html.Add($"<tr><td class=\"where\"><time datetime=\"{failure.Time:O}\">{failure.Time:yyyy-MM-dd HH:mm:ss}</time></td>");
        html.Add($"<td>{failure.Hook}</td><td><code>{failure.Handler}</code></td><td>{failure.Plugin}</td><td>");
        html.AddIf(failure.IsTimeout, $"<span class=\"tag\">timeout</span> ");
        html.Add($"{failure.Message} <small>{failure.Exception}</small></td></tr>\n");
    }

    private void AddPlugins()
    {
        html.Add($"""
            <section id="plugins">
            <h2>Plugins</h2>
            <div class="rows"><table>
            <thead><tr><th>Plugin</th><th>Version</th><th>State</th><th>Handlers</th><th>Hooks</th></tr></thead>
            <tbody>

            """);
        foreach (var plugin in overview.Plugins)
        {
            html.Add($"<tr><td><a href=\"?q={Uri.EscapeDataString(plugin.Id)}\">{plugin.Id}</a></td><td>{plugin.Version}</td>");
            html.Add($"<td><span class=\"state {plugin.State}\">{Words(plugin.State)}</span></td>");
            html.Add($"<td class=\"number\">{plugin.Handlers}</td><td class=\"number\">{plugin.Hooks}</td></tr>\n");
        }

        html.Add($"</tbody>\n</table></div>\n</section>\n");
    }

    private static string Anchor(HookRow hook) => $"{hook.Set}.{hook.Method}";

    private static string ShortName(string set) => set[(set.LastIndexOf('.') + 1)..];

    private static string Words(HookKind kind) => kind == HookKind.FilterInPlace ? "filter in place" : kind.ToString().ToLowerInvariant();

    private static string Words(HookHandlerSource source) => source switch
    {
        HookHandlerSource.BuiltIn => "built in",
        HookHandlerSource.Attached => "listener",
        _ => "added",
    };

    private static string Words(PluginState state) => state switch
    {
        PluginState.On => "on",
        PluginState.Partly => "partly off",
        PluginState.Off => "off",
        _ => "not attached",
    };
}
