using System.Runtime.CompilerServices;
using Hooks;

namespace Agent.Plugins.Redactor;

/// <summary>Keeps secrets out of whatever leaves the agent: to the model, to the user's channel, to logs.</summary>
internal static class SecretRedactor
{
    private static readonly ConditionalWeakTable<AgentSession, SessionSecrets> Sessions = [];

    [Filter("llm_input")]
    internal static LlmInput CleanInput(LlmInput input) =>
        input.Rewrite(message => SecretsOf(input.Session).Redact(message.Text));

    [Filter("message_sending")]
    internal static OutgoingMessage CleanMessage(OutgoingMessage message) =>
        message with { Text = SecretsOf(message.Session).Redact(message.Text) };

    [Filter("log_writing")]
    internal static string CleanLog(string text, AgentSession? session) =>
        session is null ? Secrets.Redact(text) : SecretsOf(session).Redact(text);

    [Filter("session_report")]
    internal static SessionFigures Report(AgentSession session) => new([new Figure("secrets", SecretsOf(session).Count)]);

    private static SessionSecrets SecretsOf(AgentSession session) => Sessions.GetOrCreateValue(session);
}
