using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

/// <summary>Documents whose methods find nodes, rows or attributes that belong to them: XML, JSON and tables.</summary>
internal static class Documents
{
    private static readonly string[] Makers = ["Clone", "Copy", "Create", "Deep", "Import", "New", "To"];

    public static bool GivesPart(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || !Types.IsFramework(method) || !IsOfDocuments(method.ContainingNamespace))
            return false;
        foreach (var maker in Makers)
        {
            if (method.Name.StartsWith(maker, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool IsOfDocuments(INamespaceSymbol? space) => space switch
    {
        { Name: "Data" or "Xml", ContainingNamespace.Name: "System" } => true,
        { Name: "Linq" or "XPath", ContainingNamespace.Name: "Xml" } => true,
        { Name: "Nodes", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } } => true,
        _ => false,
    };
}
