namespace Samples.Agent.Tests;

/// <summary>Lines of session files that are right.</summary>
internal static class Lines
{
    internal const string Session =
        """{"type":"session","id":"small","title":"A small one","user":"ada","channel":"terminal","model":"juniper-small","date":"2026-03-14"}""";

    internal const string Message = """{"type":"message","text":"Hello?"}""";

    internal const string Answer = """{"type":"model","text":"Hello."}""";

    internal static string Call(string id, string tool, string args) =>
        $$"""{"type":"model","calls":[{"id":"{{id}}","tool":"{{tool}}","args":{{args}}}]}""";
}
