using Press;

namespace Samples.Press.Tests;

/// <summary>A repository with documentation, in a folder of its own for as long as a test runs.</summary>
public sealed class DocumentationFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("press-");

    public string Root => _root.FullName;

    public DocumentationFolder With(string file, string text)
    {
        string path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Runs the press as a user would in the repository's folder.</summary>
    public PressResult Press(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int code = PressCommand.Run(args, new PressConsole(output), error, Root);
        return new PressResult(code, output.ToString(), error.ToString(), Path.Combine(Root, "artifacts", "site"));
    }

    public void Dispose() => _root.Delete(recursive: true);
}
