using Agent.Host.Recording;
using Agent.Host.Report;
using Spectre.Console;

namespace Agent.Host.View;

/// <summary>A table that changes while the sessions run: for a person who watches.</summary>
internal sealed class LiveView(IAnsiConsole console) : IRunView
{
    private const int TurnsColumn = 1;
    private const int NowColumn = 2;
    private const int LongestText = 70;

    private readonly Table table = new Table { Border = TableBorder.Rounded, Expand = true }
        .AddColumns("session", "message", "now");

    private readonly Dictionary<string, int> rows = [];
    private LiveDisplayContext? live;
    private int turn;

    public async Task ShowAsync(IReadOnlyList<RecordedSession> sessions, Func<Task> replay)
    {
        foreach (var session in sessions)
        {
            rows[session.Header.Id] = rows.Count;
            table.AddRow(new Text(session.Header.Id), new Text($"0/{session.Turns.Length}"), new Text("waits", Color.Grey));
        }

        await console.Live(table).StartAsync(async context =>
        {
            live = context;
            context.Refresh();
            await replay();
        });
        console.WriteLine();
    }

    public void Started(RecordedSession session) => turn = 0;

    public void Happened(RecordedSession session, JournalLine line)
    {
        if (line.Kind == JournalLine.Message)
            table.UpdateCell(rows[session.Header.Id], TurnsColumn, new Text($"{++turn}/{session.Turns.Length}"));
        Now(session.Header.Id, $"{line.Kind}: {OneLine.Of(line.Text, LongestText)}", StyleOf(line.Tone));
    }

    public void Finished(SessionSummary summary)
    {
        if (summary.Failure is { } failure)
            Now(summary.Id, failure, Color.Red);
        else
            Now(summary.Id, $"completed, {summary.Count(Outcome.Blocked, Outcome.Denied)} blocked", Color.Green);
    }

    private void Now(string session, string text, Style style)
    {
        table.UpdateCell(rows[session], NowColumn, new Text(text, style));
        live?.Refresh();
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Quiet => Color.Grey,
        Tone.Good => Color.Green,
        Tone.Warning => Color.Yellow,
        Tone.Bad => Color.Red,
        _ => Style.Plain,
    };
}
