using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// Handlers round every hook of a set. One is generic in the arguments, which it gets as a tuple, and in the result, so
/// both are put in and taken out where it is called, and where what comes after it is.
/// </summary>
internal sealed partial class DispatchEmitter
{
    private const string Void = "global::Hooks.HookVoid";

    /// <summary>The call, as the hook's own result.</summary>
    private string SetCall(HandlerSpec handler, TaskShape shape, string next)
    {
        var token = hook.Token is null ? "" : $", {hook.Token}";
        var info = $"new global::Hooks.HookCall({Literals.Of(hook.Name)}, {Literals.Of(hook.Set.FullName)}{token})";
        var call = $"{handler.Call.Target}<{TupleType(hook)}, {hook.ResultType ?? Void}>({info}, {Tuple}, {next})";
        return (shape, hook.Shape) switch
        {
            (TaskShape.ValueTask, TaskShape.Task) => $"{call}.AsTask()",
            (TaskShape.ValueTask, TaskShape.ValueTask) when hook.ResultType is null => $"{Services}.HookTask.FromVoid({call})",
            (TaskShape.Task, TaskShape.ValueTask) => $"new {Tasks}.ValueTask{ResultArgument(hook)}({call})",
            _ => call,
        };
    }

    private string Tuple => hook.Parameters.Count switch
    {
        0 => "default(global::System.ValueTuple)",
        1 => $"new {TupleType(hook)}({Passed(0)})",
        _ => $"({string.Join(", ", hook.Parameters.Select((_, i) => Passed(i)))})",
    };

    /// <summary>Writes the delegate that such a handler gets, and the dispatch that it calls.</summary>
    private static void WriteSetNext(
        SourceWriter writer, HookSpec hook, TaskShape shape, Section before, Section section, string name, Instrumentation instrumentation)
    {
        writer.Line($"static {SetNextType(hook, shape)} {before.Next} => {SetNext(hook, shape, name)};");
        writer.Line();
        using (writer.Open($"static {hook.ReturnType} {name}({hook.Declarations})"))
            new DispatchEmitter(writer, hook, section.Handlers, section.Next, instrumentation: instrumentation).Dispatch();
    }

    private static string SetNextType(HookSpec hook, TaskShape shape)
    {
        var result = hook.ResultType ?? Void;
        return $"global::System.Func<{TupleType(hook)}, {(shape == TaskShape.None ? result : $"{Tasks}.{shape}<{result}>")}>";
    }

    /// <summary>A lambda that takes the tuple apart for what is called as the hook is.</summary>
    private static string SetNext(HookSpec hook, TaskShape shape, string called, bool isStatic = true)
    {
        var args = new Locals(hook).New("args");
        var call = $"{called}({string.Join(", ", hook.Parameters.Select((parameter, i) => (parameter.IsDynamic ? "(object)" : "") + $"{args}.Item{i + 1}"))})";
        var result = (shape, hook.Shape) switch
        {
            (TaskShape.None, _) => hook.ResultType is null ? $"{{ {call}; return default; }}" : call,
            (TaskShape.ValueTask, _) when hook.ResultType is null => $"{Services}.HookTask.ToVoid({call})",
            (TaskShape.Task, _) when hook.ResultType is null => $"{Services}.HookTask.ToVoid({call}).AsTask()",
            (TaskShape.ValueTask, TaskShape.Task) => $"new {Tasks}.ValueTask{ResultArgument(hook)}({call})",
            (TaskShape.Task, TaskShape.ValueTask) => $"{call}.AsTask()",
            _ => call,
        };
        return $"{(isStatic ? "static " : "")}{args} => {result}";
    }

    private static string TupleType(HookSpec hook) => hook.Parameters.Count switch
    {
        0 => "global::System.ValueTuple",
        1 => $"global::System.ValueTuple<{hook.Parameters[0].Type}>",
        _ => $"({string.Join(", ", hook.Parameters.Select(parameter => parameter.Type))})",
    };

    private static string ResultArgument(HookSpec hook) => hook.ResultType is null ? "" : $"<{hook.ResultType}>";
}
