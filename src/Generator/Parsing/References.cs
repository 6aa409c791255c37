using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>A referenced assembly that carries hooks, image or live compilation.</summary>
/// <param name="Schema">The version of its exports.</param>
/// <param name="Names">The referenced assemblies that carry hooks, as it lists them.</param>
/// <param name="HandlerType">The class that holds its thunks.</param>
internal sealed record Reference(
    IAssemblySymbol Assembly,
    int Schema,
    int CompositionDepth,
    ImmutableArray<string> Names,
    ImmutableArray<HookEntry> Hooks,
    INamedTypeSymbol? HandlerType)
{
    private readonly Lazy<ImmutableArray<IMethodSymbol>> thunks = new(() => [.. HandlerType?.GetMembers().OfType<IMethodSymbol>() ?? []]);
    private readonly Lazy<IReadOnlyDictionary<string, PluginSpec>> plugins = new(() => PluginReader.Exported(Assembly));

    /// <summary>The methods that export a handler each.</summary>
    public ImmutableArray<IMethodSymbol> Thunks => thunks.Value;

    /// <summary>The plugins that it exports, by name.</summary>
    public IReadOnlyDictionary<string, PluginSpec> Plugins => plugins.Value;

    public bool IsReadable => Schema == KnownNames.SchemaVersion;
}

/// <summary>The references of a compilation that carry hooks, by name.</summary>
internal static class References
{
    private static readonly ConditionalWeakTable<Compilation, Found> OfCompilation = new();

    public static ImmutableArray<Reference> Of(Compilation compilation) =>
        OfCompilation.GetValue(compilation, key => new Found(Read(key))).References;

    private static ImmutableArray<Reference> Read(Compilation compilation)
    {
        var found = new List<Reference>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (RefersToHooks(assembly) && assembly.Attribute(KnownNames.Exports) is { } exports)
                found.Add(Read(assembly, exports, compilation));
        }

        return [.. found.OrderBy(reference => reference.Assembly.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reads the list of references, which costs nothing, before anything of the assembly is bound.</summary>
    private static bool RefersToHooks(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(name => name.Name == KnownNames.Abstractions));

    private static Reference Read(IAssemblySymbol assembly, AttributeData exports, Compilation compilation)
    {
        var schema = exports.ConstructorArguments.FirstOrDefault() is { Value: int version } ? version : 0;
        if (schema != KnownNames.SchemaVersion)
            return new Reference(assembly, schema, 0, [], [], null);

        var hooks =
            from name in exports.NamedArray("Sets")
            let set = assembly.GetTypeByMetadataName(name)
            where set is not null
            from method in set.GetMembers().OfType<IMethodSymbol>()
            let attribute = method.Attribute(KnownNames.Hook)
            where attribute is not null && method.IsPublicEverywhere()
            select HookEntry.OfReference(method, attribute, compilation);
        var handlers = exports.Named<string>("Handlers");
        return new Reference(
            assembly,
            schema,
            exports.Named("CompositionDepth", 0),
            exports.NamedArray("References"),
            [.. hooks],
            handlers is null ? null : assembly.GetTypeByMetadataName(handlers));
    }

    private sealed record Found(ImmutableArray<Reference> References);
}
