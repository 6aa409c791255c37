using System.Text;

namespace Agent.Host.Tools;

/// <summary>
/// Cuts a command line into words. There is no shell: quotes hold words together, everything else that a shell
/// would act upon is refused, so that nobody believes that it had happened.
/// </summary>
internal static class CommandWords
{
    private const string ShellCharacters = ";|&<>`$(){}\n";

    internal static IReadOnlyList<string> Split(string line)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char? quote = null;
        foreach (var c in line)
        {
            if (quote is not null)
            {
                if (c == quote)
                    quote = null;
                else
                    word!.Append(c);
            }
            else if (c is '\'' or '"')
            {
                quote = c;
                word ??= new StringBuilder();
            }
            else if (ShellCharacters.Contains(c))
            {
                throw new ToolDeniedException($"there is no shell: '{(c == '\n' ? "\\n" : c)}' does nothing");
            }
            else if (char.IsWhiteSpace(c))
            {
                if (word is not null)
                    words.Add(word.ToString());
                word = null;
            }
            else
            {
                (word ??= new StringBuilder()).Append(c);
            }
        }

        if (quote is not null)
            throw new FormatException("a quote is not closed");
        if (word is not null)
            words.Add(word.ToString());
        return words;
    }
}
