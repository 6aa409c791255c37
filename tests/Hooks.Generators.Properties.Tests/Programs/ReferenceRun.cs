namespace Hooks.Generators.Properties.Tests.Programs;

/// <summary>
/// What a program logs, worked out without any of the library: one handler after the other, and what the documentation says
/// of kinds and policies.
/// </summary>
internal sealed class ReferenceRun
{
    private readonly RandomProgram program;
    private readonly int number;
    private readonly IReadOnlyList<IReadOnlyList<int>> orders;
    private readonly List<AddedHandler> added = [];
    private readonly HashSet<string> off = [];
    private readonly HashSet<Place> pluginsOff = [];
    private readonly List<string> log = [];

    private ReferenceRun(RandomProgram program, int number, IReadOnlyList<IReadOnlyList<int>> orders)
    {
        this.program = program;
        this.number = number;
        this.orders = orders;
    }

    /// <param name="orders">The built-in handlers of each hook, in order.</param>
    public static IReadOnlyList<string> Of(RandomProgram program, int number, IReadOnlyList<IReadOnlyList<int>> orders)
    {
        var run = new ReferenceRun(program, number, orders);
        for (var step = 0; step < program.Steps.Count; step++)
            run.Do(program.Steps[step], step);
        return run.log;
    }

    private void Do(Step step, int at)
    {
        switch (step)
        {
            case Step.Fire(var hook, var value):
                Fire(hook % program.Hooks.Count, value);
                break;
            case Step.Add(var hook, var priority, var act, var amount):
                added.Add(new AddedHandler(hook % program.Hooks.Count, priority, new Running(Names.Added(number, at), null, act, amount, null)));
                break;
            case Step.TakeAway when added.Count > 0:
                added.RemoveAt(added.Count - 1);
                break;
            case Step.Switch(var handler, var on) when program.Handlers.Count > 0:
                Change(off, Names.Handler(number, handler % program.Handlers.Count), on);
                break;
            case Step.SwitchPlugin(var place, var on):
                Change(pluginsOff, place, on);
                break;
        }
    }

    private static void Change<T>(HashSet<T> switchedOff, T what, bool on)
    {
        if (on)
            switchedOff.Remove(what);
        else
            switchedOff.Add(what);
    }

    /// <summary>The handlers that run now, in order: an added one stands after the last built-in one of its priority or a lower one.</summary>
    private List<Running> Handlers(int hook)
    {
        var builtIn = orders[hook];
        var handlers = new List<Running>();
        for (var position = 0; position <= builtIn.Count; position++)
        {
            handlers.AddRange(added
                .Where(handler => handler.Hook == hook && After(builtIn, handler.Priority) == position)
                .OrderBy(handler => handler.Priority)
                .Select(handler => handler.Handler));
            if (position == builtIn.Count)
                continue;
            var (own, name) = (program.Handlers[builtIn[position]], Names.Handler(number, builtIn[position]));
            if (!off.Contains(name) && !pluginsOff.Contains(own.Place))
                handlers.Add(new Running(name, own.Around, own.Act, own.Amount, own.When));
        }

        return handlers;
    }

    private int After(IReadOnlyList<int> builtIn, int priority) =>
        builtIn.Select((handler, position) => (program.Handlers[handler].Reordered ?? program.Handlers[handler].Priority ?? 10) <= priority ? position + 1 : 0)
            .Append(0)
            .Max();

    private void Fire(int hook, int value)
    {
        var kind = program.Hooks[hook].Kind;
        var result = new ReferenceDispatch(program.Hooks[hook], log).Run(Handlers(hook), value);
        log.Add(result.Failure switch
        {
            { IsAsThrown: true, Handlers: [var only] } => $"!!{only}",
            { } failure => $"!{string.Join(",", failure.Handlers)};{failure.LastValue}",
            null => "=" + kind switch
            {
                Kind.Action => "done",
                Kind.Gate => $"{result.Verdict?.Outcome ?? "Continue"}/{result.Value}/{result.Verdict?.Reason ?? "-"}/{result.Verdict?.By ?? "-"}/{string.Join(",", result.Injected)}",
                Kind.First => result.Answers is [var first] ? $"{first}" : "null",
                Kind.Collect => $"[{string.Join(",", result.Answers)}]",
                Kind.Any or Kind.All => $"{result.Vote ?? (kind == Kind.All)}",
                _ => $"{result.Value}",
            },
        });
    }

    private sealed record AddedHandler(int Hook, int Priority, Running Handler);
}
