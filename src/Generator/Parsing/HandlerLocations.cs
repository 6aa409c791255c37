using System.Collections.Immutable;
using Hooks.Generators.Model;
using Hooks.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>
/// Where handlers stand in their sources. That is kept out of the handlers' own specs: a line more above a handler would
/// else write everything anew.
/// </summary>
internal static class HandlerLocations
{
    /// <summary>The places of the compilation's own handlers.</summary>
    /// <param name="files">The handlers of each tree.</param>
    /// <param name="lines">The lines of each tree, in the same order.</param>
    public static IEnumerable<HandlerLocation> Of(
        ImmutableArray<EquatableArray<HandlerPlaceInFile>> files, ImmutableArray<TreeLines> lines, string? projectFolder) =>
        files.Zip(lines, (places, file) => Of(places, file, projectFolder)).SelectMany(file => file);

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

    private static IEnumerable<HandlerLocation> Of(EquatableArray<HandlerPlaceInFile> places, TreeLines file, string? projectFolder)
    {
        if (places.Count == 0)
            return [];
        var path = InProject(file.Path, projectFolder);
        return
            from place in places
            let line = file.Methods[place.Method]
            select new HandlerLocation(place.Handler, line.Path is null ? path : InProject(line.Path, projectFolder), line.Number);
    }

    /// <summary>
    /// The path from the project's folder on; of a file elsewhere its name alone, since the way there differs from machine
    /// to machine.
    /// </summary>
    public static string InProject(string file, string? projectFolder)
    {
        var path = file.Replace('\\', '/');
        var folder = (projectFolder ?? "").Replace('\\', '/').TrimEnd('/') + "/";
        var isInside = folder.Length > 1 && path.StartsWith(folder, StringComparison.Ordinal);
        return path.Substring(isInside ? folder.Length : path.LastIndexOf('/') + 1);
    }
}
