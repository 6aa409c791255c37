using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Tests.Robustness;

/// <summary>
/// Runs what analyzers register, and nothing else. Roslyn's own driver has every body bound, whatever the analyzers ask for.
/// It takes the kinds of actions that come one by one; one that is called with bound code would have all code bound.
/// </summary>
#pragma warning disable CS0618 // That one should use Roslyn's driver, which cannot answer this.
internal sealed class BareDriver
{
    private readonly List<Action<CompilationStartAnalysisContext>> _starts = [];
    private readonly List<Action<CompilationAnalysisContext>> _ends = [];
    private readonly List<(ImmutableArray<SymbolKind> Kinds, Action<SymbolAnalysisContext> Action)> _symbols = [];
    private readonly List<(HashSet<int> Kinds, Action<SyntaxNodeAnalysisContext> Action)> _nodes = [];
    private readonly AnalyzerOptions _options = new([]);

    private BareDriver(IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        foreach (var analyzer in analyzers)
            analyzer.Initialize(new Registrations(this));
    }

    public static void Run(IEnumerable<DiagnosticAnalyzer> analyzers, Compilation compilation)
    {
        var driver = new BareDriver(analyzers);
        foreach (var start in driver._starts)
            start(new StartRegistrations(driver, compilation));
        foreach (var symbol in Symbols(compilation.Assembly.GlobalNamespace))
        {
            foreach (var (_, action) in driver._symbols.Where(entry => entry.Kinds.Contains(symbol.Kind)))
                action(new SymbolAnalysisContext(symbol, compilation, driver._options, Ignore, _ => true, default));
        }

        foreach (var tree in compilation.SyntaxTrees.Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodesAndSelf())
            {
                foreach (var (_, action) in driver._nodes.Where(entry => entry.Kinds.Contains(node.RawKind)))
                    action(new SyntaxNodeAnalysisContext(node, containingSymbol: null, model, driver._options, Ignore, _ => true, default));
            }
        }

        foreach (var end in driver._ends)
            end(new CompilationAnalysisContext(compilation, driver._options, Ignore, _ => true, default));
    }

    private static void Ignore(Diagnostic diagnostic)
    {
    }

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container) => container.GetMembers()
        .SelectMany(member => member is INamespaceOrTypeSymbol inner ? Symbols(inner).Prepend(member) : [member]);

    private static HashSet<int> Kinds<T>(ImmutableArray<T> kinds)
        where T : struct => [.. kinds.Select(kind => Convert.ToInt32(kind, System.Globalization.CultureInfo.InvariantCulture))];

    private sealed class Registrations(BareDriver driver) : AnalysisContext
    {
        public override void EnableConcurrentExecution()
        {
        }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
        {
        }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => driver._starts.Add(action);

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => driver._ends.Add(action);

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            driver._symbols.Add((symbolKinds, action));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            driver._nodes.Add((Kinds(syntaxKinds), action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            throw new NotSupportedException();
    }

    private sealed class StartRegistrations(BareDriver driver, Compilation compilation)
        : CompilationStartAnalysisContext(compilation, driver._options, default)
    {
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => driver._ends.Add(action);

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            driver._symbols.Add((symbolKinds, action));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            driver._nodes.Add((Kinds(syntaxKinds), action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            throw new NotSupportedException();
    }
}
