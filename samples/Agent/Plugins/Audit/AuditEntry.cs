using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agent.Plugins.Audit;

/// <summary>One line of the audit log. It holds no time of day: a replay of the same session gives the same log.</summary>
internal sealed record AuditEntry
{
    private const int LongestText = 500;

    /// <summary>Writes letters of every script as they are: the log is a file, not part of a web page.</summary>
    private static readonly AuditJson Json =
        new(new JsonSerializerOptions(AuditJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public int Number { get; init; }

    public string Session { get; init; } = "";

    public required string Event { get; init; }

    public int? Turn { get; init; }

    public string? Text { get; init; }

    public string? Call { get; init; }

    public string? Tool { get; init; }

    public string? Outcome { get; init; }

    public string? DecidedBy { get; init; }

    public string? Reason { get; init; }

    public bool? Confirmed { get; init; }

    public bool? Succeeded { get; init; }

    public int? Steps { get; init; }

    /// <summary>
    /// The entry as it may be written down: every text has gone through <c>log_writing</c>, and is cut only then,
    /// since half a secret would not be known for one.
    /// </summary>
    internal AuditEntry CleanedFor(AgentSession session) => this with
    {
        Text = Clean(Text, session),
        Tool = Clean(Tool, session),
        Reason = Clean(Reason, session),
    };

    internal string ToJson() => JsonSerializer.Serialize(this, Json.AuditEntry);

    private static string? Clean(string? text, AgentSession session) =>
        text is null ? null : Shorten(AgentHooks.LogWriting(text, session));

    private static string Shorten(string text) =>
        text.Length <= LongestText ? text : $"{text.AsSpan(0, LongestText)}… ({text.Length} characters)";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class AuditJson : JsonSerializerContext;
