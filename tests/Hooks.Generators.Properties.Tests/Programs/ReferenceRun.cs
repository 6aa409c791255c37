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
                added.Add(new AddedHandler(hook % program.Hooks.Count, priority, new Running(Names.Added(number, at), act, amount, null)));
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
                handlers.Add(new Running(name, own.Act, own.Amount, own.When));
        }

        return handlers;
    }

    private int After(IReadOnlyList<int> builtIn, int priority) =>
        builtIn.Select((handler, position) => (program.Handlers[handler].Reordered ?? program.Handlers[handler].Priority ?? 10) <= priority ? position + 1 : 0)
            .Append(0)
            .Max();

    private void Fire(int hook, int value)
    {
        var (kind, _, errors) = program.Hooks[hook];
        var policy = errors ?? (kind is Kind.Action or Kind.Collect ? HookErrorPolicy.Continue : HookErrorPolicy.Stop);
        var passesValue = kind is Kind.Filter or Kind.InPlace or Kind.Gate;
        var failed = new List<string>();
        var answers = new List<int>();
        var injected = new List<string>();
        (string Outcome, string By, string? Reason)? verdict = null;
        bool? vote = null;

        foreach (var handler in Handlers(hook))
        {
            if (handler.When is { } wanted && wanted != value)
                continue;
            log.Add($"{handler.Name}({value})");
            if (handler.Act == Act.Throw)
            {
                if (policy == HookErrorPolicy.Propagate)
                {
                    log.Add($"!!{handler.Name}");
                    return;
                }

                if (policy == HookErrorPolicy.Block)
                {
                    verdict = ("Block", handler.Name, handler.Name);
                    break;
                }

                if (policy == HookErrorPolicy.Report)
                {
                    log.Add($"reported:{handler.Name}");
                    continue;
                }

                failed.Add(handler.Name);
                if (policy == HookErrorPolicy.Stop)
                    break;
                continue;
            }

            if (kind == Kind.Gate)
            {
                if (handler.Act is Act.Give or Act.Stop)
                    value += handler.Amount;
                if (handler.Act == Act.Inject)
                    injected.Add(handler.Name);
                verdict = handler.Act switch
                {
                    Act.Stop => ("Stop", handler.Name, null),
                    Act.Block => ("Block", handler.Name, "no"),
                    Act.Confirm => ("Confirm", handler.Name, "sure?"),
                    _ => null,
                };
                if (verdict is not null)
                    break;
            }
            else if (passesValue)
            {
                value += handler.Amount;
            }
            else if (kind is Kind.First or Kind.Collect && handler.Act == Act.Give)
            {
                answers.Add(handler.Amount);
                if (kind == Kind.First)
                    break;
            }
            else if ((kind == Kind.Any && handler.Act == Act.Give) || (kind == Kind.All && handler.Act != Act.Give))
            {
                vote = kind == Kind.Any;
                break;
            }
        }

        if (failed.Count > 0)
        {
            log.Add($"!{string.Join(",", failed)};{(passesValue ? value : "none")}");
            return;
        }

        log.Add("=" + kind switch
        {
            Kind.Action => "done",
            Kind.Gate => $"{verdict?.Outcome ?? "Continue"}/{value}/{verdict?.Reason ?? "-"}/{verdict?.By ?? "-"}/{string.Join(",", injected)}",
            Kind.First => answers.Count > 0 ? $"{answers[0]}" : "null",
            Kind.Collect => $"[{string.Join(",", answers)}]",
            Kind.Any or Kind.All => $"{vote ?? (kind == Kind.All)}",
            _ => $"{value}",
        });
    }

    private sealed record Running(string Name, Act Act, int Amount, int? When);

    private sealed record AddedHandler(int Hook, int Priority, Running Handler);
}
