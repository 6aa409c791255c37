using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>
/// Where handlers stand in their sources. That is kept out of the handlers' own specs: a line more above a handler would
/// else write everything anew.
/// </summary>
internal static class HandlerLocations
{
    /// <summary>The place of a handler in the compilation's own sources, with the path as the compiler has it.</summary>
    public static HandlerLocation? Of(IMethodSymbol method, HandlerIdentity identity)
    {
        if (method.Locations.FirstOrDefault(location => location.IsInSource) is not { } location)
            return null;
        var span = location.GetMappedLineSpan();
        return new HandlerLocation(identity.Key, span.Path, span.StartLinePosition.Line + 1);
    }

    /// <summary>The places that references export.</summary>
    public static EquatableArray<HandlerLocation> OfReferences(Compilation compilation) => (
        from reference in References.Of(compilation)
        where reference.IsReadable
        from attribute in reference.Assembly.Attributes(KnownNames.ExportedLocation)
        where attribute.ConstructorArguments.Length == 5
        select new HandlerLocation(
            new MethodKey(
                reference.Assembly.Name,
                attribute.Argument<string>(0) ?? "",
                attribute.Argument<string>(1) ?? "",
                attribute.Argument<string>(2) ?? ""),
            attribute.Argument<string>(3) ?? "",
            attribute.ConstructorArguments[4].Value is int line ? line : 0))
        .ToEquatableArray();

    /// <summary>
    /// The path from the project's folder on; of a file elsewhere its name alone, since the way there differs from machine
    /// to machine.
    /// </summary>
    public static HandlerLocation InProject(HandlerLocation location, string? projectFolder)
    {
        var path = location.Path.Replace('\\', '/');
        var folder = (projectFolder ?? "").Replace('\\', '/').TrimEnd('/') + "/";
        var isInside = folder.Length > 1 && path.StartsWith(folder, StringComparison.Ordinal);
        return location with { Path = path.Substring(isInside ? folder.Length : path.LastIndexOf('/') + 1) };
    }
}
