using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace Hooks.Generators.Tests.Observing;

/// <summary>
/// Compiles the whole corpus as one assembly, a file for each case, runs the analyzers over it once, and writes how well they
/// did into the output of the test run.
/// </summary>
[CollectionDefinition(nameof(CorpusRun))]
public sealed class CorpusRun(IMessageSink messages) : ICollectionFixture<CorpusRun>, IAsyncLifetime
{
    private ILookup<string, Diagnostic> _said = null!;

    /// <summary>What the analyzers saw.</summary>
    internal Compilation Compilation { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        var contract = TestAssembly.Library("Contract", CorpusCase.Shared("Contract.cs"))
            .File("Usings.cs", "global using System; global using System.Collections.Generic;")
            .ForWholePlatform();
        var corpus = TestAssembly.Library("Corpus", CorpusCase.Shared("Model.cs"), contract).File("Usings.cs", CorpusCase.Shared("Usings.cs"))
            .ForWholePlatform()
            .CSharp(LanguageVersion.Preview);
        foreach (var @case in CorpusCase.All)
            corpus.File(@case.Place, @case.Source.ToString());

        var said = await Diagnose.RunAll(corpus, seen => Compilation = seen);
        _said = said.ToLookup(d => d.Location.SourceTree?.FilePath is { } path ? Path.GetRelativePath($"{corpus.Folder}/{corpus.Name}", path).Replace('\\', '/') : "");
        messages.OnMessage(new Xunit.v3.DiagnosticMessage(new CorpusScore(this).ToString()));
    }

    ValueTask IAsyncDisposable.DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What HOOK002 says about a case, each place once.</summary>
    internal IReadOnlyList<Report> Reports(CorpusCase @case) =>
    [
        .. from d in _said[@case.Place]
           where d.Id == Report.Rule
           group d by d.Location.SourceSpan into place
           orderby place.Key
           select new Report(place.Key, place.Max(d => d.Severity)),
    ];

    /// <summary>What is said of changes in a case, in the order of the places.</summary>
    internal IEnumerable<Diagnostic> Messages(CorpusCase @case) => _said[@case.Place].Where(d => d.Id is Report.Rule or "HOOK017");

    /// <summary>Errors of the compiler and of other rules: such a case shows nothing.</summary>
    internal IEnumerable<Diagnostic> Errors(CorpusCase @case) =>
        _said[@case.Place].Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != Report.Rule);

    /// <summary>What is wrong with the shared files, reports that stand in no handler, and an analyzer's exceptions.</summary>
    internal IEnumerable<Diagnostic> Elsewhere()
    {
        var cases = CorpusCase.All.Select(c => c.Place).ToHashSet();
        return
            from file in _said
            where !cases.Contains(file.Key)
            from d in file
            where d.Severity == DiagnosticSeverity.Error || d.Id is Report.Rule or "AD0001"
            select d;
    }
}
