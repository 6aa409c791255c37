using System.Collections.Immutable;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Diagnostics;

/// <summary>
/// HOOK014: a handler of a hook that is <c>[Obsolete]</c>, or whose set is. The compiler does not see that the name means
/// the hook. As the compiler does, it leaves code alone that is obsolete itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecatedHookAnalyzer : HandlerBodyAnalyzer
{
    private const string Obsolete = "System.ObsoleteAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.DeprecatedHook];

    private protected override void Analyze(HandlerBody handler)
    {
        foreach (var (attribute, hook) in handler.Hooks)
        {
            if (ObsoleteOf(hook.Method) is not { } obsolete || ObsoleteOf(handler.Method) is not null)
                continue;
            var text = obsolete.Argument<string>(0);
            handler.Report(Diagnostic.Create(
                Rules.DeprecatedHook,
                attribute.ArgumentLocation(attribute.ConstructorArguments.Length - 1),
                hook.Name,
                string.IsNullOrWhiteSpace(text) ? "; handle another hook, or take the handler out" : $": {text}"));
        }
    }

    /// <summary>The attribute of a member, or of a type round it.</summary>
    private static AttributeData? ObsoleteOf(IMethodSymbol method)
    {
        var obsolete = method.Attribute(Obsolete);
        for (var type = method.ContainingType; type is not null && obsolete is null; type = type.ContainingType)
            obsolete = type.Attribute(Obsolete);
        return obsolete;
    }
}
