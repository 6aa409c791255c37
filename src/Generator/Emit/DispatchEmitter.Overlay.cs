using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>
/// The dispatch of handlers that are only known while the program runs: one handler's step, in a loop over the hook's
/// delegates. What a step does is what it does for a handler that is built in.
/// </summary>
internal sealed partial class DispatchEmitter
{
    private string allHandlers = "";
    private string index = "";

    private string CurrentName => $"this.handlers[{index}].Name";

    private string CurrentPlugin => $"this.handlers[{index}].Plugin";

    /// <summary>Writes the statements of a method of a class with the field <c>handlers</c>.</summary>
    public static void WriteOverlay(SourceWriter writer, HookSpec hook) =>
        new DispatchEmitter(
            writer,
            hook,
            new[] { AnyHandler(hook, isAround: false), AnyHandler(hook, isAround: true) }.ToEquatableArray(),
            "",
            isOverlay: true).Overlay();

    /// <summary>A handler with the hook's own delegate, or the one that runs round those after it.</summary>
    private static HandlerSpec AnyHandler(HookSpec hook, bool isAround)
    {
        var arguments = hook.Parameters.Select((parameter, i) => new ArgumentSpec(
            i,
            hook.HasToken && i == hook.Parameters.Count - 1,
            hook.IsAsync ? "" : parameter.ArgumentModifier,
            parameter.IsDynamic ? "object" : ""));
        return new HandlerSpec(
            hook.Key,
            new HandlerIdentity("", "", "", "", "", new PluginSpec("")),
            new HandlerPlace(0, EquatableArray<string>.Empty, EquatableArray<string>.Empty),
            new CallSpec("", arguments.ToEquatableArray(), hook.Shape, hook.WholeAnswer) { IsAround = isAround },
            EquatableArray<ConditionSpec>.Empty,
            null);
    }

    private string DelegateCall(HandlerSpec handler, string arguments)
    {
        var call = $"{(handler.IsAround ? "this.around" : $"{allHandlers}[{index}]")}{arguments}";
        return handler.Call.Shape == TaskShape.Task
            ? $"({call} ?? {Services}.HookTask.Missing{(AnswerTypeOf(handler) is { } answered ? $"<{answered}>" : "")}())"
            : call;
    }

    private void Overlay()
    {
        allHandlers = locals.New("handlers");
        index = locals.New("i");
        if (!hook.IsAsync)
        {
            Copy();
            Loops();
            return;
        }

        var run = locals.New("Run");
        writer.Line($"return {run}({Arguments(withCarried: false)});");
        writer.Line();
        using (writer.Open($"async {hook.ReturnType} {run}({Parameters(withCarried: false)})"))
            Loops();
    }

    private void Loops()
    {
        writer.Line($"var {allHandlers} = this.handlers.Delegates;");
        if (hook.Options.Parallel)
        {
            ParallelLoops();
            return;
        }

        DeclareCarried();
        DeclareAnswer(0, handlers.Count);
        using (Loop())
            SlowStep(0, PartMode, Entry.Starting);
        Around(() => SlowStep(1, PartMode, Entry.Starting));
        writer.Line();
        End(PartMode);
    }

    private void ParallelLoops()
    {
        var tasks = locals.New("tasks");
        var inTime = locals.New("inTime");
        DeclareParallel();
        writer.Line($"var {tasks} = new {Tasks}.Task{StartedResult(handlers[0])}?[{allHandlers}.Length];");
        if (IsTimed(handlers[0]))
            writer.Line($"var {inTime} = new {Tasks}.Task<bool>?[{allHandlers}.Length];");
        using (Loop())
            Start(0, $"{tasks}[{index}]", $"{inTime}[{index}]");
        var around = locals.New("around");
        writer.Line();
        writer.Line($"{Tasks}.Task{StartedResult(handlers[1])}? {around} = null;");
        Around(() => Start(1, around, ""));
        writer.Line();
        using (Loop())
            Finish(handlers[0], $"{tasks}[{index}]", $"{inTime}[{index}]");
        Around(() => Finish(handlers[1], around, ""));
        EndParallel();
    }

    /// <summary>Writes what happens with the handler that runs round the rest, where there is one.</summary>
    private void Around(Action write)
    {
        var loop = index;
        index = $"{allHandlers}.Length";
        writer.Line();
        using (writer.Open("if (this.around is not null)"))
            write();
        index = loop;
    }

    private SourceWriter.Block Loop() =>
        writer.Open($"for (var {index} = 0; {index} < {allHandlers}.Length; {index}++)");
}
