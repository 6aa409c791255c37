using Agent.Host.Recording;

namespace Agent.Host.Tools;

/// <summary>
/// The folder that a session works on. It lies in a sandbox: what the user lets a tool write outside the
/// workspace still lands in there, and nothing ever lands elsewhere.
/// </summary>
internal sealed class Workspace
{
    private readonly string sandbox;

    private Workspace(string sandbox)
    {
        this.sandbox = sandbox;
        Root = RootIn(sandbox);
    }

    internal string Root { get; }

    internal static string RootIn(string sandbox) => Path.Combine(Path.GetFullPath(sandbox), "workspace");

    /// <exception cref="IOException">The sandbox is not empty, or cannot be made.</exception>
    /// <exception cref="ToolDeniedException">A file of the recording would lie outside the workspace.</exception>
    internal static Workspace Create(string sandbox, IEnumerable<WorkspaceFile> files)
    {
        var workspace = new Workspace(Path.GetFullPath(sandbox));
        if (Directory.Exists(workspace.sandbox) && Directory.EnumerateFileSystemEntries(workspace.sandbox).Any())
            throw new IOException($"the folder {sandbox} is not empty: name another workspace, or empty it");

        Directory.CreateDirectory(workspace.Root);
        foreach (var file in files)
        {
            var path = workspace.Inside(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        return workspace;
    }

    /// <summary>The full path of something in the workspace.</summary>
    internal string Inside(string path)
    {
        var resolved = WorkspacePath.Resolve(Root, path);
        return resolved.IsInside
            ? WithoutLinks(resolved.Full)
            : throw new ToolDeniedException($"{path} is outside the workspace");
    }

    /// <summary>The full path of something in the sandbox: in the workspace, or beside it.</summary>
    internal string InSandbox(string path)
    {
        var full = WorkspacePath.Resolve(Root, path).Full;
        return WorkspacePath.Resolve(sandbox, full).IsInside
            ? WithoutLinks(full)
            : throw new ToolDeniedException($"{path} is outside the sandbox");
    }

    /// <summary>A path as the model may see it.</summary>
    internal string Display(string full) => WorkspacePath.Resolve(Root, full).Relative;

    /// <summary>A text without the place of the sandbox on this machine's disk.</summary>
    internal string Hide(string text) => text.Replace(sandbox + Path.DirectorySeparatorChar, "").Replace(sandbox, ".");

    /// <summary>A link could lead anywhere, so none is followed.</summary>
    private string WithoutLinks(string full)
    {
        for (var path = full; path.Length > sandbox.Length; path = Path.GetDirectoryName(path)!)
        {
            if (new FileInfo(path).LinkTarget is not null)
                throw new ToolDeniedException($"{Display(path)} is a link");
        }

        return full;
    }
}
