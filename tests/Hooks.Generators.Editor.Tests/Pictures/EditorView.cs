using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static Hooks.Generators.Editor.Tests.Pictures.SvgCanvas;

namespace Hooks.Generators.Editor.Tests.Pictures;

/// <summary>Draws a document as an editor shows it, and what it pops up.</summary>
internal sealed class EditorView
{
    private const double Left = 18;
    private const double Top = 14;
    private const int MostInRow = 62;

    private const int MostColumns = 100;

    private readonly SvgCanvas _canvas = new();
    private readonly SourceText _text;
    private readonly IReadOnlyList<IReadOnlyList<Run>> _lines;

    private EditorView(SourceText text, IReadOnlyList<IReadOnlyList<Run>> lines)
    {
        _text = text;
        _lines = lines;
    }

    public static async Task<EditorView> OfAsync(Document document) => new(await document.GetTextAsync(), await CodeText.LinesAsync(document));

    /// <summary>The squiggle, right under what the diagnostic is about.</summary>
    public EditorView Squiggle(Diagnostic diagnostic)
    {
        var (x, y) = Place(diagnostic.Location.SourceSpan.Start);
        var path = $"M{At(x)} {At(y + LineHeight - 2)}";
        for (var waves = (int)Math.Max(2, diagnostic.Location.SourceSpan.Length * CharacterWidth / 4); waves > 0; waves--)
            path += $"l2 {(waves % 2 == 0 ? "-3" : "3")}l2 0";
        _canvas.Path(path, diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        return this;
    }

    public EditorView Caret(int position)
    {
        var (x, y) = Place(position);
        _canvas.Path($"M{At(x)} {At(y + 1)}v{At(LineHeight - 3)}", "caret");
        return this;
    }

    /// <summary>What is shown when the mouse rests on the squiggle.</summary>
    public EditorView Tooltip(Diagnostic diagnostic)
    {
        var rows = Wrap($"{diagnostic.Id}: {diagnostic.GetMessage()}", MostInRow).ToList();
        var (x, y) = Open(diagnostic.Location.SourceSpan.Start, rows.Count, rows.Max(row => row.Length));
        Panel(x, y, rows.Max(row => row.Length), rows.Count);
        foreach (var (i, row) in rows.Index())
        {
            var id = i == 0 ? diagnostic.Id.Length + 1 : 0;
            _canvas.Text(x + 10, y + 7 + i * LineHeight, [new Run(row[..id], "strong"), new Run(row[id..])]);
        }

        return this;
    }

    /// <summary>The light bulb's menu, and what the chosen entry would change: beside it, or beneath it where that is too wide.</summary>
    public EditorView Menu(int position, IReadOnlyList<string> titles, int chosen, IReadOnlyList<(char Sign, string Text)> change)
    {
        var width = titles.Max(title => title.Length);
        var columns = change.Max(line => line.Text.Length) + 2;
        var isBeside = width + columns < MostColumns;
        var (_, y) = Open(position, isBeside ? Math.Max(titles.Count, change.Count) : titles.Count + change.Count + 1);
        Bulb(Left - 2, y + 8);
        Panel(Left + 22, y, width, titles.Count);
        _canvas.Box(Left + 26, y + 5 + chosen * LineHeight, width * CharacterWidth + 12, LineHeight, "chosen", 4);
        foreach (var (i, title) in titles.Index())
            _canvas.Text(Left + 32, y + 7 + i * LineHeight, title);
        if (isBeside)
            Preview(Left + 22 + width * CharacterWidth + 32, y, columns, change);
        else
            Preview(Left + 22, y + titles.Count * LineHeight + 18, columns, change);
        return this;
    }

    /// <summary>The completion list at the caret, and the description of its first item.</summary>
    public EditorView List(int position, IReadOnlyList<(string Text, string Detail)> items, string description)
    {
        var names = items.Max(item => item.Text.Length) + 2;
        var width = names + items.Max(item => item.Detail.Length);
        var rows = description.Split('\n').SelectMany(line => Wrap(line, 44)).ToList();
        var (x, y) = Open(position, Math.Max(items.Count, rows.Count));
        Panel(x, y, width, items.Count);
        _canvas.Box(x + 4, y + 5, width * CharacterWidth + 12, LineHeight, "chosen", 4);
        foreach (var (i, (text, detail)) in items.Index())
        {
            _canvas.Text(x + 10, y + 7 + i * LineHeight, text, i == 0 ? "strong" : "");
            _canvas.Text(x + 10 + names * CharacterWidth, y + 7 + i * LineHeight, detail, "dim");
        }

        var beside = x + width * CharacterWidth + 28;
        Panel(beside, y, rows.Max(row => row.Length), rows.Count);
        foreach (var (i, row) in rows.Index())
            _canvas.Text(beside + 10, y + 7 + i * LineHeight, row, i == 0 ? "strong" : "");
        return this;
    }

    public string Finish(string title) => _canvas.Finish(title);

    private (double X, double Y) Place(int position)
    {
        var place = _text.Lines.GetLinePosition(position);
        return (Left + place.Character * CharacterWidth, Top + place.Line * LineHeight);
    }

    /// <summary>Draws the code with room for so many rows under a position, and gives the place of something of that width there.</summary>
    private (double X, double Y) Open(int position, int rows, int columns = 0)
    {
        var anchor = _text.Lines.GetLinePosition(position).Line;
        foreach (var (line, runs) in _lines.Index())
            _canvas.Text(Left, Top + line * LineHeight + (line > anchor ? rows * LineHeight + 20 : 0), runs);
        var (x, y) = Place(position);
        return (Math.Max(Left, Math.Min(x, Left + (MostInRow + 10 - columns) * CharacterWidth)), y + LineHeight + 4);
    }

    private void Preview(double x, double y, int columns, IReadOnlyList<(char Sign, string Text)> change)
    {
        Panel(x, y, columns, change.Count);
        foreach (var (i, (sign, text)) in change.Index())
        {
            if (sign != ' ')
                _canvas.Box(x + 1, y + 5 + i * LineHeight, columns * CharacterWidth + 18, LineHeight, sign == '-' ? "old" : "new", 0);
            _canvas.Text(x + 10, y + 7 + i * LineHeight, [new Run(sign + " ", "dim"), new Run(text)]);
        }
    }

    private void Panel(double x, double y, int columns, int rows) => _canvas.Box(x, y, columns * CharacterWidth + 20, rows * LineHeight + 10, "box");

    private void Bulb(double x, double y)
    {
        _canvas.Path($"M{At(x + 7)} {At(y)}a6 6 0 0 1 3.4 10.9v2.1h-6.8v-2.1a6 6 0 0 1 3.4 -10.9z", "bulb");
        _canvas.Path($"M{At(x + 4)} {At(y + 14)}h6v1.6h-6z", "bulb");
    }

    private static IEnumerable<string> Wrap(string text, int most)
    {
        while (text.Length > most)
        {
            var end = text.LastIndexOf(' ', most);
            end = end <= 0 ? most : end;
            yield return text[..end];
            text = text[end..].TrimStart();
        }

        yield return text;
    }
}
