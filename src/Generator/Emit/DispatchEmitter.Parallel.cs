using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>
/// An async hook whose handlers are all started, in order, before any of them is awaited. What was started is
/// awaited whatever happens to the others, so that nothing is lost.
/// </summary>
internal sealed partial class DispatchEmitter
{
    /// <summary>The type argument of the tasks that are started.</summary>
    private string StartedResult(HandlerSpec handler) => hook.Kind == HookKind.Collect ? $"<{AnswerTypeOf(handler)}>" : "";

    private bool StopsStarting => hook.Options.Errors is ErrorPolicy.Stop or ErrorPolicy.Propagate;

    private void Parallel(string run)
    {
        var tasks = handlers.Select((_, i) => locals.New($"task{i + 1}")).ToList();
        var inTime = handlers.Select((_, i) => locals.New($"inTime{i + 1}")).ToList();

        using (writer.Open($"static async {hook.ReturnType} {run}({Parameters(withCarried: false)})"))
        {
            DeclareParallel();
            for (var i = 0; i < handlers.Count; i++)
            {
                writer.Line();
                writer.Line($"{Tasks}.Task{StartedResult(handlers[i])}? {tasks[i]} = null;");
                if (IsTimed(handlers[i]))
                    writer.Line($"{Tasks}.Task<bool>? {inTime[i]} = null;");
                Start(i, tasks[i], inTime[i]);
            }

            for (var i = 0; i < handlers.Count; i++)
            {
                writer.Line();
                Finish(handlers[i], tasks[i], inTime[i]);
            }

            EndParallel();
        }
    }

    private void DeclareParallel()
    {
        DeclareCarried();
        DeclareAnswer(0, handlers.Count);
        if (StopsStarting)
            writer.Line($"bool {isOver} = false;");
        if (hook.Token is not null)
            writer.Line($"bool {isCancelled} = false;");
    }

    private void Start(int index, string task, string inTime)
    {
        var handler = handlers[index];
        if (hook.Token is not null)
            writer.Line($"{isCancelled} |= {hook.Token}.IsCancellationRequested;");
        var refused = new[] { StopsStarting ? isOver : null, hook.Token is null ? null : isCancelled }.OfType<string>().ToList();
        if (refused.Count == 0)
        {
            Attempt();
            return;
        }

        using (writer.Open($"if ({string.Join(" && ", refused.Select(name => "!" + name))})"))
            Attempt();

        void Attempt()
        {
            using (writer.Open("try"))
            {
                Conditions(
                    index,
                    Entry.Starting,
                    () => Begin(handler, task, inTime),
                    handler.IsAround ? () => writer.Line($"{task} = {AsTask(handler, Beneath)};") : null);
            }

            using (writer.Open($"catch (global::System.Exception {error})"))
            {
                writer.Line($"{task} = {Services}.HookTask.Failed{StartedResult(handler)}({error});");
                if (StopsStarting)
                    writer.Line($"{isOver} = true;");
            }
        }
    }

    private void Begin(HandlerSpec handler, string task, string inTime)
    {
        if (!handler.IsAwaited())
        {
            var call = CallOf(handler, hook.Token);
            writer.Line(hook.Kind == HookKind.Collect ? $"{task} = {Tasks}.Task.FromResult{StartedResult(handler)}({call});" : $"{call};");
            return;
        }

        var timer = locals.New("timer");
        if (IsTimed(handler))
            writer.Line($"var {timer} = new {Services}.HookTimer({hook.Options.TimeoutMilliseconds}, {hook.Token ?? "default"});");
        writer.Line($"{task} = {AsTask(handler, CallOf(handler, IsTimed(handler) ? $"{timer}.Token" : hook.Token))};");
        if (IsTimed(handler))
            writer.Line($"{inTime} = {timer}.Finishes({task}, {Who(handler)}).AsTask();");
    }

    private void Finish(HandlerSpec handler, string task, string inTime)
    {
        using (writer.Open($"if ({task} is not null)"))
        {
            using (writer.Open("try"))
            {
                if (IsTimed(handler))
                {
                    using (writer.Open($"if ({inTime} is null || await {inTime})"))
                        Finished(handler, task);
                    using (writer.Open("else"))
                        writer.Line(OverTime(handler));
                }
                else
                {
                    Finished(handler, task);
                }
            }

            using (writer.Open($"catch (global::System.Exception {error})"))
                CatchParallel(handler);
        }
    }

    private void Finished(HandlerSpec handler, string task)
    {
        Apply(handler, $"await {task}");
        TakeAnswer(handler, Mode.Async);
    }

    private static string AsTask(HandlerSpec handler, string task) =>
        handler.Call.Shape == TaskShape.ValueTask ? $"{task}.AsTask()" : task;

    private void CatchParallel(HandlerSpec handler)
    {
        var fail = hook.Options.Errors == ErrorPolicy.Report
            ? $"{Services}.HookFailures.Report({Who(handler)}, {error});"
            : Gather(handler);
        if (hook.Token is null)
        {
            writer.Line(fail);
            return;
        }

        writer.Line($"if ({Services}.HookTask.IsCancellation({error}, {hook.Token}))");
        writer.Line($"    {isCancelled} = true;");
        writer.Line("else");
        writer.Line($"    {fail}");
    }

    private void EndParallel()
    {
        writer.Line();
        if (hook.Token is not null)
        {
            writer.Line($"if ({isCancelled})");
            writer.Line($"    throw {Services}.HookTask.Cancelled({(Gathers ? failures : "null")}, {hook.Token});");
        }

        if (hook.Options.Errors == ErrorPolicy.Propagate)
            writer.Line($"{failures}?.Propagate();");
        else
            ThrowGathered(Mode.Async);
        if (hook.Kind == HookKind.Collect)
            Return(Answers, Mode.Async);
    }
}
