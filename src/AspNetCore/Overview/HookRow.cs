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
    IReadOnlyList<HandlerRow> Handlers)
{
    public static HookRow Of(HookInfo hook) => new(
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
        [.. hook.Handlers.Select(HandlerRow.Of)]);

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
    int? Line)
{
    public static HandlerRow Of(HookHandlerInfo handler) => new(
        handler.Name,
        handler.Plugin,
        handler.PluginVersion,
        handler.Priority,
        handler.Source,
        handler.IsAround,
        handler.IsEnabled,
        handler.File,
        handler.File is null ? null : handler.Line);

    /// <summary>Whether it is a listener's, and nothing is attached.</summary>
    [JsonIgnore]
    public bool IsDetached => !IsEnabled && Source == HookHandlerSource.Attached;
}
