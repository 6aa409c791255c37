using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>
/// The public method through which a composition calls a handler, which may be internal. It has the hook's own
/// types, and is plain enough for C# 7.3.
/// </summary>
internal static class Thunks
{
    public static ThunkSpec For(IMethodSymbol handler, HookSymbol hook, BoundHandler bound)
    {
        var parameters = bound.Call.Arguments.Select(argument => IsOwnToken(argument, hook)
            ? $"global::System.Threading.CancellationToken {OwnToken(hook)}"
            : Parameter(hook.Method.Parameters[argument.Parameter], argument));
        var arguments = bound.Call.Arguments.Select(argument => IsOwnToken(argument, hook)
            ? OwnToken(hook)
            : (argument.CastTo.Length > 0 ? $"({argument.CastTo})" : argument.Modifier) + Fitting.Identifier(hook.Method.Parameters[argument.Parameter].Name));
        if (bound.Call.Receiver is not null)
            parameters = parameters.Prepend($"object {Receiver(hook)}");
        if (bound.Call.Provider is { } provider)
            parameters = WithProvider(parameters.ToList(), provider, bound.Call, hook);
        if (bound.Call.IsAround)
        {
            parameters = parameters.Append($"{NextDelegate.PlainCode(hook)} {NextDelegate.ParameterName(hook)}");
            arguments = arguments.Append(NextDelegate.ParameterName(hook));
        }

        return new ThunkSpec(
            hook.Set.ToPlainCode(),
            Called(bound.Call, hook),
            bound.Call.IsAround ? hook.Method.ReturnType.ToPlainCode() : ReturnType(hook, bound.Call),
            hook.Spec!.TypeParameterList,
            string.Join(", ", parameters),
            string.Join(", ", arguments),
            TypeConstraints.PlainOf(hook.Method),
            hook.Spec.NeedsUnsafe,
            handler.Attributes(KnownNames.When).Select(When).ToEquatableArray());
    }

    /// <summary>What the thunk calls: on a listener, the object that it is given.</summary>
    private static string Called(CallSpec call, HookSymbol hook) =>
        call.Receiver is { } receiver ? $"(({receiver.Type}){Receiver(hook)}).{call.Target}" : call.Target;

    /// <summary>The name of a thunk's first parameter, where it is the listener.</summary>
    private static string Receiver(HookSymbol hook) => hook.FreeName("listener");

    /// <summary>A service is resolved in the thunk, which takes what the hook passes up to the provider.</summary>
    private static List<string> WithProvider(List<string> parameters, int provider, CallSpec call, HookSymbol hook)
    {
        var taken = call.Arguments.Count(argument => !argument.IsToken);
        for (var i = taken; i <= provider; i++)
            parameters.Insert(i, Parameter(hook.Method.Parameters[i], new ArgumentSpec(i, false, "", "")));
        return parameters;
    }

    /// <summary>Whether it is the token of a background handler whose hook has none.</summary>
    private static bool IsOwnToken(ArgumentSpec argument, HookSymbol hook) => argument.IsToken && !hook.Spec!.HasToken;

    private static string OwnToken(HookSymbol hook) => hook.FreeName("token");

    private static string Parameter(IParameterSymbol parameter, ArgumentSpec argument)
    {
        var modifier = parameter.RefKind switch
        {
            RefKind.Ref => argument.Modifier,
            RefKind.In or RefKind.RefReadOnlyParameter => "in ",
            _ => "",
        };
        var isScoped = parameter.ScopedKind != ScopedKind.None && !parameter.IsParams;
        return $"{(isScoped ? "scoped " : "")}{modifier}{parameter.Type.ToPlainCode()} {Fitting.Identifier(parameter.Name)}";
    }

    private static string ReturnType(HookSymbol hook, CallSpec call)
    {
        var value = hook.Value?.ToPlainCode();
        var answer = call.Answer switch
        {
            Answer.Nothing => null,
            Answer.Result => $"global::Hooks.HookResult<{value}>",
            _ when hook.Spec!.Value!.UnwrapsAnswer => value + "?",
            _ => value,
        };
        var shape = call.Background?.Shape ?? call.Shape;
        return shape == TaskShape.None
            ? answer ?? "void"
            : $"global::System.Threading.Tasks.{shape}{(answer is null ? "" : $"<{answer}>")}";
    }

    private static string When(AttributeData when)
    {
        var arguments = when.ConstructorArguments.Select(Literals.Of);
        if (when.Named<string>("Contains") is { } contains)
            arguments = arguments.Append($"Contains = {Literals.Of(contains)}");
        return $"[global::{KnownNames.When.Replace("Attribute", "")}({string.Join(", ", arguments)})]";
    }
}
