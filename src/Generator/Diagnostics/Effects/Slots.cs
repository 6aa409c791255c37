using System.Collections.Immutable;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>What was written into one object.</summary>
internal sealed class Slots
{
    public static readonly Slots None = new([]);

    private readonly ImmutableArray<KeyValuePair<string, Values>> entries;

    private Slots(ImmutableArray<KeyValuePair<string, Values>> entries) => this.entries = entries;

    public ImmutableArray<KeyValuePair<string, Values>> Entries => entries;

    public bool TryGet(string slot, out Values values)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == slot)
            {
                values = entry.Value;
                return true;
            }
        }

        values = Values.None;
        return false;
    }

    public Slots With(string slot, Values values)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key == slot)
                return new Slots(entries.SetItem(i, new(slot, values)));
        }

        return new Slots(entries.Add(new(slot, values)));
    }

    /// <summary>What either says; a slot that only one of them has may be unwritten.</summary>
    public Slots Join(Slots other)
    {
        var all = this;
        foreach (var entry in other.entries)
            all = all.With(entry.Key, TryGet(entry.Key, out var mine) ? mine.With(entry.Value) : entry.Value.With(Unwritten.Value));
        foreach (var entry in entries)
        {
            if (!other.TryGet(entry.Key, out _))
                all = all.With(entry.Key, entry.Value.With(Unwritten.Value));
        }

        return all;
    }

    public bool SameAs(Slots other)
    {
        if (entries.Length != other.entries.Length)
            return false;
        foreach (var entry in entries)
        {
            if (!other.TryGet(entry.Key, out var theirs) || !entry.Value.Equals(theirs))
                return false;
        }

        return true;
    }
}
