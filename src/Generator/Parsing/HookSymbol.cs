using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>A hook as the compiler sees it, to bind handlers against. Never part of a model.</summary>
/// <param name="Method">The declaration.</param>
/// <param name="Name">The hook's name.</param>
/// <param name="Spec">What the emitter needs; null where the hook cannot be.</param>
/// <param name="Value">The type of the value or the answer, where there is one.</param>
/// <param name="Problem">Why a referenced hook cannot be handled here; its own assembly reports what is wrong with its own.</param>
internal sealed record HookSymbol(IMethodSymbol Method, string Name, HookSpec? Spec, ITypeSymbol? Value, string? Problem = null)
{
    /// <summary>What the method gets instead of a dispatch, where it can be no hook of its own assembly.</summary>
    public RefusedHookSpec? Refused { get; init; }

    public string Assembly => Method.ContainingAssembly.Name;

    public INamedTypeSymbol Set => Method.ContainingType;

    public string DisplayName => $"{Set.ToDisplay()}.{Method.Name}";

    /// <summary>A name like this one that no parameter of the hook has.</summary>
    public string FreeName(string name)
    {
        while (Method.Parameters.Any(parameter => parameter.Name == name))
            name = "_" + name;
        return name;
    }

    public bool IsCalled(string name) => name == Name || name == Method.Name;

    /// <summary>The parameters without an async dispatch's token.</summary>
    public int ArgumentCount => Method.Parameters.Length - (Spec?.HasToken == true ? 1 : 0);
}
