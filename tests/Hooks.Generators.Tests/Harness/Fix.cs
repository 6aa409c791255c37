using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.Harness;

/// <summary>
/// Takes a fix as an IDE does: opens an assembly with those that it refers to, asks the exported fixes what they offer at
/// its first <c>{|HOOK001:…|}</c>, and applies one of them, there or everywhere.
/// </summary>
internal sealed class Fix
{
    private readonly TestAssembly _assembly;
    private readonly int _index;
    private readonly string? _title;
    private readonly FixAllScope? _scope;

    private Fix(TestAssembly assembly, int index = 0, string? title = null, FixAllScope? scope = null)
    {
        _assembly = assembly;
        _index = index;
        _title = title;
        _scope = scope;
    }

    /// <summary>A library of one file.</summary>
    public static Fix In(string markup) => new(TestAssembly.Library("Plugin", markup));

    /// <summary>An assembly whose files have marks.</summary>
    public static Fix In(TestAssembly assembly) => new(assembly);

    /// <summary>What the menus say at all places where an assembly has that diagnostic, each title once.</summary>
    public static async Task<IEnumerable<string>> TitlesOf(string id, TestAssembly assembly)
    {
        var solution = FixWorkspace.Open(assembly);
        var titles = new List<string>();
        foreach (var diagnostic in await FixWorkspace.DiagnosticsOf(solution.Projects.Single(project => project.Name == assembly.Name)))
        {
            if (diagnostic.Id == id)
                titles.AddRange((await OffersAt(diagnostic, solution)).Select(offer => offer.Action.Title));
        }

        return titles.Distinct();
    }

    /// <summary>Takes every offer at every diagnostic of an assembly, whatever its code is like: none may throw.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> TakeEach(TestAssembly assembly)
    {
        var count = 0;
        var solution = FixWorkspace.Open(assembly);
        var said = await FixWorkspace.DiagnosticsOf(solution.Projects.Single(project => project.Name == assembly.Name));
        foreach (var diagnostic in said.Where(d => d.Location.SourceTree is { } tree && solution.GetDocument(tree) is not null))
        {
            foreach (var (fix, action) in await OffersAt(diagnostic, solution))
            {
                var taken = await Record.ExceptionAsync(() => action.GetOperationsAsync(default));
                Assert.True(taken is null, $"{fix.GetType().Name}, '{action.Title}' at {diagnostic}: {taken}");
                count++;
            }
        }

        return count;
    }

    /// <summary>This offer instead of the first.</summary>
    public Fix Take(string title) => new(_assembly, 0, title, _scope);

    /// <summary>The offer at this place of the menu instead of the first.</summary>
    public Fix Take(int index) => new(_assembly, index, null, _scope);

    /// <summary>Fix All instead of one fix.</summary>
    public Fix All(FixAllScope scope) => new(_assembly, _index, _title, scope);

    /// <summary>The menu at the first mark says this, in this order; and to Fix All no two are the same.</summary>
    public async Task Offers(params string[] titles)
    {
        var solution = FixWorkspace.Open(_assembly);
        var offers = await OffersAt(await FirstMark(solution), solution);

        Assert.Equal(titles, offers.Select(offer => offer.Action.Title));
        Assert.Equal(titles.Length, offers.Select(offer => offer.Action.EquivalenceKey).OfType<string>().Distinct().Count());
    }

    /// <summary>The fix turns the assembly's first file into this one, and touches no other.</summary>
    /// <param name="markup">The file, with marks for what the compiler and the analyzers still say.</param>
    public Task Gives(string markup) => Gives((_assembly.Files[0].Path, markup));

    /// <summary>The fix turns the files of these names into these, and touches no other.</summary>
    public async Task Gives(params (string File, string Markup)[] changed)
    {
        var before = FixWorkspace.Open(_assembly);
        var marks = FixWorkspace.MarkupOf(_assembly);
        await FixedSolution.HasDiagnostics(before, marks, id => id.StartsWith("HOOK", StringComparison.Ordinal));

        var after = await Apply(before);
        foreach (var (file, markup) in changed)
            marks[file] = markup;
        await FixedSolution.HasTexts(after, marks);
        await FixedSolution.HasDiagnostics(after, marks, _ => true);
        await FixedSolution.IsFormatted(before, after);
        await FixedSolution.KeepsComments(before, after);
    }

    private async Task<Solution> Apply(Solution solution)
    {
        var diagnostic = await FirstMark(solution);
        var offers = await OffersAt(diagnostic, solution);
        var offer = _title is null ? offers.ElementAtOrDefault(_index) : offers.FirstOrDefault(each => each.Action.Title == _title);
        Assert.True(offer.Action is not null, $"These fixes are offered: {string.Join(", ", offers.Select(each => $"'{each.Action.Title}'"))}");

        var action = offer.Action;
        if (_scope is { } scope)
        {
            var context = new FixAllContext(
                solution.GetDocument(diagnostic.Location.SourceTree)!, offer.Fix, scope, action.EquivalenceKey, [diagnostic.Id], new Analyzed(), default);
            action = (await offer.Fix.GetFixAllProvider()!.GetFixAsync(context))!;
        }

        var operations = await action.GetOperationsAsync(default);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private async Task<Diagnostic> FirstMark(Solution solution)
    {
        var (file, markup) = _assembly.Files.First(file => Diagnose.Plain(file.Source).Marks.Count > 0);
        var (id, span) = Diagnose.Plain(markup).Marks[0];
        var project = solution.Projects.Single(project => project.Name == _assembly.Name);
        var said = await FixWorkspace.DiagnosticsOf(project);
        return said.FirstOrDefault(d => d.Id == id && d.Location.SourceSpan == span && Path.GetFileName(d.Location.SourceTree!.FilePath) == file)
            ?? throw new Xunit.Sdk.XunitException($"{id} is not said at the first mark of {file}; what is: {string.Join("\n", said)}");
    }

    /// <summary>The menu at a diagnostic, over all fixes for its rule.</summary>
    private static async Task<IReadOnlyList<(CodeFixProvider Fix, CodeAction Action)>> OffersAt(Diagnostic diagnostic, Solution solution)
    {
        var offers = new List<(CodeFixProvider, CodeAction)>();
        foreach (var fix in FixesUnderTest.For(diagnostic.Id))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(
                solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => offers.Add((fix, action)), default));
        }

        return offers;
    }

    /// <summary>Gives Fix All what the analyzers say, as an IDE's engine does.</summary>
    private sealed class Analyzed : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            await FixWorkspace.DiagnosticsOf(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await FixWorkspace.DiagnosticsOf(document.Project)).Where(d => d.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            (await FixWorkspace.DiagnosticsOf(project)).Where(d => d.Location.SourceTree is null);
    }
}
