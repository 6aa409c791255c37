namespace Bench;

/// <summary>Fires something so many times.</summary>
public delegate void Loop(int dispatches);

/// <summary>Two loops whose times are compared.</summary>
/// <param name="Topic">The table that shows it.</param>
/// <param name="Name">Its row there.</param>
/// <param name="Baseline">What the ratio divides by.</param>
/// <param name="Measured">What is judged.</param>
/// <param name="Limit">What the comparison must not exceed; null where it is only shown.</param>
public sealed record Case(string Topic, string Name, Loop Baseline, Loop Measured, Limit? Limit = null)
{
    /// <summary>Whether what is judged allocates by its nature, so that the bytes are only shown.</summary>
    public bool Allocates { get; init; }

    /// <summary>The same in every launch.</summary>
    public string Id => $"{Topic}: {Name}";
}
