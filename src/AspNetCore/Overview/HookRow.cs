using System.Text.Json.Serialization;

namespace Hooks.AspNetCore;

/// <summary>A hook.</summary>
internal sealed record HookRow(
    string Name,
    string Method,
    string Set,
    string Assembly,
    HookKind Kind,
    bool IsAsync,
    HookErrorPolicy Errors,
    string Signature,
    string? Summary,
    string? Permission,
    CountRow? Counts,
    IReadOnlyList<HandlerRow> Handlers)
{
    public static HookRow Of(HookInfo hook, HookCount? count) => new(
        hook.Name,
        hook.Method,
        hook.Set,
        hook.Assembly,
        hook.Kind,
        hook.IsAsync,
        hook.Errors,
        hook.Signature,
        hook.Summary,
        hook.Permission,
        count is { Dispatches: > 0 } ? new CountRow(count.Dispatches, count.Failures, count.MeanTime.TotalMilliseconds) : null,
        [
            .. from handler in hook.Handlers
               select HandlerRow.Of(handler, count?.Handlers.FirstOrDefault(one => one.Handler == handler.Name && one.Plugin == handler.Plugin)),
        ]);

    /// <summary>Whether a text is in the names of the hook, its handlers or their plugins, or in its summary.</summary>
    public bool Mentions(string text) =>
        new[] { Name, Method, Set, Summary }
            .Concat(Handlers.SelectMany(handler => new[] { handler.Name, handler.Plugin }))
            .Any(part => part?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>A handler of a hook, at its place in the order.</summary>
internal sealed record HandlerRow(
    string Name,
    string Plugin,
    string? PluginVersion,
    int Priority,
    HookHandlerSource Source,
    bool IsAround,
    bool IsEnabled,
    string? File,
    int? Line,
    CountRow? Counts)
{
    public static HandlerRow Of(HookHandlerInfo handler, HookHandlerCount? count) => new(
        handler.Name,
        handler.Plugin,
        handler.PluginVersion,
        handler.Priority,
        handler.Source,
        handler.IsAround,
        handler.IsEnabled,
        handler.File,
        handler.File is null ? null : handler.Line,
        count is null ? null : new CountRow(count.Calls, count.Failures, count.MeanTime.TotalMilliseconds));

    /// <summary>Whether it is a listener's, and nothing is attached.</summary>
    [JsonIgnore]
    public bool IsDetached => !IsEnabled && Source == HookHandlerSource.Attached;
}

/// <summary>What was counted of a hook, or of one of its handlers, since the page was mapped.</summary>
/// <param name="Calls">How often it ran and has ended, well or not.</param>
/// <param name="Failures">How many calls of handlers failed or did not finish in time.</param>
/// <param name="MeanMilliseconds">How long it took on average.</param>
internal sealed record CountRow(long Calls, long Failures, double MeanMilliseconds);
