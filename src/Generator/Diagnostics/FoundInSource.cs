using System.Collections.Concurrent;
using Hooks.Generators.Composing;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics;

/// <summary>The hooks and handlers of a compilation that can be wired, with where they stand.</summary>
internal sealed class FoundInSource
{
    public ConcurrentBag<(HookSpec Hook, IMethodSymbol Method)> Hooks { get; } = [];

    public ConcurrentBag<(HandlerSpec Handler, AttributeData Attribute)> Handlers { get; } = [];

    public Location? LocationOf(HookSpec hook) =>
        Hooks.FirstOrDefault(entry => entry.Hook.Key == hook.Key).Method?.Locations.FirstOrDefault();

    public Location? LocationOf(HandlerSpec handler) => AttributeOf(handler)?.ApplicationSyntaxReference?.GetSyntax().GetLocation();

    /// <summary>The name of the hook in a handler's attribute.</summary>
    public Location? NameOf(HandlerSpec handler) =>
        AttributeOf(handler) is { } attribute ? attribute.ArgumentLocation(attribute.ConstructorArguments.Length - 1) : null;

    /// <summary>The name in <c>Before</c> or <c>After</c>.</summary>
    public Location? LocationOf(UnknownTarget unknown)
    {
        var attribute = AttributeOf(unknown.Handler);
        foreach (var property in new[] { "Before", "After" })
        {
            if (HandlerParser.PlaceInList(attribute?.Named<string>(property), unknown.Target) is { } place)
                return attribute!.ArgumentLocation(0, property, place);
        }

        return null;
    }

    /// <summary>A composition may have given the handler another place; who it is stays.</summary>
    private AttributeData? AttributeOf(HandlerSpec handler) =>
        Handlers.FirstOrDefault(entry => entry.Handler.Identity == handler.Identity
            && (entry.Handler.Hook == handler.Hook || entry.Handler.Hook == handler.Hook.EveryOfSet)).Attribute;
}
