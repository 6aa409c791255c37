using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Diagnostics.Effects.Glance;

/// <summary>
/// Tells from the syntax and from declared types alone that a body only reads what its method was given, so that it need
/// not be bound, which costs more than all else. Most handlers log, count, map or keep their event, and end here. Whatever is
/// not plain is left to the analysis.
/// </summary>
internal sealed partial class PlainReads
{
    private readonly Summaries summaries;
    private readonly CompilationEffects compilation;
    private readonly MethodDeclarationSyntax syntax;
    private readonly IMethodSymbol method;
    private readonly Dictionary<string, List<IdentifierNameSyntax>> mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> declarations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Followed> followed = new(StringComparer.Ordinal);
    private readonly Queue<string> open = new();

    private PlainReads(MethodDeclarationSyntax syntax, IMethodSymbol method, Summaries summaries)
    {
        this.syntax = syntax;
        this.method = method;
        this.summaries = summaries;
        compilation = summaries.Compilation;
    }

    /// <summary>How a name leads to the event.</summary>
    private enum Role
    {
        /// <summary>The event, or something that is reached from it.</summary>
        Event,

        /// <summary>A field of the handler's class that may hold the event.</summary>
        Field,

        /// <summary>A collection of the handler's class that may hold the event: it may be changed, what it holds may not.</summary>
        Collection,

        /// <summary>The same in a local.</summary>
        Copy,
    }

    public static bool AreAll(MethodDeclarationSyntax syntax, IMethodSymbol method, Summaries summaries) =>
        new PlainReads(syntax, method, summaries).AreAll(syntax.Body ?? (SyntaxNode?)syntax.ExpressionBody);

    private bool AreAll(SyntaxNode? body)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
                return false;
            if (Matters(parameter.Type) || !IsOpaque(parameter.Type))
                Follow(parameter.Name, parameter.Type, Role.Event);
        }

        if (open.Count == 0 || body is null)
            return true;
        Collect(body);
        foreach (var parameter in method.Parameters)
            Declare(parameter.Name);
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!mentions.TryGetValue(name, out var places))
                continue;
            foreach (var place in places)
            {
                if (!IsPlain(place, followed[name]))
                    return false;
            }
        }

        if (followed.Values.Any(name => name.Role is Role.Field or Role.Collection) && !LeaveKeptAlone(body))
            return false;
        foreach (var name in followed)
        {
            declarations.TryGetValue(name.Key, out var count);
            if (count != name.Value.Declarations)
                return false; // the name stands for something else as well
        }

        return true;
    }

    private bool Matters(ITypeSymbol type) => compilation.Mutability.Matters(type);

    /// <summary>Whether nothing that is done with a value can change where it came from. A struct that can be written may be written in place.</summary>
    private static bool IsOpaque(ITypeSymbol type) =>
        !type.IsValueType || type.IsReadOnly || type.TypeKind == TypeKind.Enum || type.SpecialType is not SpecialType.None;

    /// <summary>Looks at what is done with a variable too. False where the name has another meaning elsewhere.</summary>
    private bool Follow(string name, ITypeSymbol type, Role role)
    {
        var declared = role is Role.Event or Role.Copy ? 1 : 0;
        if (followed.TryGetValue(name, out var known))
        {
            followed[name] = known with { Declarations = known.Declarations + declared };
            return known.Role == role && Types.IsSame(known.Type, type);
        }

        followed.Add(name, new Followed(type, role, declared));
        open.Enqueue(name);
        return true;
    }

    private void Collect(SyntaxNode body)
    {
        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case IdentifierNameSyntax name:
                    if (!mentions.TryGetValue(name.Identifier.ValueText, out var places))
                        mentions.Add(name.Identifier.ValueText, places = []);
                    places.Add(name);
                    break;
                case VariableDeclaratorSyntax variable:
                    Declare(variable.Identifier.ValueText);
                    break;
                case ParameterSyntax parameter:
                    Declare(parameter.Identifier.ValueText);
                    break;
                case SingleVariableDesignationSyntax designation:
                    Declare(designation.Identifier.ValueText);
                    break;
                case LocalFunctionStatementSyntax function:
                    Declare(function.Identifier.ValueText);
                    break;
                case ForEachStatementSyntax loop:
                    Declare(loop.Identifier.ValueText);
                    break;
                case FromClauseSyntax from:
                    Declare(from.Identifier.ValueText);
                    break;
                case CatchDeclarationSyntax declaration:
                    Declare(declaration.Identifier.ValueText);
                    break;
            }
        }
    }

    private void Declare(string name)
    {
        declarations.TryGetValue(name, out var count);
        declarations[name] = count + 1;
    }

    private readonly record struct Followed(ITypeSymbol Type, Role Role, int Declarations);
}
