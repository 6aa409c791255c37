namespace Hooks;

/// <summary>
/// A handler's condition: it runs only where a property path of the hook's parameters has this value. Several
/// on one method are and-ed. The path is checked at build time; a <see langword="null"/> on the way does not
/// match; a getter that throws is a failure of the handler.
/// </summary>
/// <example><code>
/// [Filter("before_tool_call")]
/// [When("call.Name", "shell")]
/// internal static HookResult&lt;ToolCall&gt; CheckShell(ToolCall call) => …
/// </code></example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class WhenAttribute : Attribute
{
    /// <summary>The handler runs where the path is <see langword="true"/>, or is not <see langword="null"/>.</summary>
    /// <param name="path">
    /// Properties or fields, dot by dot, from a parameter of the hook (<c>"call.Name"</c>) or from the first one
    /// (<c>"Name"</c>).
    /// </param>
    public WhenAttribute(string path) => Path = path;

    /// <summary>The handler runs where the path has this value.</summary>
    /// <param name="path">
    /// Properties or fields, dot by dot, from a parameter of the hook (<c>"call.Name"</c>) or from the first one
    /// (<c>"Name"</c>).
    /// </param>
    /// <param name="equals">The value; text is compared ordinally.</param>
    public WhenAttribute(string path, object? equals)
    {
        Path = path;
        EqualTo = equals;
    }

    /// <summary>The property path.</summary>
    public string Path { get; }

    /// <summary>The value that the path must have, where one was given.</summary>
    public object? EqualTo { get; }

    /// <summary>The text that the path, itself text, must contain; compared ordinally.</summary>
    public string? Contains { get; set; }
}
