namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>How a change gets at what it changes.</summary>
/// <param name="Function">The lambda or local function that it stands in; null for the method's own body.</param>
/// <param name="Alias">The local or the expression that it goes through; null where it goes through the parameter itself.</param>
/// <param name="Callee">The method that makes it; null where it is written here.</param>
/// <param name="CalleeTarget">What that method changes, in its own terms.</param>
internal sealed record Way(string? Function, string? Alias, string? Callee, string? CalleeTarget)
{
    /// <summary>Whether the parameter itself, or a path of its members, is written.</summary>
    public bool IsDirect => Function is null && Alias is null && Callee is null;

    /// <summary>What a message adds to the name of the object; empty for a direct change.</summary>
    public override string ToString()
    {
        var text = "";
        if (Alias is not null)
            text += $" through {Alias}";
        if (Function is not null)
            text += $" in {Function}";
        if (Callee is not null)
            text += $" by calling '{Callee}'" + (CalleeTarget is null ? "" : $", which changes '{CalleeTarget}'");
        return text;
    }
}
