namespace Hooks.Generators.Properties.Tests.Observing;

/// <summary>A handler of an action, as statements.</summary>
/// <param name="IsExact">Whether each of its expressions can be one object only, so that nothing may be reported that is no change.</param>
internal sealed record RandomHandler(bool IsExact, IReadOnlyList<Statement> Body);

internal abstract record Statement
{
    /// <param name="Text">C#; a mark <c>/*#*/</c> stands where a lambda's own statement begins.</param>
    public sealed record Line(string Text) : Statement;

    /// <summary>Blocks one after the other, such as those of an <c>if</c> with its <c>else</c>.</summary>
    public sealed record Blocks(IReadOnlyList<(string Head, IReadOnlyList<Statement> Body)> Parts) : Statement;
}

/// <summary>Handlers that are compiled together.</summary>
internal sealed record HandlerBatch(IReadOnlyList<RandomHandler> Handlers)
{
    public override string ToString() => $"{Handlers.Count} handlers";
}
