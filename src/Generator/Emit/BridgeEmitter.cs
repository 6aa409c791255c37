using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// Writes how a hook becomes one of a bus: how it is fired with what a bus passes, and how a handler of the bus is called with
/// what the hook passes.
/// </summary>
internal static class BridgeEmitter
{
    private const string Services = "global::Hooks.CompilerServices";
    private const string Tasks = "global::System.Threading.Tasks";

    /// <summary>Whether the hook may be called, and a bus has values for all that it passes.</summary>
    public static bool CanBridge(HookSpec hook) =>
        hook.Kind != HookKind.Collect && !hook.IsGone && !hook.Parameters.Any(parameter => parameter.IsRefStruct);

    public static void Write(SourceWriter writer, HookSpec hook)
    {
        var types = string.Join(", ", new[] { Value(hook), Context(hook), HandlerDelegate.TypeOf(hook) }.OfType<string>());
        writer.Line($"protected override {Services}.HookBridge? ToBridge() => {Services}.HookBridge.{(IsAction(hook) ? "Action" : "Filter")}<{types}>(");
        writer.Indent();
        writer.Line("this,");
        writer.Line($"static ({(IsAction(hook) ? "value" : "value, context")}{(hook.IsAsync ? ", token" : "")}) => {Fire(hook)},");
        writer.Line($"{Adapt(hook, isAsync: false)}{(hook.IsAsync ? "," : ");")}");
        if (hook.IsAsync)
            writer.Line($"{Adapt(hook, isAsync: true)});");
        writer.Outdent();
    }

    private static bool IsAction(HookSpec hook) => hook.Kind == HookKind.Action;

    /// <summary>The parameters that handlers get besides the value.</summary>
    private static List<ParameterSpec> Besides(HookSpec hook) => [.. Packed.Parameters(hook).Skip(hook.PassesValue ? 1 : 0)];

    private static string Value(HookSpec hook) => hook.Kind switch
    {
        HookKind.Action => Packed.Type(Packed.Parameters(hook)),
        HookKind.Gate => $"global::Hooks.HookResult<{hook.Value!.Type}>",
        HookKind.First => Packed.Static(hook.Value!.AnswerType),
        _ => Packed.Static(hook.Value!.Type),
    };

    private static string? Context(HookSpec hook) => IsAction(hook) ? null : Packed.Type(Besides(hook));

    /// <summary>Fires the hook with what a bus passes: a value, for filters a context, and the token.</summary>
    private static string Fire(HookSpec hook)
    {
        var source = IsAction(hook) ? "value" : "context";
        var arguments = Packed.Items(Besides(hook), source).ToList();
        if (hook.PassesValue)
            arguments.Insert(0, hook.Kind switch { HookKind.Gate => "value.Value", HookKind.FilterInPlace => "ref value", _ => "value" });
        if (hook.HasToken)
            arguments.Add("token");
        var call = $"{hook.Set.Reference}.{Fitting.Identifier(hook.Method)}({string.Join(", ", arguments)})";
        if (hook.Kind == HookKind.FilterInPlace)
            return $"{{ {call}; return value; }}";
        return hook.Shape == TaskShape.Task ? $"new {ValueTask(hook)}({call})" : call;
    }

    /// <summary>Makes a handler of the bus one of the hook.</summary>
    private static string Adapt(HookSpec hook, bool isAsync)
    {
        var handler = new Locals(hook).New("call");
        var packed = Packed.Value(Besides(hook));
        var arguments = IsAction(hook) ? packed : $"{Answer(hook)}, {packed}";
        if (isAsync)
            arguments += hook.HasToken ? $", {hook.Token}" : ", default";
        var call = $"{handler}({arguments})";
        var body = !hook.IsAsync ? hook.Kind == HookKind.FilterInPlace ? $"{{ {hook.Parameters[0].Name} = {call}; }}" : call
            : isAsync ? hook.Shape == TaskShape.Task ? $"{call}.AsTask()" : call
            : IsAction(hook) ? $"{{ {call}; return {(hook.Shape == TaskShape.Task ? $"{Tasks}.Task.CompletedTask" : "default")}; }}"
            : hook.Shape == TaskShape.Task ? $"{Tasks}.Task.FromResult<{Value(hook)}>({call})" : $"new {ValueTask(hook)}({call})";
        return $"static {handler} => ({HandlerDelegate.Parameters(hook)}) => {body}";
    }

    /// <summary>The value that a handler of the bus gets: the hook's own, or the answer that changes nothing.</summary>
    private static string Answer(HookSpec hook) => hook.Kind switch
    {
        HookKind.Gate => $"new {Value(hook)}({Packed.Read(hook.Parameters[0])}, null)",
        HookKind.First => "default",
        HookKind.Any => "false",
        HookKind.All => "true",
        _ => Packed.Read(hook.Parameters[0]),
    };

    private static string ValueTask(HookSpec hook) => $"{Tasks}.ValueTask{(IsAction(hook) ? "" : $"<{Value(hook)}>")}";
}
