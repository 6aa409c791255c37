using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Tests.Harness;

/// <summary>
/// Runs the analyzers, and the generator before them, on a source in which <c>{|HOOK001:…|}</c> marks what they
/// must say and where: that and nothing else.
/// </summary>
internal static class Diagnose
{
    /// <summary>A library of one file.</summary>
    /// <param name="markup">The source, with marks.</param>
    /// <param name="messages">The messages in the order of their places; none are compared where none are given.</param>
    public static Task Library(string markup, params string[] messages) =>
        Verify(TestAssembly.Library("Plugin", Plain(markup).Source), markup, messages);

    /// <summary>An executable of one file.</summary>
    public static Task Exe(string markup, params string[] messages) =>
        Verify(TestAssembly.Exe(Plain(markup).Source), markup, messages);

    /// <summary>An assembly whose first file is this markup, without the marks.</summary>
    public static async Task Verify(TestAssembly assembly, string markup, params string[] messages)
    {
        var expected = Plain(markup).Marks;
        var found = (await Run(assembly)).Where(d => d.Id.StartsWith("HOOK", StringComparison.Ordinal)).ToList();
        var source = SourceText.From(assembly.Files[0].Source);
        Assert.Equal(
            string.Join("\n", expected.Select(e => Show(source, e.Id, e.Span))),
            string.Join("\n", found.Select(d => Show(source, d.Id, d.Location.SourceSpan) + (expected.Count == found.Count ? "" : "  " + d.GetMessage()))),
            ignoreLineEndingDifferences: true);
        if (messages.Length > 0)
            Assert.Equal(messages, found.Select(d => d.GetMessage()));
    }

    /// <summary>Everything that the generator and the analyzers say, in the order of the places.</summary>
    /// <param name="severities">What an <c>.editorconfig</c> or <c>.globalconfig</c> says of severities.</param>
    public static async Task<IReadOnlyList<Diagnostic>> Run(TestAssembly assembly, SyntaxTreeOptionsProvider? severities = null)
    {
        var said = await Run(assembly, analyzed => analyzed.GetAnalyzerDiagnosticsAsync(), severities);
        Assert.DoesNotContain(said, d => d.Id == "AD0001");
        return said;
    }

    /// <summary>The same with what the compiler says, and <c>AD0001</c> where an analyzer throws.</summary>
    /// <param name="show">Is shown what the analyzers saw.</param>
    public static Task<IReadOnlyList<Diagnostic>> RunAll(TestAssembly assembly, Action<Compilation>? show = null) => Run(assembly, analyzed =>
    {
        show?.Invoke(analyzed.Compilation);
        return analyzed.GetAllDiagnosticsAsync();
    });

    private static async Task<IReadOnlyList<Diagnostic>> Run(
        TestAssembly assembly, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> analyze, SyntaxTreeOptionsProvider? severities = null)
    {
        Compilation compilation = Compiler.Parse(assembly);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(severities));
        var result = Compiler.Driver(assembly)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var said)
            .GetRunResult().Results.Single();
        Assert.Null(result.Exception);

        var analyzers = GeneratorUnderTest.Analyzers().ToImmutableArray();
        if (analyzers.Length > 0)
        {
            var options = new AnalyzerOptions([], new BuildOptions(assembly.Options));
            said = [.. said, .. await analyze(compilation.WithAnalyzers(analyzers, options))];
        }

        return [.. said.OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>The compiler's own errors in a library with the generator; nothing else may come of bad code.</summary>
    public static IReadOnlyList<string> CompilerErrors(params string[] sources)
    {
        var assembly = TestAssembly.Library("Plugin", sources[0]);
        for (var i = 1; i < sources.Length; i++)
            assembly.File($"File{i + 1}.cs", sources[i]);
        return [.. CompilerErrorsIn(assembly).Select(e => e.Id)];
    }

    /// <summary>The compiler's errors, and whether each is in what was emitted.</summary>
    public static IReadOnlyList<(string Id, bool IsEmitted)> CompilerErrorsIn(TestAssembly assembly)
    {
        Compilation compilation = Compiler.Parse(assembly);
        var result = Compiler.Driver(assembly)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _)
            .GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var emitted = result.GeneratedSources.Select(s => s.SyntaxTree).ToHashSet();
        return
        [
            .. from d in compilation.GetDiagnostics()
               where d.Severity == DiagnosticSeverity.Error
               select (d.Id, d.Location.SourceTree is { } tree && emitted.Contains(tree)),
        ];
    }

    /// <summary>A source without its marks, and the marks.</summary>
    public static (string Source, IReadOnlyList<(string Id, TextSpan Span)> Marks) Plain(string markup)
    {
        var plain = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<(string Id, TextSpan Span)>();
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup.AsSpan(i).StartsWith("{|") && markup.IndexOf(':', i) is > 0 and var colon)
            {
                open.Push((markup[(i + 2)..colon], plain.Length));
                i = colon;
            }
            else if (open.Count > 0 && markup.AsSpan(i).StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, plain.Length)));
                i++;
            }
            else
            {
                plain.Append(markup[i]);
            }
        }

        return (plain.ToString(), [.. marks.OrderBy(m => m.Span.Start).ThenBy(m => m.Id, StringComparer.Ordinal)]);
    }

    private static string Show(SourceText source, string id, TextSpan span)
    {
        var at = source.Lines.GetLinePosition(Math.Min(span.Start, source.Length));
        return $"{id} at {at.Line + 1}:{at.Character + 1} [{source.ToString(span)}]";
    }
}
