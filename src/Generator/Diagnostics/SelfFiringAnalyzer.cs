using System.Collections.Immutable;
using Hooks.Generators.Diagnostics.Flow;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics;

/// <summary>HOOK013: a handler fires its own hook on every path, itself or through methods that it calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SelfFiringAnalyzer : HandlerBodyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.FiresItself];

    private protected override void Analyze(HandlerBody handler)
    {
        if (handler.Method.Attribute(KnownNames.When) is not null)
            return; // that is the condition
        foreach (var hook in handler.Hooks)
        {
            var fired = new AlwaysFired(hook.Symbol.Method);
            if (MayFire(handler, hook.Symbol.Method) && MethodFlow.Of(handler) is { } flow && fired.Calls(flow).FirstOrDefault() is { } call)
            {
                handler.Report(Diagnostic.Create(
                    Rules.FiresItself,
                    call.Syntax.GetLocation(),
                    handler.Name,
                    hook.Symbol.Name,
                    fired.IsFiring(call) ? "" : $", through '{Called(call)}',"));
            }
        }
    }

    /// <summary>Whether the hook's name is called in the handler, or in a method that it calls: nothing is followed otherwise.</summary>
    private static bool MayFire(HandlerBody handler, IMethodSymbol hook)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        return handler.Operation?.Descendants().OfType<IInvocationOperation>().Any(call =>
            call.TargetMethod.Name == hook.Name || CallsByName(call.TargetMethod.OriginalDefinition, hook.Name, seen)) == true;
    }

    private static bool CallsByName(IMethodSymbol method, string name, HashSet<IMethodSymbol> seen)
    {
        if (!seen.Add(method))
            return false;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            foreach (var call in reference.GetSyntax().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                var (types, called) = call.Expression switch
                {
                    SimpleNameSyntax simple => (Around(method), simple.Identifier.ValueText),
                    MemberAccessExpressionSyntax { Expression: var left, Name: var member } => (TypesNamed(left, method), member.Identifier.ValueText),
                    _ => ([], ""),
                };
                if (called == name || types.SelectMany(type => type.GetMembers(called)).OfType<IMethodSymbol>().Any(next => CallsByName(next, name, seen)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The types that the left side of a call may name, as far as it shows without binding: neighbours.</summary>
    private static IEnumerable<INamedTypeSymbol> TypesNamed(ExpressionSyntax left, IMethodSymbol from) => left switch
    {
        ThisExpressionSyntax => [from.ContainingType],
        SimpleNameSyntax { Identifier.ValueText: var name } => Around(from)
            .SelectMany(type => type.GetTypeMembers(name))
            .Concat(from.ContainingNamespace.GetTypeMembers(name)),
        _ => [],
    };

    /// <summary>The type that a method is in, and those round it.</summary>
    private static IEnumerable<INamedTypeSymbol> Around(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            yield return type;
    }

    private static string Called(IInvocationOperation call) =>
        call is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } invoked } ? invoked.Syntax.ToString() : call.TargetMethod.Name;
}
