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
    public static void WriteEntry(SourceWriter writer, HookSpec hook, HandlerSpec handler) =>
        new DispatchEmitter(writer, hook, new[] { handler }.ToEquatableArray(), new Locals(hook).New("next")).WriteEntry(handler);

    private void WriteEntry(HandlerSpec handler)
    {
        writer.Line("{");
        writer.Indent();
        var priority = handler.Place.Priority.ToString(CultureInfo.InvariantCulture);
        writer.Line($"{Literals.Of(handler.Name)}, {Literals.Of(handler.Plugin)}, {priority},");
        if (handler.IsAround)
        {
            var parameters = string.Join(", ", hook.Parameters.Select(parameter => parameter.Declaration).Append($"{hook.NextType} {next}"));
            using (writer.Open($"new {HandlerDelegate.AroundOf(hook)}(static ({parameters}) =>", "})"))
                AroundBody(handler);
        }
        else
        {
            using (writer.Open($"static ({HandlerDelegate.Parameters(hook)}) =>"))
                DelegateBody(handler);
        }

        writer.Outdent();
        writer.Line("},");
    }

    private void AroundBody(HandlerSpec handler)
    {
        var give = hook.ReturnType == "void" ? "" : "return ";
        Copy();
        Conditions(
            0,
            Entry.Starting,
            () => writer.Line($"{give}{CallOf(handler, hook.Token)};"),
            () => writer.Line($"{give}{Beneath};"));
    }

    private void DelegateBody(HandlerSpec handler)
    {
        Copy();
        Conditions(0, Entry.Starting, () => Answered(handler));
        if (Unanswered is { } unanswered && (handler.Conditions.Count > 0 || GivesNothing(handler)))
            writer.Line($"return {unanswered};");
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
