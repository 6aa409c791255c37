namespace Agent.Host.Recording;

/// <summary>Finds the session files that the user means.</summary>
internal static class RecordingFinder
{
    private static string Recorded => Path.Combine(AppContext.BaseDirectory, "sessions");

    /// <summary>The files, in order, each once; those that came with the program where nothing is named.</summary>
    internal static IReadOnlyList<string> Find(IReadOnlyList<string> paths, ICollection<RecordingProblem> problems)
    {
        if (paths.Count == 0)
            return FilesOf(Recorded);

        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add(path);
            else if (!Directory.Exists(path))
                problems.Add(new RecordingProblem(path, 0, "there is no such file or folder"));
            else if (FilesOf(path) is { Count: > 0 } found)
                files.AddRange(found);
            else
                problems.Add(new RecordingProblem(path, 0, "there is no session in this folder (a file *.jsonl)"));
        }

        return [.. files.DistinctBy(Path.GetFullPath)];
    }

    private static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)];
}
