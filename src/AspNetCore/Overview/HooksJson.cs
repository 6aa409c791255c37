using System.Text.Json.Serialization;

namespace Hooks.AspNetCore;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(HooksOverview))]
internal sealed partial class HooksJson : JsonSerializerContext;
