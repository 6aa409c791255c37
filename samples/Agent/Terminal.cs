using Spectre.Console;

namespace Agent.Host;

/// <summary>Where the program writes to.</summary>
/// <param name="Output">Results. The same recordings give the same text, on every machine.</param>
/// <param name="Error">Problems, and what differs from run to run.</param>
/// <param name="IsInteractive">Whether a person watches while it runs.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    private const int PlainWidth = 132;

    internal static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);

    /// <summary>A console that draws for a person, or one that writes plain lines of a fixed width.</summary>
    internal IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Output),
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = IsInteractive },
        });
        if (!IsInteractive)
        {
            console.Profile.Width = PlainWidth;
            console.Profile.Capabilities.Unicode = true;
        }

        return console;
    }
}
