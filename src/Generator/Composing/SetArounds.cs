using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>Handlers round every hook of a set, as handlers of each hook.</summary>
internal static class SetArounds
{
    /// <summary>The handler of one hook; null where it cannot be round that one.</summary>
    public static HandlerSpec? For(HandlerSpec handler, HookSpec hook)
    {
        if (handler.Call.SetShape is not { } shape || IsOtherForm(hook, shape) || OddParameter(hook) is not null
            || MissingPermission(handler.Identity.Plugin, hook) is not null)
        {
            return null;
        }

        return handler with
        {
            Hook = hook.Key,
            Call = handler.Call with { Shape = hook.Shape, Answer = hook.WholeAnswer },
            Permission = hook.Options.Permission,
        };
    }

    /// <summary>The permission that a hook asks for and a plugin does not declare; null where there is none.</summary>
    public static string? MissingPermission(PluginSpec plugin, HookSpec hook) =>
        hook.Options.Permission is { } permission && !plugin.Declares(permission) ? permission : null;

    /// <summary>A parameter that cannot be part of a tuple; null where there is none.</summary>
    public static string? OddParameter(HookSpec hook) =>
        hook.Parameters.FirstOrDefault(parameter => parameter.Modifier == "ref" || parameter.IsRefStruct)?.Name;

    /// <summary>Whether a handler for sync hooks meets an async one, or the other way round.</summary>
    public static bool IsOtherForm(HookSpec hook, TaskShape shape) => hook.IsAsync != (shape != TaskShape.None);
}
