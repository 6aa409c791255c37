using System.Collections.Immutable;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>The objects that an expression may give. Of what is not among them nothing is known.</summary>
internal readonly struct Values : IEquatable<Values>
{
    /// <summary>More than these are not told apart any longer; what comes later is left out.</summary>
    private const int MaxCount = 24;

    public static readonly Values None = default;

    private readonly ImmutableArray<AbstractObject> objects;

    private Values(ImmutableArray<AbstractObject> objects) => this.objects = objects;

    public bool IsEmpty => objects.IsDefaultOrEmpty;

    public int Count => objects.IsDefault ? 0 : objects.Length;

    public static implicit operator Values(AbstractObject value) => new([value]);

    public ImmutableArray<AbstractObject>.Enumerator GetEnumerator() => (objects.IsDefault ? [] : objects).GetEnumerator();

    /// <summary>The only object, where there is just one.</summary>
    public AbstractObject? Single => Count == 1 ? objects[0] : null;

    public bool Contains(AbstractObject value)
    {
        foreach (var item in this)
        {
            if (item.Equals(value))
                return true;
        }

        return false;
    }

    public Values With(AbstractObject value) =>
        IsEmpty ? value : Count >= MaxCount || Contains(value) ? this : new Values(objects.Add(value));

    public Values With(Values others)
    {
        if (IsEmpty)
            return others;
        var all = this;
        foreach (var other in others)
            all = all.With(other);
        return all;
    }

    public Values Without(AbstractObject value) => Contains(value) ? new Values(objects.Remove(value)) : this;

    public bool Equals(Values other)
    {
        if (Count != other.Count)
            return false;
        foreach (var value in this)
        {
            if (!other.Contains(value))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Values other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var value in this)
            hash ^= value.GetHashCode();
        return hash;
    }
}
