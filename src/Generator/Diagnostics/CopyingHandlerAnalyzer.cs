using System.Collections.Immutable;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics;

/// <summary>HOOK018 at the handler: it takes by value a large struct that its synchronous hook passes by <c>in</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyingHandlerAnalyzer : HandlerBodyAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.CopiedStruct];

    private protected override void Analyze(HandlerBody handler)
    {
        foreach (var (_, hook) in handler.Hooks.Where(handled => !handled.Symbol.Spec!.IsAsync && !handled.IsAround))
        {
            foreach (var (from, to) in hook.Method.Parameters.Zip(handler.Method.Parameters, (from, to) => (from, to)))
            {
                if (from.RefKind is RefKind.In or RefKind.RefReadOnlyParameter && HookSignature.Same(from.Type, to.Type)
                    && CopiedStruct.SizeOf(to) is { } size && handler.Operation is { } body && CanBeIn(to, body))
                {
                    handler.Report(CopiedStruct.Report(to, size, $"handler '{handler.Name}' copies it, which hook '{hook.Name}' does not", "take"));
                }
            }
        }
    }

    /// <summary>
    /// Whether the handler only reads it, and in a way that makes no copy again: an <c>in</c> parameter cannot be changed or
    /// captured, and a member that is not <c>readonly</c> is called on a copy.
    /// </summary>
    internal static bool CanBeIn(IParameterSymbol parameter, IOperation body) =>
        body.Descendants()
            .OfType<IParameterReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Parameter, parameter))
            .All(use => IsRead(use) && !IsCaptured(use));

    private static bool IsRead(IOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target != use,
        IIncrementOrDecrementOperation => false,
        IArgumentOperation argument => argument.Parameter?.RefKind is null or RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter,
        IFieldReferenceOperation field => IsRead(field),
        IPropertyReferenceOperation { Property.GetMethod.IsReadOnly: true } property => IsRead(property),
        IPropertyReferenceOperation => false,
        IInvocationOperation call => call.TargetMethod.IsReadOnly,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation assignment } tuple => assignment.Target != tuple,
        _ => true,
    };

    private static bool IsCaptured(IOperation use)
    {
        for (var outer = use.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
