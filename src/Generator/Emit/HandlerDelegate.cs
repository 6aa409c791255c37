using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>
/// The type of a hook's handlers while the program runs: <c>Action</c> or <c>Func</c> where they can say it, else a
/// delegate of the hook's own. On an async hook it takes copies of what the hook takes by reference.
/// </summary>
internal static class HandlerDelegate
{
    public static string TypeOf(HookSpec hook)
    {
        if (IsOwn(hook))
            return $"{SetEmitter.TablesOf(hook)}.{Name(hook)}";
        var types = hook.Parameters.Select(parameter => parameter.Type);
        if (Result(hook) is { } result)
            return $"global::System.Func<{string.Join(", ", types.Append(result))}>";
        return hook.Parameters.Count == 0 ? "global::System.Action" : $"global::System.Action<{string.Join(", ", types)}>";
    }

    /// <summary>Whether the hook needs a delegate of its own.</summary>
    public static bool IsOwn(HookSpec hook) =>
        hook.Parameters.Any(parameter => parameter.IsRefStruct || (parameter.Modifier.Length > 0 && !hook.IsAsync));

    public static string Declaration(HookSpec hook) => $"public delegate {Result(hook) ?? "void"} {Name(hook)}({Parameters(hook)});";

    /// <summary>What makes a handler round others of those others: both are called as the hook itself is.</summary>
    public static string AroundOf(HookSpec hook) => $"global::System.Func<{hook.NextType}, {hook.NextType}>";

    /// <summary>The parameters, with their types.</summary>
    public static string Parameters(HookSpec hook) => string.Join(", ", hook.Parameters.Select(parameter =>
        hook.IsAsync ? $"{parameter.Type} {parameter.Name}" : parameter.Declaration));

    /// <summary>What one handler gives back; null for nothing.</summary>
    private static string? Result(HookSpec hook)
    {
        var answer = hook.Kind switch
        {
            HookKind.Action or HookKind.FilterInPlace => null,
            HookKind.Gate => $"global::Hooks.HookResult<{hook.Value!.Type}>",
            _ => hook.Value!.AnswerType,
        };
        return hook.IsAsync ? $"global::System.Threading.Tasks.{hook.Shape}{(answer is null ? "" : $"<{answer}>")}" : answer;
    }

    private static string Name(HookSpec hook) => $"{hook.Method}Handler";
}
