namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>
/// The places of an object. A field or a property is the slot of its name, so that an interface's property and the one
/// that implements it are the same.
/// </summary>
internal static class Slot
{
    /// <summary>All elements of an array or a collection, keys and values alike.</summary>
    public const string Element = "[…]";

    /// <summary>The object itself, as the methods of a collection change it.</summary>
    public const string Content = "";

    /// <summary>What a by-reference parameter refers to.</summary>
    public const string Referent = "*";

    /// <summary>What was copied: slots that were not written since have what it has.</summary>
    public const string Original = "=";

    /// <summary>What a delegate answers.</summary>
    public const string Answer = "()";

    /// <summary>Everything that lies too deep to be told apart.</summary>
    public const string Beyond = "…";
}
