using System.Collections.Immutable;
using Agent.Host.Recording;
using Agent.Host.Report;

namespace Agent.Host.Loop;

/// <summary>The agent: asks the model, runs the tools that it wants, and asks again, until there is an answer.</summary>
internal sealed class AgentLoop(AgentSession session, ToolGate gate, SessionJournal journal)
{
    private const int MostSteps = 12;

    private readonly ScriptedModel model = new(session.Model);
    private ImmutableArray<ChatMessage> history = [];

    /// <summary>Deals with one message of the user.</summary>
    internal async Task RunTurnAsync(int turn, RecordedTurn recorded, CancellationToken cancellationToken)
    {
        AgentHooks.MessageReceived(new MessageReceived(session, turn, recorded.Text));
        journal.Received(turn, recorded.Text);
        history = history.Add(new ChatMessage(ChatRole.User, recorded.Text));

        model.Begin(recorded);
        var (answer, ended) = await LoopAsync(turn, cancellationToken);
        await AgentHooks.AgentLoopEnd(ended, cancellationToken);

        var message = AgentHooks.MessageSending(new OutgoingMessage(session, turn, answer));
        journal.Sent(message.Text);
    }

    private async Task<(string Answer, AgentLoopEnded Ended)> LoopAsync(int turn, CancellationToken cancellationToken)
    {
        for (var step = 1; step <= MostSteps; step++)
        {
            var output = await AskAsync(cancellationToken);
            if (output.Calls.IsEmpty)
                return (output.Text, new AgentLoopEnded(session, turn, step, LoopEnd.Answered));

            foreach (var call in output.Calls)
                history = history.Add(await gate.CallAsync(call, cancellationToken));
        }

        journal.LoopStopped(turn, MostSteps);
        return (
            $"I have stopped after {MostSteps} steps without an answer.",
            new AgentLoopEnded(session, turn, MostSteps, LoopEnd.StepLimit));
    }

    private async ValueTask<LlmOutput> AskAsync(CancellationToken cancellationToken)
    {
        var draft = await AgentHooks.BeforePromptBuild(new PromptDraft(session, [], history), cancellationToken);
        var input = AgentHooks.LlmInput(PromptBuilder.Build(draft, model.Name));
        var output = AgentHooks.LlmOutput(model.Answer(input));
        journal.Answered(output);
        history = history.Add(new ChatMessage(ChatRole.Assistant, string.Join('\n', output.Calls.Select(call => call.ToString()).Prepend(output.Text))));
        return output;
    }
}
