using System.Collections.Immutable;

namespace Agent;

/// <summary>A tool that the model wants to use.</summary>
/// <param name="Id">The call's name, unique in its session.</param>
/// <param name="Name">The tool: <c>read</c>, <c>write</c>, <c>list</c>, <c>search</c> or <c>run</c>.</param>
/// <param name="Arguments">What the tool is told.</param>
public sealed record ToolCall(string Id, string Name, ImmutableSortedDictionary<string, string> Arguments)
{
    /// <summary>An argument, or an empty text where it is missing.</summary>
    public string Argument(string name) => Arguments.GetValueOrDefault(name, "");

    /// <summary>The call with another value for one argument.</summary>
    public ToolCall With(string argument, string value) => this with { Arguments = Arguments.SetItem(argument, value) };

    /// <summary>The tool and its arguments; not the id, so that equal calls read the same.</summary>
    public override string ToString() =>
        string.Join(' ', Arguments.Select(argument => $"{argument.Key}={argument.Value}").Prepend(Name));
}
