using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>Reads what plugins say of themselves.</summary>
internal static class PluginReader
{
    /// <summary>The plugin that a handler belongs to: that of its type or of a type round it, else that of its assembly.</summary>
    public static PluginSpec Of(IMethodSymbol handler)
    {
        var assembly = handler.ContainingAssembly;
        var whole = Read(assembly.Attribute(KnownNames.Plugin)) ?? new PluginSpec(assembly.Name);
        return Read(OnType(handler)) is not { } own ? whole
            : own.Id == whole.Id ? own.And(whole)
            : own;
    }

    /// <summary>The attribute that names a handler's plugin; null where nothing does.</summary>
    public static AttributeData? Declaration(IMethodSymbol handler) =>
        OnType(handler) ?? (handler.ContainingAssembly.Attribute(KnownNames.Plugin) is { } whole && Read(whole) is not null ? whole : null);

    /// <summary>The plugins that an assembly exports, by name.</summary>
    public static IReadOnlyDictionary<string, PluginSpec> Exported(IAssemblySymbol assembly) =>
        PluginSpec.Merged(assembly.Attributes(KnownNames.ExportedPlugin).Select(Read).OfType<PluginSpec>()).ToDictionary(plugin => plugin.Id);

    /// <summary>The attribute of a handler's plugin with one permission more, as C#.</summary>
    public static string DeclarationWith(string permission, IMethodSymbol handler)
    {
        var plugin = Read(Declaration(handler)) ?? new PluginSpec(handler.ContainingAssembly.Name);
        var version = plugin.Version is null ? "" : $"Version = {Literals.Of(plugin.Version)}, ";
        var api = plugin.ApiVersion == 0 ? "" : $"ApiVersion = {plugin.ApiVersion}, ";
        var permissions = string.Join(", ", plugin.Permissions.Append(permission).Select(Literals.Of));
        return $"[{(OnType(handler) is null ? "assembly: " : "")}HookPlugin({Literals.Of(plugin.Id)}, {version}{api}Permissions = new[] {{ {permissions} }})]";
    }

    private static AttributeData? OnType(IMethodSymbol handler)
    {
        for (var type = handler.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Attribute(KnownNames.Plugin) is { } own && Read(own) is not null)
                return own;
        }

        return null;
    }

    private static PluginSpec? Read(AttributeData? attribute) => attribute?.Argument<string>(0) is { } id
        ? new PluginSpec(
            id,
            attribute.Named<string>("Version"),
            attribute.Named("ApiVersion", 0),
            attribute.NamedArray("Permissions").Distinct().OrderBy(permission => permission, StringComparer.Ordinal).ToEquatableArray())
        : null;
}
