namespace Agent.Host.Recording;

/// <summary>Reads session files.</summary>
internal static class RecordingReader
{
    private const byte NewLine = (byte)'\n';

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file, or says everything that is wrong with it.</summary>
    internal static async Task<(RecordedSession? Session, IReadOnlyList<RecordingProblem> Problems)> ReadAsync(
        string file, CancellationToken cancellationToken)
    {
        try
        {
            return Parse(file, await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [new RecordingProblem(file, 0, "the file cannot be read")]);
        }
    }

    private static (RecordedSession? Session, IReadOnlyList<RecordingProblem> Problems) Parse(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];

        var parser = new RecordingParser(file);
        for (var line = 1; !bytes.IsEmpty; line++)
        {
            var end = bytes.IndexOf(NewLine);
            parser.Add(line, end < 0 ? bytes : bytes[..end]);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }

        return (parser.Finish(), parser.Problems);
    }
}
