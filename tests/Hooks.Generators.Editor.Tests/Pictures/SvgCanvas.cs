using System.Globalization;
using System.Security;
using System.Text;

namespace Hooks.Generators.Editor.Tests.Pictures;

/// <summary>Draws boxes, lines and text, and knows how far it has drawn.</summary>
internal sealed class SvgCanvas
{
    public const double CharacterWidth = 8.4;
    public const double LineHeight = 21;

    private const double Margin = 14;

    /// <summary>Colours for light pages and dark ones; the reader's browser picks.</summary>
    private const string Style = """
        svg { --page: #f6f8fa; --box: #ffffff; --line: #d0d7de; --text: #1f2328; --dim: #59636e; --chosen: #ddf4ff; --keyword: #cf222e;
          --string: #0a3069; --type: #953800; --method: #6639ba; --number: #0550ae; --comment: #59636e; --error: #d1242f; --warning: #9a6700;
          --old: #ffebe9; --new: #dafbe1; --bulb: #bf8700; }
        @media (prefers-color-scheme: dark) { svg { --page: #161b22; --box: #21262d; --line: #3d444d; --text: #e6edf3; --dim: #9198a1; --chosen: #1f3a5f;
          --keyword: #ff7b72; --string: #a5d6ff; --type: #ffa657; --method: #d2a8ff; --number: #79c0ff; --comment: #9198a1; --error: #ff6a69;
          --warning: #d29922; --old: #4b1e22; --new: #1b3d27; --bulb: #e3b341; } }
        text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; fill: var(--text); }
        .keyword { fill: var(--keyword); } .string { fill: var(--string); } .type { fill: var(--type); } .method { fill: var(--method); }
        .number { fill: var(--number); } .comment, .dim { fill: var(--comment); } .strong { font-weight: 600; }
        .page { fill: var(--page); stroke: var(--line); } .box { fill: var(--box); stroke: var(--line); } .chosen { fill: var(--chosen); }
        .old { fill: var(--old); } .new { fill: var(--new); } .bulb { fill: var(--bulb); } .caret { stroke: var(--text); stroke-width: 1.5; }
        .error, .warning { fill: none; stroke-width: 1.4; } .error { stroke: var(--error); } .warning { stroke: var(--warning); }
        """;

    private readonly StringBuilder _body = new();
    private double _width;
    private double _height;

    /// <param name="kind">How it is filled and outlined: a class of the style.</param>
    public void Box(double x, double y, double width, double height, string kind, double radius = 6)
    {
        Reach(x + width, y + height);
        _body.Append($"<rect class=\"{kind}\" x=\"{At(x)}\" y=\"{At(y)}\" width=\"{At(width)}\" height=\"{At(height)}\" rx=\"{At(radius)}\"/>\n");
    }

    /// <summary>One line of text in runs of one colour. Every character has the same width, whatever font the reader has.</summary>
    /// <param name="y">The top of the line.</param>
    public void Text(double x, double y, IEnumerable<Run> runs)
    {
        var line = string.Concat(runs.Select(run => run.Text));
        var indent = line.Length - line.TrimStart().Length;
        var length = line.Trim().Length;
        if (length == 0)
            return;
        x += indent * CharacterWidth;
        Reach(x + length * CharacterWidth, y + LineHeight);
        _body.Append($"<text x=\"{At(x)}\" y=\"{At(y + 15)}\" textLength=\"{At(length * CharacterWidth)}\" xml:space=\"preserve\">");
        var position = 0;
        foreach (var run in runs)
        {
            var start = Math.Clamp(indent - position, 0, run.Text.Length);
            var text = run.Text[start..Math.Clamp(indent + length - position, start, run.Text.Length)];
            position += run.Text.Length;
            if (text.Length > 0)
                _body.Append(run.Kind.Length == 0 ? Escape(text) : $"<tspan class=\"{run.Kind}\">{Escape(text)}</tspan>");
        }

        _body.Append("</text>\n");
    }

    public void Text(double x, double y, string text, string kind = "") => Text(x, y, [new Run(text, kind)]);

    public void Path(string commands, string kind) => _body.Append($"<path class=\"{kind}\" d=\"{commands}\"/>\n");

    /// <param name="title">What the picture shows, for those who cannot see it.</param>
    public string Finish(string title) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {At(_width + Margin)} {At(_height + Margin)}\" width=\"{At(_width + Margin)}\" height=\"{At(_height + Margin)}\" role=\"img\">\n"
        + $"<title>{Escape(title)}</title>\n<style>\n{Style}\n</style>\n"
        + $"<rect class=\"page\" x=\"0.5\" y=\"0.5\" width=\"{At(_width + Margin - 1)}\" height=\"{At(_height + Margin - 1)}\" rx=\"8\"/>\n{_body}</svg>\n";

    public static string At(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => SecurityElement.Escape(text)!;

    private void Reach(double x, double y)
    {
        _width = Math.Max(_width, x);
        _height = Math.Max(_height, y);
    }
}

/// <summary>Text of one colour.</summary>
/// <param name="Kind">What it is; empty where it is nothing in particular.</param>
internal sealed record Run(string Text, string Kind = "");
