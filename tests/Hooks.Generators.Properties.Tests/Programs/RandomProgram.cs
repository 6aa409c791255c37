namespace Hooks.Generators.Properties.Tests.Programs;

/// <summary>A program with hooks: what is declared, who handles it, and what happens when it runs.</summary>
internal sealed record RandomProgram(IReadOnlyList<RandomHook> Hooks, IReadOnlyList<RandomHandler> Handlers, IReadOnlyList<Step> Steps)
{
    /// <summary>The built-in handlers of a hook, with their numbers.</summary>
    public IEnumerable<(int Number, RandomHandler Handler)> HandlersOf(int hook) =>
        Handlers.Select((handler, number) => (number, handler)).Where(numbered => numbered.handler.Hook % Hooks.Count == hook);

    /// <summary>The handler before which this one asks to run: a later one of its hook, so that nobody asks in a circle.</summary>
    public int? Before(int number) => Wanted(Handlers[number].Before, HandlersOf(HookOf(number)).Select(handler => handler.Number).Where(other => other > number));

    /// <summary>The handler after which this one asks to run: an earlier one of its hook.</summary>
    public int? After(int number) => Wanted(Handlers[number].After, HandlersOf(HookOf(number)).Select(handler => handler.Number).Where(other => other < number));

    public int HookOf(int number) => Handlers[number].Hook % Hooks.Count;

    private static int? Wanted(int? wanted, IEnumerable<int> others) =>
        wanted is { } index && others.ToList() is { Count: > 0 } all ? all[index % all.Count] : null;
}

/// <summary>Programs that are compiled together.</summary>
internal sealed record ProgramBatch(IReadOnlyList<RandomProgram> Programs)
{
    public override string ToString() => $"{Programs.Count} programs";
}

/// <summary>What a hook takes and gives: always an <c>int</c>.</summary>
internal enum Kind
{
    Action,
    Filter,
    InPlace,
    Gate,
    First,
    Collect,
    Any,
    All,
}

/// <param name="Errors">The policy; null where the hook does not say.</param>
internal sealed record RandomHook(Kind Kind, bool IsAsync, HookErrorPolicy? Errors);

/// <summary>Where a handler is declared.</summary>
internal enum Place
{
    Contract,
    Plugin,

    /// <summary>A plugin that refers to the other one.</summary>
    SecondPlugin,
    App,
}

/// <summary>What a handler does, as far as its hook's kind can.</summary>
internal enum Act
{
    /// <summary>Gives the value plus its amount, an answer, or a yes.</summary>
    Give,

    /// <summary>Gives no answer, or a no.</summary>
    Decline,
    Throw,
    Stop,
    Block,
    Confirm,
    Inject,
}

/// <summary>What a handler round others does.</summary>
internal enum Rounds
{
    /// <summary>Goes on with the value plus its amount.</summary>
    Once,

    /// <summary>Does the same twice, and gives what came the second time.</summary>
    Twice,

    /// <summary>Does not go on, and gives something of its own.</summary>
    Never,
}

/// <param name="Around">How it runs round those after it; null for a handler that does not.</param>
/// <param name="When">The value that the hook's parameter must have; null where it runs always.</param>
/// <param name="IsAsync">Whether it waits, on a hook that is async.</param>
/// <param name="IsRemoved">Whether the composition leaves it out.</param>
/// <param name="Reordered">The priority that the composition gives it.</param>
internal sealed record RandomHandler(
    int Hook, Place Place, int? Priority, int? Before, int? After, Rounds? Around, Act Act, int Amount, int? When, bool IsAsync, bool IsRemoved, int? Reordered);

/// <summary>What a program does, one thing after the other.</summary>
internal abstract record Step
{
    /// <summary>Fires a hook.</summary>
    internal sealed record Fire(int Hook, int Value) : Step;

    /// <summary>Adds a handler while the program runs.</summary>
    internal sealed record Add(int Hook, int Priority, Act Act, int Amount) : Step;

    /// <summary>Takes away the last added handler that is still there.</summary>
    internal sealed record TakeAway : Step;

    /// <summary>Switches a built-in handler off, or on again.</summary>
    internal sealed record Switch(int Handler, bool On) : Step;

    /// <summary>Switches all handlers of an assembly off, or on again.</summary>
    internal sealed record SwitchPlugin(Place Place, bool On) : Step;
}
