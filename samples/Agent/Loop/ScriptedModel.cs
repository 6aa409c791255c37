using Agent.Host.Recording;

namespace Agent.Host.Loop;

/// <summary>A model that says what was recorded, whatever it is asked.</summary>
internal sealed class ScriptedModel(string defaultModel)
{
    private Queue<RecordedAnswer> answers = [];
    private int line;

    /// <summary>The model that answers next.</summary>
    internal string Name => answers.TryPeek(out var next) && next.Model is { } model ? model : defaultModel;

    internal void Begin(RecordedTurn turn)
    {
        answers = new Queue<RecordedAnswer>(turn.Answers);
        line = turn.Line;
    }

    /// <exception cref="ScriptEndException">The recording holds no more answers.</exception>
    internal LlmOutput Answer(LlmInput input) =>
        answers.TryDequeue(out var answer)
            ? new LlmOutput(input.Session, input.Model, answer.Text, answer.Calls, answer.Usage)
            : throw new ScriptEndException(line);
}

/// <summary>The model is asked once more than it was when the session was recorded.</summary>
internal sealed class ScriptEndException(int line)
    : Exception("the answers to this message end with a tool call; the last one only has 'text'")
{
    /// <summary>Where in the file the message stands whose answers have run out.</summary>
    internal int Line { get; } = line;
}
