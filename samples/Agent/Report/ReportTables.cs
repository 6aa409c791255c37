using System.Globalization;
using Spectre.Console;

namespace Agent.Host.Report;

/// <summary>The tables at the end of a run.</summary>
internal static class ReportTables
{
    private const int LongestCell = 80;
    private const int NarrowWidth = 110;

    private static readonly (string Name, Func<SessionSummary, int> Of)[] Counted =
    [
        ("turns", session => session.Turns),
        ("model calls", session => session.ModelCalls),
        ("tool calls", session => session.ToolCalls),
        ("blocked", session => session.Count(Outcome.Blocked, Outcome.Denied)),
        ("asked", session => session.Count(Outcome.Confirmed, Outcome.Declined)),
    ];

    /// <param name="withTimes">Whether to show how long plugins took, which is another time in each run.</param>
    internal static void Write(IAnsiConsole console, RunReport report, bool withTimes)
    {
        if (report.Sessions.Count == 0)
            return;

        var narrow = console.Profile.Width < NarrowWidth;
        foreach (var session in report.Sessions.Where(session => session.Decisions.Count > 0))
            Write(console, narrow ? NarrowDecisions(session) : Decisions(session));
        if (narrow)
        {
            Write(console, Sessions("Sessions", report, Counted, []));
            Write(console, Sessions("Counted by plugins", report, [], report.Totals));
        }
        else
        {
            Write(console, Sessions("Sessions", report, Counted, report.Totals));
        }

        if (report.Parts.Count > 0)
            Write(console, Parts(report));
        Write(console, Plugins(report, withTimes));
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
            table.AddRow(Cell(decision.Hook), Call(decision), OutcomeOf(decision), Cell(decision.DecidedBy), Reason(decision));
        return table;
    }

    /// <summary>The same for a narrow console: what is about one decision stands in one cell.</summary>
    private static Table NarrowDecisions(SessionSummary session)
    {
        var table = NewTable($"Who decided what in {session.Id}")
            .AddColumn(Fixed("outcome"))
            .AddColumn(Wide("tool call"))
            .AddColumn(Wide("decided by"));
        foreach (var decision in session.Decisions)
            table.AddRow(OutcomeOf(decision), Call(decision), new Rows(Cell(decision.Hook), Cell(decision.DecidedBy), Reason(decision)));
        return table;
    }

    private static Table Sessions(
        string title,
        RunReport report,
        IReadOnlyList<(string Name, Func<SessionSummary, int> Of)> counted,
        IReadOnlyList<Figure> totals)
    {
        var table = NewTable(title).AddColumn(Fixed("session")).AddColumn(Fixed("end"));
        foreach (var column in counted.Select(count => count.Name).Concat(totals.Select(figure => figure.Name)))
            table.AddColumn(Wide(column).RightAligned());

        foreach (var session in report.Sessions)
        {
            table.AddRow(
            [
                Cell(session.Id),
                session.Failure is null ? new Text("completed", Color.Green) : new Text("failed", Color.Red),
                .. counted.Select(count => Cell(count.Of(session))),
                .. totals.Select(total => Cell(FigureOf(session, total))),
            ]);
        }

        table.AddEmptyRow();
        table.AddRow(
        [
            Cell("total"),
            Cell(""),
            .. counted.Select(count => Cell(report.Sessions.Sum(count.Of))),
            .. totals.Select(total => Cell(FigureTotals.Show(total))),
        ]);
        return table;
    }

    private static string FigureOf(SessionSummary session, Figure total) => FigureTotals.Show(
        session.Figures.FirstOrDefault(figure => figure.Name == total.Name && figure.Of is null) ?? total with { Value = 0 });

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

    private static Table Plugins(RunReport report, bool withTimes)
    {
        var table = NewTable("By plugin").AddColumn(Fixed("plugin"));
        foreach (var name in new[] { "calls", "failures" }.Concat(withTimes ? ["time"] : []))
            table.AddColumn(Fixed(name).RightAligned());
        foreach (var plugin in report.Plugins)
        {
            table.AddRow(
            [
                Cell(plugin.Plugin),
                Cell(Number(plugin.Calls)),
                Cell(Number(plugin.Failures)),
                .. withTimes ? [Cell($"{Number(plugin.Time.TotalMilliseconds)} ms")] : Array.Empty<Text>(),
            ]);
        }

        return table;

        static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
    }

    private static Table NewTable(string title) => new Table { Border = TableBorder.Rounded }.Title(Markup.Escape(title));

    private static TableColumn Fixed(string heading) => new TableColumn(new Text(heading)).NoWrap();

    private static TableColumn Wide(string heading) => new(new Text(heading));

    private static Text Cell(string text) => new(text);

    private static Text Cell(int number) => new(number.ToString());

    private static Text Call(Decision decision) => Cell(OneLine.Of(decision.Subject, LongestCell));

    private static Text Reason(Decision decision) => Cell(OneLine.Of(decision.Reason, LongestCell));

    private static Text OutcomeOf(Decision decision) =>
        new(decision.Outcome.ToString().ToLowerInvariant(), StyleOf(decision.Outcome));

    private static Style StyleOf(Outcome outcome) => outcome switch
    {
        Outcome.Blocked or Outcome.Denied => Color.Red,
        Outcome.Confirmed or Outcome.Declined or Outcome.Stopped => Color.Yellow,
        _ => Color.Grey,
    };
}
