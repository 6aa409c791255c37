using System.Text;
using System.Xml.Linq;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Parsing;

/// <summary>Reads what a catalog shows of a hook.</summary>
internal static class HookDisplay
{
    private static readonly SymbolDisplayFormat Declaration = SymbolExtensions.Shown
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue);

    private static readonly SymbolDisplayFormat Parameter = Declaration
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName);

    /// <summary>The method as C# declares it.</summary>
    public static string Signature(IMethodSymbol method) => method.ToDisplayString(Declaration);

    public static HookDisplaySpec Of(IMethodSymbol method, AttributeData attribute, HookSpec hook) => new(
        hook.Key,
        Signature(method),
        method.Parameters
            .Take(method.Parameters.Length - (hook.HasToken ? 1 : 0))
            .Select(parameter => parameter.ToDisplayString(Parameter))
            .ToEquatableArray(),
        OneLine(attribute.Named<string>("Summary")) ?? Documented(method),
        IsNamed(method.ContainingType),
        NotInvocable(method, hook));

    /// <summary>Whether code elsewhere in the assembly can name it.</summary>
    private static bool IsNamed(ISymbol symbol)
    {
        for (var outer = symbol; outer is not null and not INamespaceSymbol; outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return false;
        }

        return true;
    }

    private static string? NotInvocable(IMethodSymbol method, HookSpec hook)
    {
        if (hook.IsGeneric)
            return "it is generic";
        if (hook.Parameters.Any(parameter => parameter.IsRefStruct))
            return "a ref struct or a pointer cannot be boxed";
        if (!IsNamed(method))
            return "it is private";
        return hook.IsGone ? "it is obsolete" : null;
    }

    /// <summary>The summary of the method's documentation, read from the source: most builds do not parse it.</summary>
    private static string? Documented(IMethodSymbol method)
    {
        var comment = new StringBuilder("<doc>");
        foreach (var trivia in method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().GetLeadingTrivia() ?? default)
        {
            if (trivia.Kind() is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia))
                continue;
            foreach (var line in trivia.ToFullString().Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("///", StringComparison.Ordinal)))
                comment.Append(line.Substring(3)).Append('\n');
        }

        try
        {
            return OneLine(XElement.Parse(comment.Append("</doc>").ToString()).Element("summary") is { } summary ? Text(summary) : null);
        }
        catch (System.Xml.XmlException)
        {
            return null; // half-typed: the compiler says so where documentation is built
        }
    }

    /// <summary>The text, with what it refers to by its name.</summary>
    private static string Text(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { HasElements: false, IsEmpty: true } reference => Name(reference),
        XElement nested => Text(nested),
        _ => "",
    }));

    private static string Name(XElement reference)
    {
        var name = (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))?.Value ?? "";
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private static string? OneLine(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(" ", words);
    }
}
