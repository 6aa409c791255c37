using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>
/// Handlers that run in the background: what the dispatch calls is the posting. The arguments are copied into a state,
/// so that the lambda captures nothing.
/// </summary>
internal sealed partial class DispatchEmitter
{
    private const string State = "state";
    private const string Stopping = "token";

    private string Post(HandlerSpec handler, BackgroundSpec background, string? token)
    {
        var kept = handler.Call.Arguments.Where(argument => !argument.IsToken).ToList();
        var values = kept.Select(argument => Packed.Read(hook.Parameters[argument.Parameter])).ToList();
        if (handler.IsListener)
            values.Add(receiver);
        var state = values.Count switch
        {
            0 => "default(global::System.ValueTuple)",
            1 => values[0],
            _ => $"({string.Join(", ", values)})",
        };
        var caller = hook.IsAsync ? $", {token ?? "default"}" : "";
        return $"{Services}.HookPost.{(hook.IsAsync ? "Async" : "Sync")}"
            + $"({Who(handler)}, {(background.KeepsOrder ? "true" : "false")}, {state}, {Run(handler, background, kept)}{caller})";
    }

    /// <summary>The lambda that runs the handler later. It takes a token where the handler does, or returns a task.</summary>
    private string Run(HandlerSpec handler, BackgroundSpec background, List<ArgumentSpec> kept)
    {
        var count = kept.Count + (handler.IsListener ? 1 : 0);
        var arguments = handler.Call.Arguments.Select(argument => argument.IsToken ? Stopping
            : IsMeasured ? Item(kept.IndexOf(argument), count)
            : Restored(argument, kept, count));
        var call = IsMeasured
            ? RunMeasured(handler, background, handler.IsListener ? arguments.Append(Item(kept.Count, count)) : arguments)
            : Call(handler.Call, Item(kept.Count, count), arguments);
        return background.Shape switch
        {
            TaskShape.Task => $"static ({State}, {Stopping}) => {Services}.HookTask.Started({call})",
            TaskShape.ValueTask => $"static ({State}, {Stopping}) => {call}",
            _ when handler.Call.Arguments.Count > kept.Count => $"static ({State}, {Stopping}) => {{ {call}; return default; }}",
            _ => $"static {State} => {call}",
        };
    }

    /// <summary>One of the values in the state.</summary>
    private static string Item(int index, int count) => count == 1 ? State : $"{State}.Item{index + 1}";

    private static string Restored(ArgumentSpec argument, List<ArgumentSpec> kept, int count)
    {
        var name = Item(kept.IndexOf(argument), count);
        return argument.CastTo.Length > 0 ? $"({argument.CastTo}){name}" : argument.Modifier + name;
    }
}
