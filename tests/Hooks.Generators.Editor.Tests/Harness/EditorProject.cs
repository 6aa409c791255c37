using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Editor.Tests.Harness;

/// <summary>
/// Projects as an editor holds them: Roslyn's own services, and the library only where a package would put it, among
/// the analyzers of a project. What the editor finds of it, it finds by itself.
/// </summary>
internal sealed class EditorProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private Microsoft.CodeAnalysis.Project _project;

    /// <param name="source">The first file.</param>
    /// <param name="kind">An executable composes.</param>
    public EditorProject(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        _project = Add("Plugin", kind);
        File("Usings.cs", Prelude.Usings.ToString());
        Document = File("Plugin.cs", source);
    }

    /// <summary>The first file as it is now.</summary>
    public Document Document { get => field; private set; }

    public EditorProject With(string path, string source)
    {
        File(path, source);
        Document = _project.GetDocument(Document.Id)!;
        return this;
    }

    public EditorProject WithEditorConfig(string text)
    {
        _project = _project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From(text), filePath: "/src/.editorconfig").Project;
        Document = _project.GetDocument(Document.Id)!;
        return this;
    }

    /// <summary>A project that the first one refers to.</summary>
    public EditorProject WithReference(string name, string source)
    {
        var first = _project.Id;
        _project = Add(name, OutputKind.DynamicallyLinkedLibrary);
        File("Usings.cs", Prelude.Usings.ToString());
        File(name + ".cs", source);
        _project = _project.Solution.AddProjectReference(first, new ProjectReference(_project.Id)).GetProject(first)!;
        Document = _project.GetDocument(Document.Id)!;
        return this;
    }

    /// <summary>A project that refers to the first one.</summary>
    public EditorProject WithDependent(string name, string source, OutputKind kind)
    {
        var first = _project.Id;
        _project = Add(name, kind).AddProjectReference(new ProjectReference(first));
        File("Usings.cs", Prelude.Usings.ToString());
        File(name + ".cs", source);
        _project = _project.Solution.GetProject(first)!;
        Document = _project.GetDocument(Document.Id)!;
        return this;
    }

    public void Dispose() => _workspace.Dispose();

    private Microsoft.CodeAnalysis.Project Add(string name, OutputKind kind) =>
        (_project?.Solution ?? _workspace.CurrentSolution).AddProject(name, name, LanguageNames.CSharp)
            .WithParseOptions(Prelude.ParseOptions)
            .WithCompilationOptions(new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(ReferenceSets.Net10)
            .WithAnalyzerReferences(AnalyzerFiles.Library);

    private Document File(string path, string source)
    {
        var document = _project.AddDocument(path, SourceText.From(source), filePath: $"/src/{_project.Name}/{path}");
        _project = document.Project;
        return document;
    }
}
