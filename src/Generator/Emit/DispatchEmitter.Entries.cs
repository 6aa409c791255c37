using System.Globalization;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// Built-in handlers as delegates of their hook, whatever they themselves take and return. A handler whose conditions
/// are not met answers what changes nothing.
/// </summary>
internal sealed partial class DispatchEmitter
{
    /// <summary>Writes an element of a <c>HookEntries</c>.</summary>
    public static void WriteEntry(SourceWriter writer, TableSpec table, HandlerSpec handler)
    {
        var next = new Locals(table.Hook).New("next");
        new DispatchEmitter(writer, table.Hook, new[] { handler }.ToEquatableArray(), next, instrumentation: table.Instrumentation).WriteEntry(handler);
    }

    private void WriteEntry(HandlerSpec handler)
    {
        writer.Line("{");
        writer.Indent();
        var priority = handler.Place.Priority.ToString(CultureInfo.InvariantCulture);
        writer.Line($"{Literals.Of(handler.Name)}, {Literals.Of(handler.Plugin)}, {priority},");
        if (handler.IsAround)
        {
            WriteAround(handler);
        }
        else if (handler.Call.Receiver is { } of)
        {
            ListenerEntry(handler, of);
        }
        else
        {
            using (writer.Open($"static ({HandlerDelegate.Parameters(hook)}) =>"))
                DelegateBody(handler);
        }

        writer.Outdent();
        writer.Line("},");
    }

    /// <summary>
    /// What makes the delegate for an attached object; null for one of another class. A dispatch may still find that the
    /// object is gone, since it may be held weakly.
    /// </summary>
    private void ListenerEntry(HandlerSpec handler, ReceiverSpec of)
    {
        var listener = locals.New("listener");
        receiver = locals.New("receiver");
        using (writer.Open($"static ({Services}.HookListener {listener}) =>"))
        {
            writer.Line($"if (!{IsOf(of, $"{listener}.Target")})");
            writer.Line("    return null;");
            using (writer.Open($"return ({HandlerDelegate.Parameters(hook)}) =>", "};"))
            {
                Copy();
                using (writer.Open($"if ({listener}.Target is {of.Type} {receiver})"))
                    Conditions(0, Entry.Starting, () => Answered(handler), () => NotMet(handler));
                if (Unanswered is { } unanswered)
                    writer.Line($"return {unanswered};");
                WriteMeasuredFunctions();
            }
        }
    }

    /// <summary>Whether an object is a listener of a class.</summary>
    public static string IsOf(ReceiverSpec receiver, string instance) =>
        receiver.Test is null ? $"({instance} is {receiver.Type})" : $"({receiver.Test}({instance}))";

    /// <summary>Writes what makes one delegate of what comes after a handler and of the handler.</summary>
    private void WriteAround(HandlerSpec handler)
    {
        if (handler.Call.SetShape is not { } shape)
        {
            using (writer.Open($"new {HandlerDelegate.AroundOf(hook)}(static {next} => ({hook.Declarations}) =>", "})"))
                AroundBody(handler);
            return;
        }

        var beneath = locals.New("beneath");
        using (writer.Open($"new {HandlerDelegate.AroundOf(hook)}(static {beneath} =>", "})"))
        {
            writer.Line($"{SetNextType(hook, shape)} {next} = {SetNext(hook, shape, beneath, isStatic: false)};");
            using (writer.Open($"return ({hook.Declarations}) =>", "};"))
                AroundBody(handler);
        }
    }

    private void AroundBody(HandlerSpec handler)
    {
        var give = hook.ReturnType == "void" ? "" : "return ";
        Copy();
        Conditions(
            0,
            Entry.Starting,
            () => writer.Line($"{give}{CallOf(handler, hook.Token)};"),
            () =>
            {
                NotMet(handler);
                writer.Line($"{give}{Beneath};");
            });
        WriteMeasuredFunctions();
    }

    private void DelegateBody(HandlerSpec handler)
    {
        Copy();
        Conditions(0, Entry.Starting, () => Answered(handler), () => NotMet(handler));
        if (Unanswered is { } unanswered && (handler.Conditions.Count > 0 || GivesNothing(handler)))
            writer.Line($"return {unanswered};");
        WriteMeasuredFunctions();
    }

    /// <summary>Calls the handler and returns its answer as the delegate's.</summary>
    private void Answered(HandlerSpec handler)
    {
        var call = CallOf(handler, hook.Token);
        if (GivesNothing(handler))
        {
            writer.Line($"{call};");
            return;
        }

        if (hook.Kind == HookKind.FilterInPlace)
        {
            writer.Line($"{value} = {call};");
            return;
        }

        if (handler.IsAwaited())
        {
            var isSame = handler.Call.Shape == hook.Shape && (hook.Kind != HookKind.Gate || handler.Answer() == Answer.Result);
            writer.Line($"return {(isSame ? call : Pending(handler, call) + (hook.Shape == TaskShape.Task ? ".AsTask()" : ""))};");
            return;
        }

        writer.Line($"return {Completed(hook.Kind == HookKind.Gate && handler.Answer() == Answer.Value ? $"new {GateResult}({call}, null)" : call)};");
    }

    /// <summary>A recorder must not take it for a handler that ran.</summary>
    private void NotMet(HandlerSpec handler) =>
        writer.Line($"{Services}.HookWatch.NotMet({Literals.Of(hook.Name)}, {Literals.Of(handler.Name)});");

    private bool GivesNothing(HandlerSpec handler) => !handler.IsAwaited() && handler.Answer() == Answer.Nothing;

    /// <summary>What a handler that does not run would have answered; null for nothing.</summary>
    private string? Unanswered => hook.Kind switch
    {
        HookKind.FilterInPlace => null,
        HookKind.Action => !hook.IsAsync ? null : hook.Shape == TaskShape.Task ? $"{Tasks}.Task.CompletedTask" : "default",
        HookKind.Filter => Completed(ReadValue),
        HookKind.Gate => Completed($"new {GateResult}({ReadValue}, null)"),
        HookKind.First or HookKind.Collect => Completed($"default({hook.Value!.AnswerType})"),
        _ => Completed(hook.Kind == HookKind.All ? "true" : "false"),
    };

    private string Completed(string answer)
    {
        var type = hook.Kind == HookKind.Gate ? GateResult : hook.Value!.AnswerType;
        return hook.Shape switch
        {
            TaskShape.None => answer,
            TaskShape.Task => $"{Tasks}.Task.FromResult<{type}>({answer})",
            _ => $"new {Tasks}.ValueTask<{type}>({answer})",
        };
    }
}
