namespace Agent;

/// <summary>
/// A path as a model wrote it, seen from a workspace. It is only computed, the disk is not looked at: links are
/// the tools' business.
/// </summary>
public readonly record struct WorkspacePath
{
    private WorkspacePath(string workspace, string full)
    {
        Full = full;
        Relative = Path.GetRelativePath(workspace, full).Replace('\\', '/');
        IsInside = Relative != ".." && !Relative.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(Relative);
    }

    /// <summary>The full path, without <c>.</c> and <c>..</c>.</summary>
    public string Full { get; }

    /// <summary>The path from the workspace on, with forward slashes; <c>.</c> for the workspace itself.</summary>
    public string Relative { get; }

    /// <summary>Whether the path is the workspace or lies in it.</summary>
    public bool IsInside { get; }

    /// <summary>Resolves a path against a workspace. A backslash separates too, and <c>~</c> is the user's home.</summary>
    /// <exception cref="FormatException">The path is blank or holds a NUL character.</exception>
    public static WorkspacePath Resolve(string workspace, string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new FormatException("the path is blank");
        if (path.Contains('\0'))
            throw new FormatException("the path holds a NUL character");

        var slashed = path.Replace('\\', '/');
        if (slashed == "~" || slashed.StartsWith("~/", StringComparison.Ordinal))
            slashed = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + slashed[1..];
        return new WorkspacePath(workspace, Path.GetFullPath(slashed, workspace));
    }
}
