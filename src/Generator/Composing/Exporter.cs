using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>Brings what an assembly exports together with where it stands: the files that say it, one for each type with handlers.</summary>
internal static class Exporter
{
    public static IEnumerable<ExportedType> Types(ExportsSpec? exports, PlacedHandlers placed)
    {
        if (exports is null)
            return [];
        var names = new ExportNames(exports);
        var files = UniqueNames.OfFiles(exports.Handlers.Select(handler => handler.Identity.Type));
        return exports.Handlers
            .Select((handler, i) => new ExportedHandler(
                handler, names.Thunks[i], handler.Call.Receiver is { } receiver ? names.Tests[receiver.Type] : null))
            .GroupBy(exported => exported.Handler.Identity.Type)
            .Select(type => new ExportedType(
                exports.AssemblyName,
                files[type.Key],
                type.ToEquatableArray(),
                type.Select(exported => exported.Handler.Identity.Key).Distinct().Select(placed.Of).OfType<HandlerLocation>().ToEquatableArray()));
    }
}
