using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>
/// How an instance handler comes to its object: from the hook's <c>IServiceProvider</c> parameter on each dispatch, or as a
/// listener that is attached while the program runs.
/// </summary>
internal static class Receivers
{
    /// <summary>Why an instance method cannot handle a hook; null where it can.</summary>
    public static string? Problem(IMethodSymbol method, HookSymbol hook, bool isAround, bool isBackground)
    {
        if (method.IsStatic)
            return null;
        if (method.ContainingType.TypeKind == TypeKind.Struct)
            return $"it is an instance method of a struct, and emitted code would call it on a copy; make it static, or '{method.ContainingType.Name}' a class";
        if (Provider(hook) is not null)
            return isBackground ? "it runs in the background, when the services that the hook passes may be gone; make it static, or take Background out" : null;
        if (isAround)
            return $"it is an instance method, and listeners do not run round others; make it static, or give '{hook.Name}' an IServiceProvider parameter";
        if (hook.Spec!.IsGeneric)
            return $"it is an instance method, and listeners cannot be attached to '{hook.Name}', which is generic; make it static";
        return hook.Spec.IsOpen
            ? null
            : $"it is an instance method, and listeners cannot be attached to '{hook.Name}', which is not public; make it static, or give the hook an IServiceProvider parameter";
    }

    /// <summary>The call of an instance handler.</summary>
    /// <param name="name">The handler's name, for the failure of a service that is not there.</param>
    public static CallSpec On(IMethodSymbol method, HookSymbol hook, string name, CallSpec call)
    {
        if (method.IsStatic)
            return call;
        var type = method.ContainingType.ToPlainCode();
        var target = call.Target.Substring(type.Length + 1);
        return Provider(hook) is { } provider
            ? call with
            {
                Target = $"global::Hooks.CompilerServices.HookServices.Get<{type}>({hook.Spec!.Parameters[provider.Ordinal].Name}, {Literals.Of(name)}).{target}",
                Provider = provider.Ordinal,
            }
            : call with { Target = target, Receiver = new ReceiverSpec(type, null) };
    }

    /// <summary>
    /// The method that says whether an object is such a listener as an exported thunk takes first; null where the exports name
    /// none. What they say is text that anybody may have written: it must not get into emitted code as it is.
    /// </summary>
    public static IMethodSymbol? Test(IMethodSymbol thunk, string name) =>
        !TakesObject(thunk) ? null : thunk.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method =>
            method is { DeclaredAccessibility: Accessibility.Public, IsStatic: true, IsGenericMethod: false, Parameters.Length: 1, ReturnType.SpecialType: SpecialType.System_Boolean, RefKind: RefKind.None }
            && TakesObject(method));

    /// <summary>The call of an exported listener's thunk, which takes the object first.</summary>
    public static CallSpec OnThunk(IMethodSymbol test, CallSpec call) =>
        call with { Receiver = new ReceiverSpec("object", $"{test.ContainingType.ToPlainCode()}.{Fitting.Identifier(test.Name)}") };

    private static bool TakesObject(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault() is { Type.SpecialType: SpecialType.System_Object, RefKind: RefKind.None };

    /// <summary>The parameter that gives services; the value of a filter is none.</summary>
    private static IParameterSymbol? Provider(HookSymbol hook) => hook.Method.Parameters.FirstOrDefault(parameter =>
        parameter.Type.Is("System.IServiceProvider") && !(parameter.Ordinal == 0 && hook.Spec!.PassesValue));
}
