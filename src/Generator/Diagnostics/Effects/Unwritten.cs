namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Stands among the values of a slot or a static for what it held before the method began, or before it was copied.</summary>
internal sealed class Unwritten : AbstractObject
{
    public static readonly Unwritten Value = new();

    private Unwritten()
        : base(null)
    {
    }
}
