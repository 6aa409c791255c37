using System.Collections.Immutable;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>A handler that fits its hook.</summary>
/// <param name="Method">The handler with its type arguments.</param>
internal sealed record BoundHandler(IMethodSymbol Method, CallSpec Call);

/// <summary>
/// Fits a handler's signature to its hook's: parameters from the left, wider ones allowed; and after them, for a handler
/// round others, the delegate that runs what comes after it.
/// </summary>
internal static class HandlerBinder
{
    /// <summary>What an attribute says about running in the background; null for not at all.</summary>
    public static BackgroundSpec? BackgroundOf(AttributeData attribute) =>
        attribute.Named("Background", false) ? new BackgroundSpec(TaskShape.None, attribute.Named("KeepOrder", false)) : null;

    /// <summary>Why no handler of a hook can run in the background; null where they can.</summary>
    public static string? NotInBackground(HookSymbol hook) =>
        hook.Method.Parameters.FirstOrDefault(parameter => parameter.Type.IsRefStruct()) is { } parameter
            ? $"the hook passes '{parameter.Type.ToDisplay()} {parameter.Name}', which cannot be kept until later; take Background out"
            : null;

    /// <summary>Whether a handler's parameter can take what the hook passes in that place.</summary>
    public static bool Takes(IParameterSymbol parameter, HookSymbol hook, int index, Compilation compilation) =>
        Argument(hook, index, parameter, compilation).Argument is not null;

    /// <summary>The handler as it is called, or why it does not fit.</summary>
    /// <param name="takesReceiver">Whether the first parameter is the object that the handler is called on.</param>
    public static (BoundHandler? Bound, string? Problem) Fit(
        IMethodSymbol method, HookSymbol hook, bool isAround, BackgroundSpec? background, Compilation compilation, bool takesReceiver = false)
    {
        if (method.IsGenericMethod)
        {
            var (closed, reason) = TypeInference.Close(method, hook, isAround, compilation);
            if (closed is null)
                return (null, reason);
            method = closed;
        }

        var parameters = takesReceiver && method.Parameters.Length > 0 ? method.Parameters.RemoveAt(0) : method.Parameters;
        if (isAround)
        {
            if (NextDelegate.Problem(parameters.LastOrDefault(), hook, compilation) is { } reason)
                return (null, reason);
            parameters = parameters.RemoveAt(parameters.Length - 1);
        }

        var (arguments, argumentProblem) = Arguments(parameters, hook, background, compilation);
        if (arguments is null)
            return (null, argumentProblem);
        var (shape, answer, answerProblem) = isAround
            ? WholeResult(method, hook, arguments, compilation)
            : Result(method, hook, arguments, background is not null, compilation);
        if (answerProblem is not null)
            return (null, answerProblem);
        var call = new CallSpec(Target(method), arguments.ToEquatableArray(), shape, answer) { IsAround = isAround };
        return (new BoundHandler(method, background is null ? call : Posted(call, background, hook)), null);
    }

    /// <summary>A method's full name in emitted code.</summary>
    public static string Target(INamedTypeSymbol type, string method) => $"{type.ToPlainCode()}.{Fitting.Identifier(method)}";

    private static (List<ArgumentSpec>? Arguments, string? Problem) Arguments(
        ImmutableArray<IParameterSymbol> parameters, HookSymbol hook, BackgroundSpec? background, Compilation compilation)
    {
        var arguments = new List<ArgumentSpec>();
        foreach (var parameter in parameters)
        {
            var isToken = (hook.Spec!.HasToken || background is not null) && parameter.Type.IsCancellationToken()
                && (arguments.Count >= hook.ArgumentCount || !hook.Method.Parameters[arguments.Count].Type.IsCancellationToken());
            if (isToken && parameter.RefKind is RefKind.None or RefKind.In)
            {
                if (arguments.Any(argument => argument.IsToken))
                    return (null, $"it takes a second CancellationToken, '{parameter.Name}'");
                arguments.Add(new ArgumentSpec(hook.Method.Parameters.Length - 1, true, "", ""));
                continue;
            }

            if (arguments.LastOrDefault()?.IsToken == true || arguments.Count >= hook.ArgumentCount)
            {
                if (parameter.IsOptional || parameter.IsParams)
                    break;
                return (null, $"the hook has no parameter for '{parameter.Name}'");
            }

            var (argument, problem) = Argument(hook, arguments.Count, parameter, compilation);
            if (argument is null)
                return (null, problem);
            arguments.Add(argument);
        }

        return (arguments, null);
    }

    private static CallSpec Posted(CallSpec call, BackgroundSpec background, HookSymbol hook) => call with
    {
        Shape = hook.Spec!.IsAsync ? TaskShape.ValueTask : TaskShape.None,
        Background = background with { Shape = call.Shape },
    };

    private static (ArgumentSpec? Argument, string? Problem) Argument(
        HookSymbol hook, int index, IParameterSymbol parameter, Compilation compilation)
    {
        var from = hook.Method.Parameters[index];
        var isSame = HookSignature.Same(from.Type, parameter.Type);
        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
        {
            return hook.Spec!.Kind == HookKind.FilterInPlace && index == 0 && isSame && parameter.RefKind == RefKind.Ref
                ? (new ArgumentSpec(index, false, "ref ", ""), null)
                : (null, $"it takes '{parameter.Name}' by '{Word(parameter.RefKind)}', and the hook passes '{(from.RefKind == RefKind.None ? "" : Word(from.RefKind) + " ")}{from.Type.ToDisplay()}'");
        }

        if (!isSame && !IsWider(from.Type, parameter.Type, compilation))
            return (null, $"parameter '{parameter.Name}' is '{parameter.Type.ToDisplay()}', and the hook passes '{from.Type.ToDisplay()}'");

        if (MustBeScoped(from, hook) && parameter.ScopedKind == ScopedKind.None && (parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType))
        {
            return (null, $"parameter '{parameter.Name}' must be 'scoped', because the hook's value must not point into it");
        }

        var needsCast = !isSame || parameter.Type.TypeKind == TypeKind.Dynamic || from.Type.TypeKind == TypeKind.Dynamic;
        return (new ArgumentSpec(
            index,
            false,
            parameter.RefKind != RefKind.None && !needsCast ? "in " : "",
            needsCast ? parameter.Type.TypeKind == TypeKind.Dynamic ? "object" : parameter.Type.ToPlainCode() : ""), null);
    }

    /// <summary>Whether the value that comes back could point into the argument for a hook's parameter, which does not live as long.</summary>
    public static bool MustBeScoped(IParameterSymbol parameter, HookSymbol hook) =>
        hook.Spec!.Value?.IsRefStruct == true && hook.Spec.PassesValue && parameter.Ordinal > 0
        && (parameter.RefKind != RefKind.None || parameter.ScopedKind != ScopedKind.None);

    private static string Word(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref",
        RefKind.Out => "out",
        RefKind.RefReadOnlyParameter => "ref readonly",
        _ => "in",
    };

    private static bool IsWider(ITypeSymbol from, ITypeSymbol to, Compilation compilation) =>
        compilation.ClassifyCommonConversion(from, to) is { Exists: true, IsImplicit: true, IsUserDefined: false, IsNumeric: false } conversion
        && (conversion.IsIdentity || to.IsReferenceType || HookSignature.IsNullable(to));

    private static (TaskShape Shape, Answer Answer, string? Problem) Result(
        IMethodSymbol method, HookSymbol hook, List<ArgumentSpec> arguments, bool isBackground, Compilation compilation)
    {
        var spec = hook.Spec!;
        var (shape, result) = HookSignature.Unwrap(method.ReturnType);
        if (method.RefKind != RefKind.None)
            return Not("it returns by 'ref'");
        if (shape != TaskShape.None && !spec.IsAsync && !isBackground)
            return Not($"it is async, and the hook is synchronous: nobody would await '{method.ReturnType.ToDisplay()}'");
        if (spec.Kind == HookKind.Action)
            return result is null ? (shape, Answer.Nothing, null) : Not($"it returns '{method.ReturnType.ToDisplay()}', and an action takes nothing back");
        if (spec.Kind == HookKind.FilterInPlace && result is null)
        {
            return arguments.Any(argument => argument.Modifier == "ref ")
                ? (shape, Answer.Nothing, null)
                : Not("it returns nothing and does not take the value by 'ref', so it changes nothing");
        }

        if (result is null)
            return Not("it returns nothing, and the hook waits for an answer");
        if (spec.Kind == HookKind.Gate && HookSignature.ResultValue(result) is { } gated)
            return HookSignature.Same(gated, hook.Value!) ? (shape, Answer.Result, null) : NotOfType();
        return Gives(result, shape) ? (shape, Answer.Value, null) : NotOfType();

        bool Gives(ITypeSymbol type, TaskShape shape)
        {
            var isNullable = HookSignature.IsNullable(type);
            if (spec.Value!.UnwrapsAnswer && isNullable)
                type = ((INamedTypeSymbol)type).TypeArguments[0];
            var isSame = HookSignature.Same(type, hook.Value!);

            // A task's type argument cannot be converted without another await.
            return shape == TaskShape.None
                ? isSame || IsWider(type, hook.Value!, compilation)
                : isSame && (isNullable || !spec.Value.UnwrapsAnswer);
        }

        (TaskShape, Answer, string?) NotOfType() => Not($"it returns '{method.ReturnType.ToDisplay()}', and the hook takes {Fitting.Answers(hook)}");
    }

    /// <summary>A handler round others answers for all of them: it returns what the hook itself returns.</summary>
    private static (TaskShape Shape, Answer Answer, string? Problem) WholeResult(
        IMethodSymbol method, HookSymbol hook, List<ArgumentSpec> arguments, Compilation compilation)
    {
        var spec = hook.Spec!;
        if (method.RefKind != RefKind.None)
            return Not("it returns by 'ref'");
        if (!compilation.ClassifyCommonConversion(method.ReturnType, hook.Method.ReturnType).IsIdentity)
            return Not($"it returns '{method.ReturnType.ToDisplay()}', and answers for all that come after it: the hook returns '{hook.Method.ReturnType.ToDisplay()}'");
        if (spec.Kind == HookKind.FilterInPlace && arguments.Count > 0 && arguments[0].Modifier != "ref ")
            return Not("it takes the value without 'ref', so what comes after it would change a copy");
        return (spec.Shape, spec.WholeAnswer, null);
    }

    private static (TaskShape Shape, Answer Answer, string? Problem) Not(string problem) => (default, default, problem);

    private static string Target(IMethodSymbol method)
    {
        var name = Target(method.ContainingType, method.Name);
        return method.IsGenericMethod
            ? $"{name}<{string.Join(", ", method.TypeArguments.Select(type => type.ToPlainCode()))}>"
            : name;
    }
}
