namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Which blocks of a flow graph are still to be run, and with what.</summary>
internal sealed class BlockRun
{
    private readonly int first;
    private readonly State?[] entries;
    private readonly bool[] isOpen;
    private Dictionary<int, (State Raised, State? Left)>? finallies;

    public BlockRun(int first, int last, State entry)
    {
        this.first = first;
        entries = new State?[last - first + 1];
        isOpen = new bool[entries.Length];
        Reach(first, entry);
    }

    /// <summary>The state in which the last block is left.</summary>
    public State? Result { get; private set; }

    /// <summary>The first block that something new has reached.</summary>
    public int? Next()
    {
        var index = Array.IndexOf(isOpen, true);
        if (index < 0)
            return null;
        isOpen[index] = false;
        return first + index;
    }

    public State EntryOf(int ordinal) => entries[ordinal - first]!;

    /// <summary>Whether the block is one of this run's, and not of the one outside.</summary>
    public bool Has(int ordinal) => ordinal >= first && ordinal - first < entries.Length;

    public void Reach(int ordinal, State from)
    {
        if (!Has(ordinal))
            return; // half-typed code may jump out of a finally
        var index = ordinal - first;
        if (entries[index] is not { } entry)
            entries[index] = from.Clone();
        else if (!entry.Join(from))
            return;
        isOpen[index] = true;
    }

    public void Leave(State last)
    {
        if (Result is null)
            Result = last;
        else
            Result.Join(last);
    }

    /// <summary>Notes that an exception may enter a finally in that state. False where that is nothing new.</summary>
    public bool Raise(int region, State raised)
    {
        finallies ??= [];
        if (finallies.TryGetValue(region, out var known))
            return known.Raised.Join(raised);
        finallies.Add(region, (raised.Clone(), null));
        return true;
    }

    public State Raised(int region) => finallies![region].Raised;

    public State? LeftAfterRaise(int region) => finallies![region].Left;

    public void LeaveAfterRaise(int region, State? left) => finallies![region] = (finallies[region].Raised, left);
}
