using System.Globalization;

namespace Agent.Host.Report;

/// <summary>Adds up what plugins have counted. It knows no plugin: what has one name belongs together.</summary>
internal static class FigureTotals
{
    /// <summary>The figures of whole sessions, one for each name, in order of appearance.</summary>
    internal static IReadOnlyList<Figure> OfSessions(IEnumerable<SessionSummary> sessions) =>
        Sum(sessions.SelectMany(session => session.Figures).Where(figure => figure.Of is null), figure => figure.Name);

    /// <summary>The figures of smaller things, such as models, one for each thing and name.</summary>
    internal static IReadOnlyList<Figure> OfParts(IEnumerable<SessionSummary> sessions) =>
    [
        .. Sum(sessions.SelectMany(session => session.Figures).Where(figure => figure.Of is not null), figure => (figure.Of, figure.Name))
            .OrderBy(figure => figure.Of, StringComparer.Ordinal),
    ];

    internal static string Show(Figure figure) => figure.Value.ToString(figure.Format, CultureInfo.InvariantCulture);

    private static IReadOnlyList<Figure> Sum<TKey>(IEnumerable<Figure> figures, Func<Figure, TKey> key) =>
        [.. figures.GroupBy(key).Select(group => group.First() with { Value = group.Sum(figure => figure.Value) })];
}
