using System.Collections.Immutable;
using System.Globalization;
using Hooks.Generators.Model;
using Hooks.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
        ImmutableArray<EquatableArray<HandlerPlaceInFile>> files, ImmutableArray<TreeLines> lines, string? projectFolder)
    {
        // All of them, after every edit that moves a line.
        var locations = new List<HandlerLocation>();
        for (var i = 0; i < files.Length; i++)
        {
            if (files[i].Count == 0)
                continue;
            var path = InProject(lines[i].Path, projectFolder);
            foreach (var place in files[i])
            {
                var line = lines[i].Methods[place.Method];
                locations.Add(new HandlerLocation(place.Handler, line.Path is null ? path : InProject(line.Path, projectFolder), line.Number));
            }
        }

        return locations;
    }

    /// <summary>The places that images export, and those that plugins built with version 0.1.0 do.</summary>
    public static EquatableArray<HandlerLocation> OfReferences(Compilation compilation) => (
        from reference in References.Of(compilation)
        where reference.IsReadable
        from attribute in reference.Assembly.GetAttributes()
        from location in Of(attribute, reference.Assembly.Name)
        select location)
        .ToEquatableArray();

    /// <summary>
    /// What projects export that are referred to as they are typed. It is read from their syntax: the symbols of a project would first have to be
    /// made, after each line that somebody adds to a body.
    /// </summary>
    public static IEnumerable<ExportedText> OfProjects(Compilation compilation) =>
        from reference in compilation.ExternalReferences.OfType<CompilationReference>()
        where reference.Compilation is CSharpCompilation
        from tree in reference.Compilation.SyntaxTrees
        let locations = TreeDeclarations.Of(tree).ExportedLocations
        where locations is not null
        select new ExportedText(reference.Compilation.AssemblyName ?? "", locations);

    /// <summary>The places that an assembly exports. Whoever wrote them, a line that says nothing is left out.</summary>
    public static EquatableArray<HandlerLocation> Read(ExportedText exported)
    {
        var locations = ImmutableArray.CreateBuilder<HandlerLocation>();
        var path = "";
        foreach (var line in exported.Locations.Split('\n'))
        {
            var blank = line.IndexOf(' ');
            if (line.StartsWith("in ", StringComparison.Ordinal))
                path = line.Substring(3);
            else if (blank > 0 && int.TryParse(line.Substring(0, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                locations.Add(new HandlerLocation(new MethodKey(exported.Assembly, line.Substring(blank + 1)), path, number));
        }

        return locations.ToEquatableArray();
    }

    private static IEnumerable<HandlerLocation> Of(AttributeData attribute, string assembly)
    {
        if (attribute.AttributeClass.Is(KnownNames.ExportedLocations) && attribute.ApplicationSyntaxReference is null)
            return Read(new ExportedText(assembly, attribute.Argument<string>(0) ?? ""));
        if (!attribute.AttributeClass.Is(KnownNames.ExportedLocation) || attribute.ConstructorArguments.Length != 5)
            return [];
        var handler = new MethodKey(assembly, attribute.Argument<string>(0) ?? "", attribute.Argument<string>(1) ?? "", attribute.Argument<string>(2) ?? "");
        return [new HandlerLocation(handler, attribute.Argument<string>(3) ?? "", attribute.ConstructorArguments[4].Value is int line ? line : 0)];
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
