using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Parsing;

/// <summary>The signature that fits a hook.</summary>
internal static class Fitting
{
    /// <summary>For messages.</summary>
    public static string Signature(IMethodSymbol handler, HookSymbol hook, bool isAround) =>
        $"static {(isAround ? AroundSignature(handler.Name, hook) : Signature(handler.Name, hook, Spelling.Short))}";

    /// <summary>The result, the name and all parameters.</summary>
    public static string Signature(string name, HookSymbol hook, Spelling spelling)
    {
        var spec = hook.Spec!;
        var parameters = string.Join(", ", Parameters(hook, spelling));
        return $"{Wrapped(spec, Answer(hook, spelling), spelling)} {name}{spec.TypeParameterList}({parameters}){spec.Constraints}";
    }

    /// <summary>What a message says of the answer besides; nothing where any value converts to it.</summary>
    public static string Answering(HookSymbol hook, bool isAround) =>
        !isAround && hook is { Spec.Kind: HookKind.Gate, Value.TypeKind: TypeKind.Interface }
            ? $" with 'return HookResult.Continue({Identifier(hook.Method.Parameters[0].Name)})', since C# converts no interface to a result by itself"
            : "";

    private static string AroundSignature(string name, HookSymbol hook)
    {
        var parameters = Parameters(hook, Spelling.Short).Append($"{NextDelegate.Display(hook)} {NextDelegate.ParameterName(hook)}");
        return $"{hook.Method.ReturnType.ToDisplay()} {name}{hook.Spec!.TypeParameterList}({string.Join(", ", parameters)}){hook.Spec.Constraints}";
    }

    private static IEnumerable<string> Parameters(HookSymbol hook, Spelling spelling) => hook.Method.Parameters.Select(parameter =>
        $"{(hook.Spec!.IsAsync ? "" : Modifiers(parameter, hook))}{spelling.Type(parameter.Type)} {Identifier(parameter.Name)}");

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>The types that a handler may return, for messages.</summary>
    public static string Answers(HookSymbol hook)
    {
        var value = hook.Spec!.Kind is HookKind.Collect or HookKind.First ? Spelling.Short.Nullable(hook.Value!) : hook.Value!.ToDisplay();
        return (hook.Spec.Kind == HookKind.Gate ? $"'{value}' or 'HookResult<{value}>'" : $"'{value}'") + (hook.Spec.IsAsync ? ", or a task of it" : "");
    }

    private static string? Answer(HookSymbol hook, Spelling spelling) => hook.Spec!.Kind switch
    {
        HookKind.Action or HookKind.FilterInPlace => null,
        HookKind.Gate => $"{spelling.Hooks}HookResult<{spelling.Type(hook.Value!)}>",
        HookKind.Collect or HookKind.First => spelling.Nullable(hook.Value!),
        _ => spelling.Type(hook.Value!),
    };

    private static string Wrapped(HookSpec spec, string? answer, Spelling spelling) => spec.Shape switch
    {
        TaskShape.None => answer ?? "void",
        _ => spelling.Tasks + (answer is null ? spec.Shape.ToString() : $"{spec.Shape}<{answer}>"),
    };

    /// <summary>An async handler could not have them; it takes by value what the hook passes as <c>in</c>.</summary>
    private static string Modifiers(IParameterSymbol parameter, HookSymbol hook)
    {
        var isScoped = (parameter.ScopedKind != ScopedKind.None && !parameter.IsParams) || HandlerBinder.MustBeScoped(parameter, hook);
        return (isScoped ? "scoped " : "") + parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
    }
}

/// <summary>How a signature names types.</summary>
/// <param name="Tasks">What stands before <c>Task</c>.</param>
/// <param name="Hooks">What stands before the library's own types.</param>
/// <param name="IsAnnotated">Whether references that may be null are written with a question mark.</param>
internal sealed record Spelling(Func<ITypeSymbol, string> Type, string Tasks, string Hooks, bool IsAnnotated)
{
    /// <summary>As a person says it.</summary>
    public static Spelling Short { get; } = new(type => type.ToDisplay(), "", "", IsAnnotated: true);

    /// <summary>As code that means the same everywhere.</summary>
    public static Spelling Full(bool isAnnotated) =>
        new(type => isAnnotated ? type.ToCode() : type.ToPlainCode(), "global::System.Threading.Tasks.", "global::Hooks.", isAnnotated);

    /// <summary>The type, or null.</summary>
    public string Nullable(ITypeSymbol type)
    {
        var spelt = Type(type);
        return spelt.EndsWith("?", StringComparison.Ordinal) || (type.IsReferenceType && !IsAnnotated) ? spelt : spelt + "?";
    }
}
