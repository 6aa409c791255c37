using FsCheck;
using FsCheck.Fluent;

namespace Hooks.Generators.Properties.Tests.Programs;

/// <summary>Makes programs, and smaller ones of those that fail.</summary>
internal static class RandomPrograms
{
    private const int MostHooks = 3;
    private const int MostHandlers = 9;
    private const int MostSteps = 10;

    private static readonly Gen<int> Small = Gen.Choose(0, 4);

    private static readonly Gen<int> Priority = Gen.Elements(-5, 0, 5, 9, 10, 11, 20);

    private static readonly Gen<Act> Act = Gen.Frequency(
        (6, Gen.Constant(Programs.Act.Give)),
        (2, Gen.Constant(Programs.Act.Decline)),
        (2, Gen.Constant(Programs.Act.Throw)),
        (2, Gen.Elements(Programs.Act.Stop, Programs.Act.Block, Programs.Act.Confirm, Programs.Act.Inject)));

    private static readonly Gen<Place> Place = Gen.Elements(Enum.GetValues<Place>());

    private static readonly Gen<bool> Either = Gen.Elements(false, true);

    private static readonly Gen<RandomHook> Hook =
        from kind in Gen.Elements(Enum.GetValues<Kind>())
        from isAsync in Either
        from errors in Gen.Elements<HookErrorPolicy?>(
            null, HookErrorPolicy.Continue, HookErrorPolicy.Stop, HookErrorPolicy.Report, HookErrorPolicy.Propagate, HookErrorPolicy.Block)
        select new RandomHook(kind, isAsync && kind != Kind.InPlace, errors == HookErrorPolicy.Block && kind != Kind.Gate ? null : errors);

    private static readonly Gen<RandomHandler> Handler =
        from hook in Gen.Choose(0, MostHooks - 1)
        from place in Place
        from priority in Sometimes(Priority, 2)
        from before in Sometimes(Small, 6)
        from after in Sometimes(Small, 6)
        from around in Gen.Frequency((5, Gen.Constant<Rounds?>(null)), (1, Gen.Elements<Rounds?>(Rounds.Once, Rounds.Twice, Rounds.Never)))
        from act in Act
        from amount in Gen.Choose(1, 3)
        from value in Sometimes(Small, 6)
        from isAsync in Either
        from removed in Gen.Choose(0, 9)
        from reordered in Sometimes(Priority, 9)
        select new RandomHandler(hook, place, priority, before, after, around, act, amount, value, isAsync, removed == 0, removed == 0 ? null : reordered);

    private static readonly Gen<Step> Step = Gen.Frequency(
        (5, from hook in Gen.Choose(0, MostHooks - 1) from value in Small select (Step)new Step.Fire(hook, value)),
        (2, from hook in Gen.Choose(0, MostHooks - 1) from priority in Priority from act in Act from amount in Gen.Choose(1, 3)
            select (Step)new Step.Add(hook, priority, act, amount)),
        (1, Gen.Constant((Step)new Step.TakeAway())),
        (1, from handler in Gen.Choose(0, MostHandlers - 1) from isOn in Either select (Step)new Step.Switch(handler, isOn)),
        (1, from place in Place from isOn in Either select (Step)new Step.SwitchPlugin(place, isOn)));

    private static readonly Gen<RandomProgram> Program =
        from hooks in Many(Hook, 1, MostHooks)
        from handlers in Many(Handler, 0, MostHandlers)
        from steps in Many(Step, 1, MostSteps)
        select new RandomProgram(hooks, handlers, steps);

    /// <summary>Programs that are compiled together.</summary>
    public static Arbitrary<ProgramBatch> Batches(int size) => Arb.From(Program.ArrayOf(size).Select(programs => new ProgramBatch(programs)), Smaller);

    private static Gen<int?> Sometimes(Gen<int> values, int seldom) => Gen.Frequency(
        (seldom - 1, Gen.Constant<int?>(null)),
        (1, values.Select(value => (int?)value)));

    private static Gen<IReadOnlyList<T>> Many<T>(Gen<T> items, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => items.ListOf(count)).Select(IReadOnlyList<T> (all) => [.. all]);

    /// <summary>One program alone, then less of it.</summary>
    private static IEnumerable<ProgramBatch> Smaller(ProgramBatch batch) => batch.Programs is [var only]
        ? Smaller(only).Select(program => new ProgramBatch([program]))
        : batch.Programs.Chunk((batch.Programs.Count + 1) / 2).Select(programs => new ProgramBatch(programs));

    private static IEnumerable<RandomProgram> Smaller(RandomProgram program)
    {
        foreach (var handlers in Without(program.Handlers))
            yield return program with { Handlers = handlers };
        foreach (var steps in Without(program.Steps))
            yield return program with { Steps = steps };
        for (var i = 0; i < program.Handlers.Count; i++)
        {
            var handler = program.Handlers[i];
            foreach (var plainer in new[]
            {
                handler with { Before = null, After = null },
                handler with { When = null },
                handler with { Around = null },
                handler with { Priority = null, Reordered = null },
                handler with { IsAsync = false },
                handler with { Act = Programs.Act.Give },
                handler with { Place = Programs.Place.App },
            })
            {
                if (plainer != handler)
                    yield return program with { Handlers = [.. program.Handlers.Take(i), plainer, .. program.Handlers.Skip(i + 1)] };
            }
        }
    }

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> items) =>
        Enumerable.Range(0, items.Count).Select(IReadOnlyList<T> (index) => [.. items.Where((_, other) => other != index)]);
}
