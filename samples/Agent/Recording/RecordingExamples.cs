namespace Agent.Host.Recording;

/// <summary>How each type of line looks when it is right: for messages and for <c>--help</c>.</summary>
internal static class RecordingExamples
{
    internal const string Session =
        """{"type":"session","id":"notes","title":"Release notes","user":"mira","channel":"terminal","model":"juniper-medium","date":"2026-03-14"}""";

    internal const string File = """{"type":"file","path":"README.md","text":"# Read me\n"}""";

    internal const string Message = """{"type":"message","text":"What is in here?"}""";

    internal const string Model =
        """{"type":"model","text":"Let me look.","calls":[{"id":"c1","tool":"read","args":{"path":"README.md"}}]}""";

    internal const string Confirm = """{"type":"confirm","call":"c1","answer":"yes"}""";

    internal const string Types = "session, file, message, model or confirm";
}
