using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// The path that a dispatch takes after a handler that was not done at once or gave a verdict, and all of a dispatch
/// whose handlers are timed.
/// </summary>
internal sealed partial class DispatchEmitter
{
    /// <summary>How a dispatch comes to a handler.</summary>
    private enum Entry
    {
        /// <summary>From the one before it.</summary>
        Starting,

        /// <summary>With its task or its verdict pending.</summary>
        Resuming,

        /// <summary>Either way.</summary>
        Both,
    }

    private string PendingType(Part part) => hook.Kind switch
    {
        HookKind.Action => $"{Tasks}.ValueTask",
        HookKind.Gate => hook.IsAsync ? $"{Tasks}.ValueTask<{GateResult}>" : GateResult,
        _ => $"{Tasks}.ValueTask<{AnswerTypeOf(handlers[part.First])}>",
    };

    private void Resume(Part part, Part? next)
    {
        if (PartMode == Mode.Async)
            return;
        var isEnteredFromPart = SlowState.Count > 0 && part.First > 0;
        var leaving = Enumerable.Range(part.First, part.End - part.First).Where(Leaves).ToList();
        if (leaving.Count == 0 && !isEnteredFromPart)
            return;

        var first = isEnteredFromPart ? part.First : leaving[0];
        var mode = hook.IsAsync ? Mode.Async : Mode.Sync;
        writer.Line();
        writer.Line("// Goes on after a handler that " + string.Join(" or ", new[]
        {
            hook.IsAsync ? "was not done at once" : null,
            LeavesOnFailure ? "failed" : null,
            gate is null ? null : "gave a verdict",
        }.OfType<string>()) + ".");
        var parameters = Parameters(
            withCarried: true,
            [$"int {step}", $"{PendingType(part)} {pending}"],
            [.. SlowState.Select(local => $"{local.Type} {local.Name}")]);
        heard = gate;
        isSlow = true;
        using (writer.Open($"static {(hook.IsAsync ? "async " : "")}{hook.ReturnType} {part.ResumeName}({parameters})"))
        {
            DeclareAnswer(part.First, part.End);
            using (writer.Open($"switch ({step})"))
            {
                if (isEnteredFromPart)
                {
                    writer.Line("case -1:");
                    writer.Line($"    goto case {first};");
                }

                for (var i = first; i < part.End; i++)
                {
                    writer.Line($"case {i}:");
                    using (writer.Open())
                    {
                        SlowStep(i, mode, !Leaves(i) ? Entry.Starting : i == first && !isEnteredFromPart ? Entry.Resuming : Entry.Both);
                        writer.Line(i + 1 < part.End ? $"goto case {i + 1};" : "break;");
                    }
                }
            }

            writer.Line();
            GoOn(next, mode);
        }

        heard = null;
        isSlow = false;
    }

    private void SlowStep(int index, Mode mode, Entry entry)
    {
        var handler = handlers[index];
        StopWhenCancelled(index, mode, entry);
        var blocked = IsTimed(handler) && hook.Options.OnTimeout == TimeoutPolicy.Block ? locals.New("blocked") : null;
        if (blocked is not null)
            writer.Line($"global::Hooks.HookVerdict? {blocked} = null;");
        if (hook.Kind == HookKind.Collect)
            writer.Line($"{Taking(handler)} = default;");

        if (hook.Options.Errors == ErrorPolicy.Propagate)
        {
            Guarded();
        }
        else
        {
            using (writer.Open("try"))
                Guarded();
            using (writer.Open($"catch (global::System.Exception {error})"))
                Catch(handler, mode);
            writer.Line();
        }

        if (handler.Answer() == Answer.Result)
            EndEarly($"{gate} is not null && {gate}.IsDecided", $"new {GateResult}({ReadValue}, {gate}.Verdict)", mode);
        if (blocked is not null)
            EndEarly($"{blocked} is not null", $"new {GateResult}({ReadValue}, {blocked})", mode);
        if (!hook.PassesValue)
            TakeAnswer(handler, mode);

        void Guarded() => Conditions(
            index,
            entry,
            () =>
            {
                if (IsTimed(handler))
                    Timed(handler, blocked);
                else if (hook.Kind == HookKind.Action && entry == Entry.Both)
                    EitherWay(index);
                else
                    Apply(handler, ResultOf(index, mode, entry));
            },
            handler.IsAround ? () => Apply(handler, (handler.IsAwaited() ? "await " : "") + Beneath) : null);
    }

    /// <summary>
    /// Whether the dispatch waits for the handler, and only so long. A handler round others takes as long as they do, and
    /// each of them has its own time.
    /// </summary>
    private bool IsTimed(HandlerSpec handler) =>
        handler.IsAwaited() && hook.Options.TimeoutMilliseconds > 0 && handler.Call.Background is null && !handler.IsAround;

    /// <summary>What the handler answers: from its call, or from what is pending.</summary>
    private string ResultOf(int index, Mode mode, Entry entry)
    {
        var handler = handlers[index];
        var call = CallOf(handler, hook.Token);
        var started = (handler.IsAwaited() ? "await " : "") + call;
        if (entry == Entry.Starting)
            return started;
        var resumed = mode == Mode.Sync ? pending : $"await {pending}";
        if (hook.Kind == HookKind.Gate && handler.Answer() == Answer.Value)
            resumed = $"({resumed}).Value";
        return entry == Entry.Resuming ? resumed : $"{step} == {index} ? {resumed} : {started}";
    }

    /// <summary>Calls that give nothing back are statements.</summary>
    private void EitherWay(int index)
    {
        writer.Line($"if ({step} == {index})");
        writer.Line($"    await {pending};");
        writer.Line("else");
        writer.Line($"    {ResultOf(index, Mode.Async, Entry.Starting)};");
    }

    /// <summary>Takes what a handler answered.</summary>
    private void Apply(HandlerSpec handler, string result)
    {
        switch (handler.Answer())
        {
            case Answer.Nothing:
                writer.Line($"{result};");
                break;
            case Answer.Result:
                writer.Line($"{answer} = {result};");
                using (writer.Open($"if ({answer}.Verdict is null)"))
                    writer.Line($"{value} = {answer}.Value;");
                using (writer.Open("else"))
                {
                    writer.Line($"{gate} = {Services}.HookGate.Hear({gate}, {answer}.Verdict, {Who(handler, DeciderOf(handler))}, (global::Hooks.HookOutcomes){hook.Options.Allows});");
                    writer.Line($"if ({gate}.TookValue)");
                    writer.Line($"    {value} = {answer}.Value;");
                }

                break;
            default:
                writer.Line($"{Taking(handler)} = {result};");
                break;
        }

        if (hook.PassesValue)
            ForgetPathsOfValue();
    }

    private void Timed(HandlerSpec handler, string? blocked)
    {
        var timer = locals.New("timer");
        var task = locals.New("task");
        writer.Line($"var {timer} = new {Services}.HookTimer({hook.Options.TimeoutMilliseconds}, {hook.Token ?? "default"});");
        writer.Line($"var {task} = {CallOf(handler, $"{timer}.Token")}{(handler.Call.Shape == TaskShape.ValueTask ? ".AsTask()" : "")};");
        using (writer.Open($"if (await {timer}.Finishes({task}, {Who(handler)}))"))
            Apply(handler, $"await {task}");
        using (writer.Open("else"))
        {
            writer.Line(hook.Options.OnTimeout == TimeoutPolicy.Block
                ? $"{blocked} = {Services}.HookGate.Block({heard ?? "null"}, {Name(handler)}, {Exceeded(handler)}.Message);"
                : OverTime(handler));
        }
    }

    /// <summary>What happens to a handler that did not finish in time, where it is no block.</summary>
    private string OverTime(HandlerSpec handler) => hook.Options.OnTimeout == TimeoutPolicy.Fail
        ? $"throw {Exceeded(handler)};"
        : $"{Services}.HookFailures.Report({Who(handler)}, {Exceeded(handler)});";

    private string Exceeded(HandlerSpec handler) =>
        $"{Services}.HookTimer.Exceeded({Literals.Of(hook.Name)}, {Name(handler)}, {hook.Options.TimeoutMilliseconds})";

    /// <summary>A handler's task as the one type that the async method awaits.</summary>
    private string Pending(HandlerSpec handler, string task)
    {
        var isPlainValue = hook.Kind == HookKind.Gate && handler.Answer() == Answer.Value;
        if (handler.Call.Shape == TaskShape.Task)
            task = $"{Services}.HookTask.Started({task})";
        return isPlainValue ? $"{Services}.HookTask.ToResult({task})" : task;
    }
}
