using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Reading;

/// <summary>
/// The names by which the sources of a compilation may call the attributes of hooks and handlers. Only a method that has an
/// attribute of such a name is bound.
/// </summary>
internal sealed class AttributeNames
{
    private static readonly ImmutableHashSet<string> OfHooks = ["Hook"];
    private static readonly ImmutableHashSet<string> OfHandlers = ["Action", "Filter", "Around", "When"];
    private static readonly ImmutableHashSet<string> OfOneMethod = OfHandlers.Add("ExportedHandler");
    private static readonly ImmutableHashSet<string> Plain = OfHooks.Union(OfHandlers);

    private static readonly ConditionalWeakTable<Compilation, AttributeNames> OfCompilation = new();

    private readonly ImmutableHashSet<string> names;

    private AttributeNames(Compilation compilation)
    {
        var aliases = compilation.SyntaxTrees.SelectMany(tree => TreeDeclarations.Of(tree).Aliases).ToList();
        names = Plain;
        int before;
        do
        {
            // An alias in a namespace may stand for one outside it.
            before = names.Count;
            names = names.Union(aliases.Where(alias => names.Contains(Short(alias.Target))).Select(alias => Short(alias.Name)));
        }
        while (names.Count > before);
    }

    public static AttributeNames Of(Compilation compilation) => OfCompilation.GetValue(compilation, key => new AttributeNames(key));

    /// <summary>Whether the method may be a hook or a handler.</summary>
    public bool MayMean(MethodDeclarationSyntax method) =>
        method.AttributeLists.Any(list => list.Attributes.Any(attribute => names.Contains(Short(Last(attribute.Name)))));

    /// <summary>
    /// Whether the list has nothing but attributes of handlers, or of what calls them for other assemblies, on a method of which
    /// there is no other part: what stands there matters to that method alone.
    /// </summary>
    public static bool MattersToMethodAlone(AttributeListSyntax list) =>
        list.Parent is MethodDeclarationSyntax method
        && !method.Modifiers.Any(SyntaxKind.PartialKeyword)
        && list.Attributes.All(attribute => OfOneMethod.Contains(Short(Last(attribute.Name))));

    /// <summary>The last name of a qualified one.</summary>
    public static string Last(TypeSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static string Short(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}
