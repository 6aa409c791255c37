using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agent.Host.Recording;

/// <summary>One line of a session file, of whichever type: every field may be missing.</summary>
internal sealed record RecordedLine
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? User { get; init; }

    public string? Channel { get; init; }

    public string? Model { get; init; }

    public string? Date { get; init; }

    public string? Path { get; init; }

    public string? Text { get; init; }

    public int? Repeat { get; init; }

    public IReadOnlyList<RecordedCall>? Calls { get; init; }

    public RecordedUsage? Usage { get; init; }

    public string? Call { get; init; }

    public string? Answer { get; init; }

    // Not init: the source generator would have to bind it to a constructor, which extension data forbids.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed record RecordedCall(string? Id, string? Tool, IReadOnlyDictionary<string, string>? Args);

internal sealed record RecordedUsage(int In, int Out);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecordedLine))]
internal sealed partial class RecordingJson : JsonSerializerContext;
