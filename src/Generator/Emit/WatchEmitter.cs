using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>Writes how the dispatches of a hook are recorded: its handlers, wrapped.</summary>
internal static class WatchEmitter
{
    private const string Services = "global::Hooks.CompilerServices";

    /// <summary>The point's type: with what the hook passes and gives, where that can be kept.</summary>
    public static string PointType(HookSpec hook) => CanWatch(hook)
        ? $"global::Hooks.HookPoint<{HandlerDelegate.TypeOf(hook)}, {Packed.NamedType(Packed.Parameters(hook))}, {Result(hook)}>"
        : $"global::Hooks.HookPoint<{HandlerDelegate.TypeOf(hook)}>";

    public static bool CanWatch(HookSpec hook) => !hook.Parameters.Any(parameter => parameter.IsRefStruct);

    public static void Write(SourceWriter writer, HookSpec hook)
    {
        var locals = new Locals(hook);
        var watch = locals.New("watch");
        var handler = locals.New("handler");
        var around = locals.New("around");
        var next = locals.New("next");
        var call = locals.New("call");
        writer.Line($"protected override {HandlerDelegate.TypeOf(hook)} Watch({Services}.HookWatch {watch}, {HandlerDelegate.TypeOf(hook)} {handler}) =>");
        writer.Line($"    ({HandlerDelegate.Parameters(hook)}) => {Body(hook, watch, handler, copies: !hook.IsAsync, locals)};");
        writer.Line();
        var type = HandlerDelegate.AroundOf(hook);
        using (writer.Open($"protected override global::System.Delegate WatchAround({Services}.HookWatch {watch}, global::System.Delegate? {around}) => new {type}({next} =>", "});"))
        {
            writer.Line($"var {call} = {around} is null ? {next} : (({type}){around})({next});");
            writer.Line($"return ({hook.Declarations}) => {Body(hook, watch, call, copies: true, locals)};");
        }
    }

    /// <summary>Runs a call with its result. A lambda cannot use a parameter that is passed by reference, but a copy of it.</summary>
    private static string Body(HookSpec hook, string watch, string call, bool copies, Locals locals)
    {
        var byReference = copies ? hook.Parameters.Where(parameter => parameter.Modifier.Length > 0).ToList() : [];
        var copied = byReference.ToDictionary(parameter => parameter.Name, parameter => locals.New(parameter.Name.TrimStart('@') + "Copy"));
        var passed = string.Join(", ", hook.Parameters.Select(parameter =>
            copied.TryGetValue(parameter.Name, out var copy) ? (parameter.Modifier == "ref" ? "ref " : "in ") + copy : Packed.Read(parameter)));
        var arguments = Packed.Value(Packed.Parameters(hook));
        var run = $"{watch}.Run{(hook.IsAsync ? hook.Shape.ToString() : "")}";
        if (copied.Count == 0)
            return $"{run}({arguments}, () => {call}({passed}))";
        var copy = string.Concat(byReference.Select(parameter => $"var {copied[parameter.Name]} = {parameter.Name}; "));
        if (hook.Kind != HookKind.FilterInPlace)
            return $"{{ {copy}{(hook.ReturnType == "void" ? "" : "return ")}{run}({arguments}, () => {call}({passed})); }}";
        var value = copied[hook.Parameters[0].Name];
        return $"{{ {copy}try {{ {run}({arguments}, () => {{ {call}({passed}); return {value}; }}); }} finally {{ {hook.Parameters[0].Name} = {value}; }} }}";
    }

    private static string Result(HookSpec hook) => Packed.Static(hook.Kind switch
    {
        HookKind.Action => "global::Hooks.HookVoid",
        HookKind.FilterInPlace => hook.Value!.Type,
        _ => hook.ResultType!,
    });
}
