using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>One handler: its conditions, its call, its answer, its failure.</summary>
internal sealed partial class DispatchEmitter
{
    /// <summary>How a dispatch comes to a handler.</summary>
    private enum Entry
    {
        /// <summary>From the one before it.</summary>
        Starting,

        /// <summary>With its task pending.</summary>
        Resuming,

        /// <summary>Either way.</summary>
        Both,
    }

    private void Step(int index, Mode mode, Part part, Entry entry = Entry.Starting)
    {
        var handler = handlers[index];
        StopWhenCancelled(index, mode, entry);
        var blocked = handler.IsAwaited() && hook.Options is { TimeoutMilliseconds: > 0, OnTimeout: TimeoutPolicy.Block }
            ? locals.New("blocked")
            : null;
        if (blocked is not null)
            writer.Line($"global::Hooks.HookVerdict? {blocked} = null;");

        if (hook.Options.Errors == ErrorPolicy.Propagate)
        {
            if (handler.Conditions.Count > 0 || NeedsScope(handler, mode))
            {
                using (writer.Open())
                    Guarded();
            }
            else
            {
                Guarded();
            }
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
        if (hook.Kind == HookKind.First)
            EndEarly($"{answer} is not null", answer, mode);
        else if (hook.Kind is HookKind.Any or HookKind.All)
            EndEarly(hook.Kind == HookKind.Any ? answer : $"!{answer}", hook.Kind == HookKind.Any ? "true" : "false", mode);

        void Guarded() => Conditions(index, entry, () => Call(index, mode, part, entry, blocked));
    }

    private bool NeedsScope(HandlerSpec handler, Mode mode) =>
        (handler.IsAwaited() && mode != Mode.Async)
        || (handler.IsAwaited() && hook.Options.TimeoutMilliseconds > 0)
        || handler.Answer() == Answer.Result
        || hook.Kind == HookKind.Collect;

    private void Call(int index, Mode mode, Part part, Entry entry, string? blocked)
    {
        var handler = handlers[index];
        if (!handler.IsAwaited())
        {
            Apply(handler, CallOf(handler, hook.Token));
        }
        else if (entry != Entry.Starting)
        {
            var resumed = hook.Kind == HookKind.Gate && handler.Answer() == Answer.Value ? $"(await {pending}).Value" : $"await {pending}";
            if (entry == Entry.Resuming)
            {
                Apply(handler, resumed);
            }
            else if (hook.Kind == HookKind.Action)
            {
                writer.Line($"if ({step} == {index})");
                writer.Line($"    {resumed};");
                writer.Line("else");
                writer.Line($"    await {CallOf(handler, hook.Token)};");
            }
            else
            {
                Apply(handler, $"{step} == {index} ? {resumed} : await {CallOf(handler, hook.Token)}");
            }
        }
        else if (mode == Mode.Fast)
        {
            writer.Line($"var {pending} = {CallOf(handler, hook.Token)};");
            writer.Line($"if (!{pending}.IsCompletedSuccessfully)");
            writer.Line($"    return {part.ResumeName}({Arguments(withCarried: true, $"{index}", Pending(handler))});");
            if (hook.Kind != HookKind.Action)
                Apply(handler, $"{pending}.Result");
            else if (handler.Call.Shape == TaskShape.ValueTask)
                writer.Line($"{pending}.GetAwaiter().GetResult();");
        }
        else
        {
            Timed(handler, blocked);
        }
    }

    /// <summary>Takes what a handler answered.</summary>
    private void Apply(HandlerSpec handler, string call)
    {
        switch (hook.Kind)
        {
            case HookKind.Action:
                writer.Line($"{call};");
                break;
            case HookKind.Filter or HookKind.FilterInPlace or HookKind.Gate:
                ApplyValue(handler, call);
                ForgetPathsOfValue();
                break;
            case HookKind.Collect:
                writer.Line($"{hook.Value!.AnswerType} {answer} = {call};");
                using (writer.Open($"if ({answer} is not null)"))
                {
                    writer.Line($"{answers} ??= new global::System.Collections.Generic.List<{hook.Value.Type}>();");
                    writer.Line($"{answers}.Add({answer}{(hook.Value.UnwrapsAnswer ? ".Value" : "")});");
                }

                break;
            default:
                writer.Line($"{answer} = {call};");
                break;
        }
    }

    private void ApplyValue(HandlerSpec handler, string call)
    {
        switch (handler.Answer())
        {
            case Answer.Nothing:
                writer.Line($"{call};");
                break;
            case Answer.Value:
                writer.Line($"{value} = {call};");
                break;
            case Answer.Result:
                writer.Line($"var {answer} = {call};");
                using (writer.Open($"if ({answer}.Verdict is null)"))
                    writer.Line($"{value} = {answer}.Value;");
                using (writer.Open("else"))
                {
                    writer.Line($"{gate} = {Services}.HookGate.Hear({gate}, {answer}.Verdict, {Who(handler)}, (global::Hooks.HookOutcomes){hook.Options.Allows});");
                    writer.Line($"if ({gate}.TookValue)");
                    writer.Line($"    {value} = {answer}.Value;");
                }

                break;
        }
    }

    private void Timed(HandlerSpec handler, string? blocked)
    {
        var timer = locals.New("timer");
        writer.Line($"var {timer} = new {Services}.HookTimer({hook.Options.TimeoutMilliseconds}, {hook.Token ?? "default"});");
        writer.Line($"var {pending} = {CallOf(handler, $"{timer}.Token")}{(handler.Call.Shape == TaskShape.ValueTask ? ".AsTask()" : "")};");
        using (writer.Open($"if (await {timer}.Finishes({pending}, {Who(handler)}))"))
            Apply(handler, $"await {pending}");
        using (writer.Open("else"))
            TimedOut(handler, blocked);
    }

    private void TimedOut(HandlerSpec handler, string? blocked)
    {
        var exceeded = Exceeded(handler);
        writer.Line(hook.Options.OnTimeout switch
        {
            TimeoutPolicy.Fail => $"throw {exceeded};",
            TimeoutPolicy.Block => $"{blocked} = {Services}.HookGate.Block({gate ?? "null"}, {Literals.Of(handler.Name)}, {exceeded}.Message);",
            _ => $"{Services}.HookFailures.Report({Who(handler)}, {exceeded});",
        });
    }

    private string Exceeded(HandlerSpec handler) =>
        $"{Services}.HookTimer.Exceeded({Literals.Of(hook.Name)}, {Literals.Of(handler.Name)}, {hook.Options.TimeoutMilliseconds})";

    private void StopWhenCancelled(int index, Mode mode, Entry entry)
    {
        if (hook.Token is null || entry == Entry.Resuming)
            return;
        writer.Line($"if ({(entry == Entry.Both ? $"{step} != {index} && " : "")}{hook.Token}.IsCancellationRequested)");
        writer.Indent();
        Throw($"{Services}.HookTask.Cancelled({(Gathers ? failures : "null")}, {hook.Token})", mode);
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

        switch (hook.Options.Errors)
        {
            case ErrorPolicy.Continue:
                writer.Line($"{failures} = {Services}.HookFailures.Add({failures}, {Who(handler)}, {error});");
                break;
            case ErrorPolicy.Report:
                writer.Line($"{Services}.HookFailures.Report({Who(handler)}, {error});");
                break;
            case ErrorPolicy.Block:
                Return($"new {GateResult}({ReadValue}, {Services}.HookGate.Block({gate ?? "null"}, {Literals.Of(handler.Name)}, {error}.Message))", mode);
                break;
            default:
                Throw($"{Services}.HookFailures.Stop({Who(handler)}, {error}{(LastValue.Length > 0 ? ", " + LastValue : "")})", mode);
                break;
        }
    }

    /// <summary>The hook, the handler and its plugin, as arguments.</summary>
    private string Who(HandlerSpec handler) =>
        $"{Literals.Of(hook.Name)}, {Literals.Of(handler.Name)}, {Literals.Of(handler.Plugin)}";

    private string CallOf(HandlerSpec handler, string? token) =>
        $"{handler.Call.Target}({string.Join(", ", handler.Call.Arguments.Select(argument => ArgumentOf(argument, token)))})";

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
