using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

/// <summary>Documents whose methods find nodes, rows or attributes that belong to them: XML, JSON and tables.</summary>
internal static class Documents
{
    private static readonly string[] Makers = ["Clone", "Copy", "Create", "Deep", "Import", "New", "To"];

    public static bool GivesPart(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || !IsOfDocuments(method.ContainingNamespace))
            return false;
        foreach (var maker in Makers)
        {
            if (method.Name.StartsWith(maker, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool IsOfDocuments(INamespaceSymbol? space) => space?.ToDisplayString() is
        "System.Data" or "System.Text.Json.Nodes" or "System.Xml" or "System.Xml.Linq" or "System.Xml.XPath";
}
