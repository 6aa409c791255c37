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
        for (var type = handler.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Read(type.Attribute(KnownNames.Plugin)) is { } own)
                return own.Id == whole.Id ? own.And(whole) : own;
        }

        return whole;
    }

    /// <summary>The plugins that an assembly exports, by name.</summary>
    public static IReadOnlyDictionary<string, PluginSpec> Exported(IAssemblySymbol assembly) =>
        PluginSpec.Merged(assembly.Attributes(KnownNames.ExportedPlugin).Select(Read).OfType<PluginSpec>()).ToDictionary(plugin => plugin.Id);

    /// <summary>The attribute that declares one permission more, as C#.</summary>
    public static string Declaration(PluginSpec plugin, string permission) =>
        $"[assembly: HookPlugin({Literals.Of(plugin.Id)}, Permissions = new[] {{ {string.Join(", ", plugin.Permissions.Append(permission).Select(Literals.Of))} }})]";

    private static PluginSpec? Read(AttributeData? attribute) => attribute?.Argument<string>(0) is { } id
        ? new PluginSpec(
            id,
            attribute.Named<string>("Version"),
            attribute.Named("ApiVersion", 0),
            attribute.NamedArray("Permissions").Distinct().OrderBy(permission => permission, StringComparer.Ordinal).ToEquatableArray())
        : null;
}
