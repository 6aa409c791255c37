using System.Globalization;

namespace Press;

/// <summary>Something in a source that is not right.</summary>
/// <param name="File">The file, relative to <see cref="Site.Root"/>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record Problem(string File, int Line, string Message)
{
    /// <summary>The problem as compilers say it: <c>file(line): message</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): {Message}");
}
