using Spectre.Console;

namespace Agent.Host.Report;

/// <summary>The tables at the end of a run.</summary>
internal static class ReportTables
{
    private const int LongestCell = 80;

    private static readonly string[] Counted = ["turns", "model calls", "tool calls", "blocked", "asked"];

    internal static void Write(IAnsiConsole console, RunReport report)
    {
        if (report.Sessions.Count == 0)
            return;

        foreach (var session in report.Sessions.Where(session => session.Decisions.Count > 0))
            Write(console, Decisions(session));
        Write(console, Sessions(report));
        Write(console, Parts(report));
    }

    private static void Write(IAnsiConsole console, Table table)
    {
        console.Write(table);
        console.WriteLine();
    }

    private static Table Decisions(SessionSummary session)
    {
        var table = NewTable($"Who decided what in {session.Id}")
            .AddColumn(Fixed("hook"))
            .AddColumn(Wide("tool call"))
            .AddColumn(Fixed("outcome"))
            .AddColumn(Fixed("decided by"))
            .AddColumn(Wide("reason"));
        foreach (var decision in session.Decisions)
        {
            table.AddRow(
                Cell(decision.Hook),
                Cell(OneLine.Of(decision.Subject, LongestCell)),
                new Text(decision.Outcome.ToString().ToLowerInvariant(), StyleOf(decision.Outcome)),
                Cell(decision.DecidedBy),
                Cell(OneLine.Of(decision.Reason, LongestCell)));
        }

        return table;
    }

    private static Table Sessions(RunReport report)
    {
        var table = NewTable("Sessions").AddColumn(Fixed("session")).AddColumn(Fixed("end"));
        foreach (var column in Counted.Concat(report.Totals.Select(figure => figure.Name)))
            table.AddColumn(Fixed(column).RightAligned());

        foreach (var session in report.Sessions)
        {
            table.AddRow(
            [
                Cell(session.Id),
                session.Failure is null ? new Text("completed", Color.Green) : new Text("failed", Color.Red),
                .. Counts(session).Select(Cell),
                .. report.Totals.Select(column => Cell(FigureTotals.Show(
                    session.Figures.FirstOrDefault(figure => figure.Name == column.Name && figure.Of is null) ?? column with { Value = 0 }))),
            ]);
        }

        table.AddEmptyRow();
        table.AddRow(
        [
            Cell("total"),
            Cell(""),
            .. report.Sessions.Select(Counts).Aggregate((sum, next) => [.. sum.Zip(next, (a, b) => a + b)]).Select(Cell),
            .. report.Totals.Select(figure => Cell(FigureTotals.Show(figure))),
        ]);
        return table;
    }

    private static Table Parts(RunReport report)
    {
        var names = report.Parts.Select(figure => figure.Name).Distinct().ToList();
        var table = NewTable("By model").AddColumn(Fixed("model"));
        foreach (var name in names)
            table.AddColumn(Fixed(name).RightAligned());
        foreach (var part in report.Parts.GroupBy(figure => figure.Of))
        {
            table.AddRow(
            [
                Cell(part.Key!),
                .. names.Select(name => Cell(part.FirstOrDefault(figure => figure.Name == name) is { } figure ? FigureTotals.Show(figure) : "")),
            ]);
        }

        return table;
    }

    private static int[] Counts(SessionSummary session) =>
    [
        session.Turns,
        session.ModelCalls,
        session.ToolCalls,
        session.Count(Outcome.Blocked, Outcome.Denied),
        session.Count(Outcome.Confirmed, Outcome.Declined),
    ];

    private static Table NewTable(string title) => new Table { Border = TableBorder.Rounded }.Title(Markup.Escape(title));

    private static TableColumn Fixed(string heading) => new TableColumn(new Text(heading)).NoWrap();

    private static TableColumn Wide(string heading) => new(new Text(heading));

    private static Text Cell(string text) => new(text);

    private static Text Cell(int number) => new(number.ToString());

    private static Style StyleOf(Outcome outcome) => outcome switch
    {
        Outcome.Blocked or Outcome.Denied => Color.Red,
        Outcome.Confirmed or Outcome.Declined or Outcome.Stopped => Color.Yellow,
        _ => Color.Grey,
    };
}
