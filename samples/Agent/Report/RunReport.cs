using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Agent.Host.Recording;

namespace Agent.Host.Report;

/// <summary>The whole run, as data: what <c>--json</c> prints.</summary>
internal sealed record RunReport(
    IReadOnlyList<SessionSummary> Sessions,
    IReadOnlyList<Figure> Totals,
    IReadOnlyList<Figure> Parts,
    IReadOnlyList<PluginCalls> Plugins,
    IReadOnlyList<RecordingProblem> Problems)
{
    /// <summary>Writes letters of every script as they are: the report is no part of a web page.</summary>
    private static readonly ReportJson Json =
        new(new JsonSerializerOptions(ReportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal static RunReport Of(
        IReadOnlyList<SessionSummary> sessions, IReadOnlyList<PluginCalls> plugins, IReadOnlyList<RecordingProblem> problems) =>
        new(sessions, FigureTotals.OfSessions(sessions), FigureTotals.OfParts(sessions), plugins, problems);

    internal string ToJson() => JsonSerializer.Serialize(this, Json.RunReport);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(RunReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
