using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>
/// The usual path: each call alone in its <c>try</c>, and its answer judged after it. The path is left where a handler
/// is not done at once, or gives a verdict.
/// </summary>
internal sealed partial class DispatchEmitter
{
    /// <summary>The local for each type of task or result that the handlers of a part return.</summary>
    private readonly Dictionary<string, string> pendingByType = [];

    /// <summary>Whether others still run after a failure, so that a failed handler needs an answer that changes nothing.</summary>
    private bool GoesOnAfterFailure => hook.Options.Errors is ErrorPolicy.Continue or ErrorPolicy.Report;

    /// <summary>Whether the usual path may be left after the handler.</summary>
    private bool Leaves(int index) => LeavesOnFailure
        || (handlers[index].IsAwaited() && !IsHandedThrough(index)) || handlers[index].Answer() == Answer.Result;

    /// <summary>Whether the last handler's own task is the hook's: nothing is left to do after it.</summary>
    private bool IsHandedThrough(int index)
    {
        var handler = handlers[index];
        return index == handlers.Count - 1
            && PartMode == Mode.Fast
            && hook.Options.Errors == ErrorPolicy.Propagate
            && hook.Kind is not (HookKind.Gate or HookKind.Collect)
            && handler.Call.Shape == hook.Shape
            && handler.Conditions.Count == 0;
    }

    private void DeclarePending(Part part)
    {
        pendingByType.Clear();
        for (var i = part.First; i < part.End; i++)
        {
            if (!handlers[i].IsAwaited() || IsHandedThrough(i) || pendingByType.ContainsKey(TaskType(handlers[i])))
                continue;
            var name = pendingByType.Count == 0 ? pending : locals.New(pending);
            pendingByType.Add(TaskType(handlers[i]), name);
            writer.Line($"{TaskType(handlers[i])} {name};");
        }
    }

    private void FastStep(int index, Part part)
    {
        var handler = handlers[index];
        StopWhenCancelled(index, PartMode, Entry.Starting);
        if (LeavesOnFailure && index > part.First)
            writer.Line($"{step} = {index};");
        if (IsHandedThrough(index))
        {
            writer.Line($"return {CallOf(handler, hook.Token)};");
            return;
        }

        var target = Target(handler);
        var needsNeutral = target is not null && Neutral(handler) is not null;
        if (needsNeutral && handler.Conditions.Count > 0 && !handler.IsAround)
            writer.Line($"{target} = {Neutral(handler)};");
        if (hook.Options.Errors == ErrorPolicy.Propagate || LeavesOnFailure)
        {
            Call();
        }
        else
        {
            using (writer.Open("try"))
                Call();
            using (writer.Open($"catch (global::System.Exception {error})"))
            {
                Catch(handler, PartMode);
                if (needsNeutral && GoesOnAfterFailure)
                    writer.Line($"{target} = {Neutral(handler)};");
            }

            writer.Line();
        }

        Judge(index, target, part);

        void Call() => Conditions(
            index, Entry.Starting, () => Assign(CallOf(handler, hook.Token)), handler.IsAround ? () => Assign(Beneath) : null);

        void Assign(string result) => writer.Line($"{(target is null ? "" : $"{target} = ")}{result};");
    }

    /// <summary>The local that takes what the call returns.</summary>
    private string? Target(HandlerSpec handler) =>
        handler.IsAwaited() ? pendingByType[TaskType(handler)]
        : handler.Answer() == Answer.Nothing ? null
        : Taking(handler);

    /// <summary>The local that takes what the handler answers.</summary>
    private string Taking(HandlerSpec handler) =>
        hook.PassesValue && handler.Answer() == Answer.Value ? value
        : hook.Kind == HookKind.Collect && handler.IsAround ? rest
        : answer;

    /// <summary>What a handler that did not run would have answered; null where the local says so already.</summary>
    private string? Neutral(HandlerSpec handler)
    {
        if (!handler.IsAwaited())
        {
            return handler.Answer() == Answer.Result ? $"new {GateResult}({ReadValue}, null)"
                : hook.Kind == HookKind.Collect ? "default"
                : null;
        }

        var type = AnswerTypeOf(handler);
        if (type is null)
            return handler.Call.Shape == TaskShape.Task ? $"{Tasks}.Task.CompletedTask" : "default";
        var neutral = handler.Answer() == Answer.Result ? $"new {GateResult}({ReadValue}, null)"
            : hook.PassesValue ? ReadValue
            : hook.Kind == HookKind.All ? "true"
            : $"default({type})";
        return handler.Call.Shape == TaskShape.Task
            ? $"{Tasks}.Task.FromResult<{type}>({neutral})"
            : $"new {Tasks}.ValueTask<{type}>({neutral})";
    }

    private void Judge(int index, string? target, Part part)
    {
        var handler = handlers[index];
        var result = target;
        if (handler.IsAwaited())
        {
            writer.Line(handler.Call.Shape == TaskShape.Task
                ? $"if ({target} is not {{ IsCompletedSuccessfully: true }})"
                : $"if (!{target}.IsCompletedSuccessfully)");
            writer.Line($"    return {Leave($"{index}", Pending(handler, target!), part)};");
            result = $"{target}.Result";
            if (hook.Kind == HookKind.Action)
            {
                // Gives a pooled source back to its pool.
                if (handler.Call.Shape == TaskShape.ValueTask)
                    writer.Line($"{target}.GetAwaiter().GetResult();");
                return;
            }

            writer.Line($"{Taking(handler)} = {result};");
        }

        if (handler.Answer() == Answer.Result)
        {
            writer.Line($"if ({answer}.Verdict is not null)");
            writer.Line($"    return {Leave($"{index}", hook.IsAsync ? $"new {PendingType(part)}({answer})" : answer, part)};");
            writer.Line($"{value} = {answer}.Value;");
        }

        if (hook.PassesValue)
            ForgetPathsOfValue();
        else
            TakeAnswer(handler, PartMode);
    }

    private string Leave(string index, string pending, Part part) =>
        $"{part.ResumeName}({Arguments(withCarried: true, [index, pending], [.. SlowState.Select(_ => "null")])})";

    /// <summary>Makes a handler's failure a pending task: the slow path treats it as the policy says.</summary>
    private string FailedPending(Part part) => PendingType(part).Replace($"{Tasks}.ValueTask", $"{Services}.HookValueTask.Failed");

    /// <summary>Takes an answer that is no value: keeps it, or ends the dispatch with it.</summary>
    private void TakeAnswer(HandlerSpec handler, Mode mode)
    {
        switch (hook.Kind)
        {
            case HookKind.Collect when !handler.IsAround:
                using (writer.Open($"if ({answer} is not null)"))
                {
                    writer.Line($"{answers} ??= new global::System.Collections.Generic.List<{hook.Value!.Type}>();");
                    writer.Line($"{answers}.Add({answer}{(hook.Value.UnwrapsAnswer ? ".Value" : "")});");
                }

                writer.Line();
                break;
            case HookKind.First:
                EndEarly($"{answer} is not null", answer, mode);
                break;
            case HookKind.Any:
                EndEarly(answer, "true", mode);
                break;
            case HookKind.All:
                EndEarly($"!{answer}", "false", mode);
                break;
        }
    }

    private string TaskType(HandlerSpec handler)
    {
        var answerType = AnswerTypeOf(handler);
        return $"{Tasks}.{handler.Call.Shape}{(answerType is null ? "" : $"<{answerType}>")}";
    }

    private string? AnswerTypeOf(HandlerSpec handler) => handler.Answer() switch
    {
        Answer.Nothing => null,
        Answer.Result => GateResult,
        _ when hook.Kind == HookKind.Collect && handler.IsAround => ResultType,
        _ => hook.Value!.AnswerType,
    };
}
