using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Agent.Host.Recording;

/// <summary>Puts the lines of a session file together; each is checked where it stands.</summary>
internal sealed class RecordingParser(string file)
{
    private readonly List<RecordingProblem> problems = [];
    private readonly ImmutableArray<WorkspaceFile>.Builder files = ImmutableArray.CreateBuilder<WorkspaceFile>();
    private readonly ImmutableArray<RecordedTurn>.Builder turns = ImmutableArray.CreateBuilder<RecordedTurn>();
    private readonly Dictionary<string, bool> confirmations = new(StringComparer.Ordinal);
    private readonly HashSet<string> calls = new(StringComparer.Ordinal);
    private SessionHeader? header;
    private bool sawHeader;
    private int events;

    internal IReadOnlyList<RecordingProblem> Problems => problems;

    internal void Add(int number, ReadOnlySpan<byte> json)
    {
        if (json.Trim(" \t\r"u8).IsEmpty)
            return;

        try
        {
            Add(number, Read(json));
            events++;
        }
        catch (RecordingException e)
        {
            problems.Add(new RecordingProblem(file, number, e.Message));
        }
    }

    /// <summary>The session, or <see langword="null"/> where there were problems.</summary>
    internal RecordedSession? Finish()
    {
        if (!sawHeader && problems.Count == 0)
            problems.Add(new RecordingProblem(file, 1, $"the file is empty; it begins with {RecordingExamples.Session}"));
        else if (turns.Count == 0 && problems.Count == 0)
            problems.Add(new RecordingProblem(file, 0, $"there is no message in it, such as {RecordingExamples.Message}"));
        foreach (var turn in turns.Where(turn => turn.Answers.IsEmpty && problems.Count == 0))
            problems.Add(new RecordingProblem(file, turn.Line, $"no answer follows this message, such as {RecordingExamples.Model}"));

        return problems.Count == 0
            ? new RecordedSession(
                file, header!, files.ToImmutable(), turns.ToImmutable(), confirmations.ToImmutableDictionary(), events)
            : null;
    }

    private static RecordedLine Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, RecordingJson.Default.RecordedLine)
                ?? throw new RecordingException($"a line is an object, such as {RecordingExamples.Message}");
        }
        catch (JsonException e) when (e.Path is { Length: > 1 } path && path.StartsWith("$.", StringComparison.Ordinal))
        {
            throw new RecordingException($"the value of '{path[2..]}' cannot be read there: it has another type, or the line is cut off");
        }
        catch (JsonException e)
        {
            throw new RecordingException(
                $"this is not a JSON object (see character {e.BytePositionInLine + 1}); a line reads {RecordingExamples.Message}");
        }
    }

    private void Add(int number, RecordedLine line)
    {
        if (line.Unknown?.Keys.FirstOrDefault() is { } unknown)
            throw new RecordingException($"there is no field '{unknown}'");
        if (!sawHeader && line.Type != "session")
        {
            sawHeader = true;
            throw new RecordingException($"a file begins with its session: {RecordingExamples.Session}");
        }

        switch (line.Type)
        {
            case "session":
                AddHeader(line);
                break;
            case "file":
                AddFile(line);
                break;
            case "message":
                turns.Add(new RecordedTurn(number, Text(line.Text, "text", RecordingExamples.Message), []));
                break;
            case "model":
                AddAnswer(line);
                break;
            case "confirm":
                AddConfirmation(line);
                break;
            case null:
                throw new RecordingException($"'type' is missing: {RecordingExamples.Types}");
            default:
                throw new RecordingException($"the type '{line.Type}' is unknown; it is one of {RecordingExamples.Types}");
        }
    }

    private void AddHeader(RecordedLine line)
    {
        if (sawHeader)
            throw new RecordingException("a file holds one session, and it stands in the first line");

        sawHeader = true;
        const string Example = RecordingExamples.Session;
        var id = Text(line.Id, "id", Example);
        if (!id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new RecordingException($"the id '{id}' names a folder: lower-case letters, digits and hyphens");
        if (!DateOnly.TryParseExact(line.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new RecordingException("'date' is a day such as \"2026-03-14\"");

        header = new SessionHeader(
            id,
            Text(line.Title, "title", Example),
            Text(line.User, "user", Example),
            Text(line.Channel, "channel", Example),
            Text(line.Model, "model", Example),
            date);
    }

    private void AddFile(RecordedLine line)
    {
        if (turns.Count > 0)
            throw new RecordingException("files stand before the first message: they are there when the session begins");
        if (line.Repeat is < 1 or > 100_000)
            throw new RecordingException("'repeat' is a number from 1 to 100000");

        var text = line.Text ?? throw Missing("text", RecordingExamples.File);
        files.Add(new WorkspaceFile(
            Text(line.Path, "path", RecordingExamples.File),
            string.Concat(Enumerable.Repeat(text, line.Repeat ?? 1))));
    }

    private void AddAnswer(RecordedLine line)
    {
        if (turns.Count == 0)
            throw new RecordingException($"a model answers a message: {RecordingExamples.Message} comes first");
        if (string.IsNullOrEmpty(line.Text) && line.Calls is not { Count: > 0 })
            throw new RecordingException($"a model line has 'text', 'calls' or both, such as {RecordingExamples.Model}");

        var answer = new RecordedAnswer(
            line.Text ?? "",
            line.Model,
            [.. (line.Calls ?? []).Select(Call)],
            line.Usage is { } usage ? new TokenUsage(usage.In, usage.Out) : null);
        turns[^1] = turns[^1] with { Answers = turns[^1].Answers.Add(answer) };
    }

    private ToolCall Call(RecordedCall? call)
    {
        var id = Text(call?.Id, "id", RecordingExamples.Model);
        if (!calls.Add(id))
            throw new RecordingException($"there is a call '{id}' already; each needs an id of its own");
        return new ToolCall(
            id,
            Text(call!.Tool, "tool", RecordingExamples.Model),
            (call.Args ?? ImmutableDictionary<string, string>.Empty).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private void AddConfirmation(RecordedLine line)
    {
        var call = Text(line.Call, "call", RecordingExamples.Confirm);
        if (!calls.Contains(call))
            throw new RecordingException($"no call '{call}' stands before this line");
        if (line.Answer is not ("yes" or "no"))
            throw new RecordingException("'answer' is \"yes\" or \"no\"");
        if (!confirmations.TryAdd(call, line.Answer == "yes"))
            throw new RecordingException($"the call '{call}' has been answered already");
    }

    private static string Text(string? value, string field, string example) =>
        string.IsNullOrWhiteSpace(value) ? throw Missing(field, example) : value;

    private static RecordingException Missing(string field, string example) =>
        new($"'{field}' is missing; such a line reads {example}");
}
