using System.Text;

namespace Hooks.Generators.Emit;

/// <summary>Writes indented lines that end in <c>\n</c>, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool isBlankDue;

    /// <summary>Writes a line. Blank ones at the end of a block, and a second one in a row, are left out.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            isBlankDue = true;
            return;
        }

        if (isBlankDue)
            text.Append('\n');
        isBlankDue = false;
        text.Append(' ', 4 * depth).Append(line).Append('\n');
    }

    /// <summary>Writes a line and an opening brace; disposing writes the closing one.</summary>
    /// <param name="end">The closing brace, with what must follow it.</param>
    public Block Open(string line, string end = "}")
    {
        Line(line);
        Line("{");
        depth++;
        return new Block(this, end);
    }

    /// <summary>Writes an opening brace; disposing writes the closing one.</summary>
    public Block Open()
    {
        Line("{");
        depth++;
        return new Block(this, "}");
    }

    public void Indent() => depth++;

    public void Outdent()
    {
        depth--;
        isBlankDue = false;
    }

    public override string ToString() => text.ToString();

    internal readonly struct Block(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer.Outdent();
            writer.Line(end);
        }
    }
}
