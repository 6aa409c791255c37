using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.CodeFixes;

/// <summary>Reads the XML documentation of a symbol as plain text.</summary>
internal static class Documentation
{
    /// <summary>The summary; of a parameter what its method says of it. Empty where there is none.</summary>
    public static string Summary(ISymbol symbol, CancellationToken cancellation)
    {
        var documented = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        if (Parse(documented.GetDocumentationCommentXml(cancellationToken: cancellation)) is not { } xml)
            return "";
        var element = symbol is IParameterSymbol
            ? xml.Descendants("param").FirstOrDefault(param => param.Attribute("name")?.Value == symbol.Name)
            : xml.Descendants("summary").FirstOrDefault();
        return element is null ? "" : string.Join(" ", Text(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static XElement? Parse(string? xml)
    {
        try
        {
            return string.IsNullOrEmpty(xml) ? null : XElement.Parse(xml);
        }
        catch (XmlException)
        {
            return null; // half-typed documentation says nothing yet
        }
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } element => Reference(element),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    /// <summary>The name in <c>see</c>, <c>paramref</c> and their kin; of a <c>cref</c> its last part.</summary>
    private static string Reference(XElement element)
    {
        var name = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName is "cref" or "langword" or "name")?.Value ?? " ";
        var signature = name.IndexOf('(');
        var full = signature < 0 ? name : name.Substring(0, signature);
        return full.Substring(full.LastIndexOfAny(['.', ':']) + 1);
    }
}
