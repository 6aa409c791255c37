using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>What every handler's step has: its call, its failure, and the caller's cancellation before it.</summary>
internal sealed partial class DispatchEmitter
{
    private void StopWhenCancelled(int index, Mode mode, Entry entry)
    {
        if (hook.Token is null || entry == Entry.Resuming)
            return;
        writer.Line($"if ({(entry == Entry.Both ? $"{step} != {index} && " : "")}{hook.Token}.IsCancellationRequested)");
        writer.Indent();
        Throw($"{Services}.HookTask.Cancelled({(Gathers && (isSlow || !LeavesOnFailure) ? failures : "null")}, {hook.Token})", mode);
        writer.Outdent();
    }

    private void Catch(HandlerSpec handler, Mode mode)
    {
        if (hook.Token is not null)
        {
            var leave = mode == Mode.Fast ? $"return {Failed(error)};" : "throw;";
            var condition = $"if ({Services}.HookTask.IsCancellation({error}, {hook.Token}))";
            if (Gathers)
            {
                using (writer.Open(condition))
                {
                    writer.Line($"{Services}.HookFailures.Report({failures});");
                    writer.Line(leave);
                }

                writer.Line();
            }
            else
            {
                writer.Line(condition);
                writer.Line("    " + leave);
            }
        }

        if (handler.IsAround && hook.Options.Errors == ErrorPolicy.Stop)
        {
            writer.Line($"if ({Services}.HookFailures.IsOf({Literals.Of(hook.Name)}, {error}))");
            writer.Line(mode == Mode.Fast ? $"    return {Failed(error)};" : "    throw;");
        }

        switch (hook.Options.Errors)
        {
            case ErrorPolicy.Continue:
                writer.Line(Gather(handler));
                break;
            case ErrorPolicy.Report:
                writer.Line($"{Services}.HookFailures.Report({Who(handler)}, {error});");
                break;
            case ErrorPolicy.Block:
                Return($"new {GateResult}({ReadValue}, {Services}.HookGate.Block({heard ?? "null"}, {Name(handler)}, {error}.Message))", mode);
                break;
            default:
                Throw($"{Services}.HookFailures.Stop({Who(handler)}, {error}{(LastValue.Length > 0 ? ", " + LastValue : "")})", mode);
                break;
        }
    }

    private string Gather(HandlerSpec handler) =>
        $"{failures} = {Services}.HookFailures.Add{(handler.IsAround ? "Around" : "")}({failures}, {Who(handler)}, {error});";

    /// <summary>The hook, the handler and its plugin, as arguments.</summary>
    private string Who(HandlerSpec handler, string? name = null) =>
        $"{Literals.Of(hook.Name)}, {name ?? Name(handler)}, {(isOverlay ? CurrentPlugin : Literals.Of(handler.Plugin))}";

    private string Name(HandlerSpec handler) => isOverlay ? CurrentName : Literals.Of(handler.Name);

    private string CallOf(HandlerSpec handler, string? token)
    {
        if (handler.Call.Background is { } background)
            return Post(handler, background, token);
        return IsMeasured ? CallMeasured(handler, token) : CallOf(handler, token, next);
    }

    private string CallOf(HandlerSpec handler, string? token, string next)
    {
        if (handler.Call.SetShape is { } shape)
            return SetCall(handler, shape, next);
        var all = handler.Call.Arguments.Select(argument => ArgumentOf(argument, token));
        if (isOverlay)
            return DelegateCall(handler, $"({string.Join(", ", all)})");
        return Call(handler.Call, receiver, handler.IsAround ? all.Append(next) : all);
    }

    /// <summary>The call itself: of a method, of one on an object, or of a thunk that takes the object first.</summary>
    private static string Call(CallSpec call, string receiver, IEnumerable<string> arguments) =>
        call.Receiver is null ? $"{call.Target}({string.Join(", ", arguments)})"
        : call.Receiver.Test is null ? $"{receiver}.{call.Target}({string.Join(", ", arguments)})"
        : $"{call.Target}({string.Join(", ", arguments.Prepend(receiver))})";

    private string ArgumentOf(ArgumentSpec argument, string? token)
    {
        if (argument.IsToken)
            return token ?? "default";
        var name = argument.Parameter == 0 && hook.PassesValue ? value : hook.Parameters[argument.Parameter].Name;
        return argument.CastTo.Length > 0 ? $"({argument.CastTo}){name}" : argument.Modifier + name;
    }
}

/// <summary>What the steps ask of a handler.</summary>
internal static class HandlerSpecExtensions
{
    public static Answer Answer(this HandlerSpec handler) => handler.Call.Answer;

    public static bool IsAwaited(this HandlerSpec handler) => handler.Call.Shape != TaskShape.None;
}
