using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Hooks.AspNetCore;

/// <summary>
/// Writes HTML from interpolated strings: what stands in them is markup, and whatever is put into a hole is text, and encoded.
/// Only the stylesheet comes in otherwise.
/// </summary>
internal sealed class HtmlBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    public void Add([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        // Making the handler has written it.
    }

    /// <summary>Markup that stands only where a condition holds.</summary>
    public void AddIf(bool condition, [InterpolatedStringHandlerArgument("", nameof(condition))] ref Markup markup)
    {
    }

    public void AddStyle() => html.Append("<style>").Append(Stylesheet.Text).Append("</style>\n");

    public override string ToString() => html.ToString();

    [InterpolatedStringHandler]
    public readonly struct Markup
    {
        private readonly HtmlBuilder builder;

        public Markup(int literalLength, int formattedCount, HtmlBuilder builder) => this.builder = builder;

        public Markup(int literalLength, int formattedCount, HtmlBuilder builder, bool condition, out bool isWritten)
        {
            this.builder = builder;
            isWritten = condition;
        }

        public void AppendLiteral(string markup) => builder.html.Append(markup);

        public void AppendFormatted(string? text) => builder.html.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(long number) => builder.html.Append(number.ToString("#,0", CultureInfo.InvariantCulture));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable =>
            AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
