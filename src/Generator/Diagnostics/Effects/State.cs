namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>What is known at one point of a method: what each variable may refer to, and what was written into each object.</summary>
internal sealed class State
{
    private readonly Dictionary<Variable, Values> variables;
    private readonly Dictionary<AbstractObject, Slots> heap;

    public State()
    {
        variables = [];
        heap = [];
    }

    private State(State other)
    {
        variables = new(other.variables);
        heap = new(other.heap);
    }

    public IReadOnlyDictionary<Variable, Values> Variables => variables;

    public IReadOnlyDictionary<AbstractObject, Slots> Heap => heap;

    /// <summary>How much is known: it only grows where a method is run again.</summary>
    public int Size
    {
        get
        {
            var size = 0;
            foreach (var entry in variables)
                size += entry.Value.Count;
            foreach (var entry in heap)
            {
                foreach (var slot in entry.Value.Entries)
                    size += slot.Value.Count;
            }

            return size;
        }
    }

    public State Clone() => new(this);

    public bool TryGet(Variable variable, out Values values) => variables.TryGetValue(variable, out values);

    public Values this[Variable variable]
    {
        get => variables.TryGetValue(variable, out var values) ? values : Values.None;
        set => variables[variable] = value;
    }

    public Slots this[AbstractObject owner]
    {
        get => heap.TryGetValue(owner, out var slots) ? slots : Slots.None;
        set => heap[owner] = value;
    }

    /// <summary>Takes over what another way to this point may bring. False where that is nothing new.</summary>
    public bool Join(State other)
    {
        var isNew = false;
        foreach (var entry in other.variables)
        {
            var joined = variables.TryGetValue(entry.Key, out var mine)
                ? mine.With(entry.Value)
                : entry.Key.IsStatic ? entry.Value.With(Unwritten.Value) : entry.Value;
            if (joined.Count != mine.Count || !variables.ContainsKey(entry.Key))
            {
                variables[entry.Key] = joined;
                isNew = true;
            }
        }

        foreach (var variable in StaticsMissingIn(other))
        {
            variables[variable] = variables[variable].With(Unwritten.Value);
            isNew = true;
        }

        return JoinHeap(other) || isNew;
    }

    private bool JoinHeap(State other)
    {
        var isNew = false;
        List<KeyValuePair<AbstractObject, Slots>>? changed = null;
        foreach (var entry in other.heap)
        {
            var isMine = heap.TryGetValue(entry.Key, out var mine);
            if (isMine && ReferenceEquals(mine, entry.Value))
                continue;
            var joined = isMine ? mine!.Join(entry.Value) : entry.Key is AccessPath ? Slots.None.Join(entry.Value) : entry.Value;
            if (!isMine || !joined.SameAs(mine!))
                (changed ??= []).Add(new(entry.Key, joined));
        }

        foreach (var entry in heap)
        {
            if (entry.Key is AccessPath && !other.heap.ContainsKey(entry.Key) && entry.Value.Join(Slots.None) is var joined && !joined.SameAs(entry.Value))
                (changed ??= []).Add(new(entry.Key, joined));
        }

        foreach (var entry in changed ?? [])
        {
            heap[entry.Key] = entry.Value;
            isNew = true;
        }

        return isNew;
    }

    private List<Variable> StaticsMissingIn(State other)
    {
        var missing = new List<Variable>();
        foreach (var entry in variables)
        {
            if (entry.Key.IsStatic && !other.variables.ContainsKey(entry.Key) && !entry.Value.Contains(Unwritten.Value))
                missing.Add(entry.Key);
        }

        return missing;
    }
}
