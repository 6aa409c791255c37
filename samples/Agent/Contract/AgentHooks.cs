using Hooks;

namespace Agent;

/// <summary>The life of an agent's session, in the order in which it happens: where plugins step in.</summary>
public static partial class AgentHooks
{
    /// <summary>
    /// A session begins. A handler that fails here keeps the session from running: better no session than one
    /// that nobody records.
    /// </summary>
    [Hook("session_start")]
    public static partial ValueTask SessionStart(AgentSession session, CancellationToken cancellationToken);

    /// <summary>A message has arrived from the user's channel, exactly as it was written.</summary>
    [Hook("message_received", Errors = HookErrorPolicy.Report)]
    public static partial void MessageReceived(MessageReceived e);

    /// <summary>
    /// A prompt is about to be put together: the place to add context. An injector that fails or is slow is
    /// left out, since an agent that knows less is still of use.
    /// </summary>
    [Hook("before_prompt_build", Errors = HookErrorPolicy.Report, TimeoutMilliseconds = 10_000, OnTimeout = HookTimeout.Skip)]
    public static partial ValueTask<PromptDraft> BeforePromptBuild(PromptDraft draft, CancellationToken cancellationToken);

    /// <summary>What the model is about to read. A failure ends the session: nothing leaves unfiltered.</summary>
    [Hook("llm_input")]
    public static partial LlmInput LlmInput(LlmInput input);

    /// <summary>What the model has answered, before anything is done with it.</summary>
    [Hook("llm_output")]
    public static partial LlmOutput LlmOutput(LlmOutput output);

    /// <summary>
    /// A tool is about to be called: handlers may change the call, refuse it, ask the user first, or add a note
    /// for the model. It fails closed: a handler that throws refuses the call.
    /// </summary>
    [Hook("before_tool_call", Errors = HookErrorPolicy.Block)]
    public static partial HookResult<ToolCall> BeforeToolCall(ToolCall call, AgentSession session);

    /// <summary>A tool call is over: it has run, or it was refused.</summary>
    [Hook("after_tool_call")]
    public static partial ValueTask AfterToolCall(ToolCallFinished e, CancellationToken cancellationToken);

    /// <summary>The loop of model and tools has ended, for one message of the user.</summary>
    [Hook("agent_loop_end")]
    public static partial ValueTask AgentLoopEnd(AgentLoopEnded e, CancellationToken cancellationToken);

    /// <summary>An answer is about to go out to the user's channel.</summary>
    [Hook("message_sending")]
    public static partial OutgoingMessage MessageSending(OutgoingMessage message);

    /// <summary>A session is over, well or not.</summary>
    [Hook("session_end")]
    public static partial ValueTask SessionEnd(SessionEnded e, CancellationToken cancellationToken);

    /// <summary>What plugins have counted during a session, for the summary at the end.</summary>
    [Hook("session_report", Strategy = HookStrategy.Collect, Errors = HookErrorPolicy.Report)]
    public static partial IReadOnlyList<SessionFigures> SessionReport(AgentSession session);

    /// <summary>
    /// A text is about to be written down where people read it: on the screen, in a log. Whoever writes one
    /// fires this hook first, plugins included. The session is missing where a text belongs to none.
    /// </summary>
    [Hook("log_writing")]
    public static partial string LogWriting(string text, AgentSession? session);
}
