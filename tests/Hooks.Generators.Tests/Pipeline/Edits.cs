using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Pipeline;

/// <summary>A program that is generated, edited and generated again, with the steps tracked.</summary>
internal sealed class Edits
{
    private const string Sets = """
        namespace A
        {
            public static partial class Site
            {
                [Hook] public static partial void Saved(int x);
                [Hook] public static partial Task<string> Title(string value);
            }

            public static partial class Other { [Hook] public static partial void Else(); }
            public static partial class Unclear { [Hook] public static partial int Length(string text); }
        }
        """;

    private const string Handlers = """
        static class P
        {
            [Action("Saved")] internal static void On(int x) { }
            [Action("Saved", Background = true)] internal static void Later(int x) { }
            [Filter("Title"), When("value", "x")] internal static string Title(string value) => value;
            [Around("Title")] internal static Task<string> Time(string value, Func<string, Task<string>> next) => next(value);
        }
        """;

    public const string Plain = "static class Plain { static int M() { return 1; } }";

    /// <summary>Has a hook that the program handles, and a handler of it.</summary>
    public static TestAssembly Contract { get; } = TestAssembly.Library("Contract", """
        namespace C { public static partial class Far { [Hook] public static partial void Away(); } }
        static class Near { [Action("Away")] internal static void On() { } }
        """);

    private readonly TestAssembly _assembly;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public Edits(bool exe = true)
    {
        _assembly = exe ? TestAssembly.Exe("A.Other.Else();", Contract) : TestAssembly.Library("Lib", "", Contract);
        _assembly.File("Sets.cs", Sets).File("Handlers.cs", Handlers).File("Plain.cs", Plain)
            .File("Away.cs", "static class Q { [Action(\"Away\")] internal static void On() { } }");
        _compilation = Compiler.Parse(_assembly, live: true);
        _driver = Compiler.Driver(_assembly, tracked: true).RunGenerators(_compilation);
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public WeakReference Compilation => new(_compilation);

    /// <summary>The steps that the generator itself named.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> Reasons => Result.TrackedSteps
        .Where(step => GeneratorUnderTest.StepNames.Contains(step.Key))
        .ToDictionary(
            step => step.Key,
            IReadOnlyList<IncrementalStepRunReason> (step) => [.. step.Value.SelectMany(run => run.Outputs).Select(output => output.Reason)]);

    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    public string Text => Joined(Result);

    /// <summary>Replaces text in one file and runs again.</summary>
    public Edits Replace(string file, string before, string after)
    {
        var tree = _compilation.SyntaxTrees.Single(t => t.FilePath.EndsWith("/" + file, StringComparison.Ordinal));
        var text = tree.ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Run(_compilation.ReplaceSyntaxTree(
            tree,
            CSharpSyntaxTree.ParseText(text.Replace(before, after, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath)));
    }

    public Edits Add(string file, string source) => Run(_compilation.AddSyntaxTrees(
        CSharpSyntaxTree.ParseText(source, Prelude.ParseOptions, "/" + file)));

    public Edits Remove(string file) => Run(_compilation.RemoveSyntaxTrees(
        _compilation.SyntaxTrees.Single(t => t.FilePath.EndsWith("/" + file, StringComparison.Ordinal))));

    /// <summary>Refers to an assembly, in the place of another of its name.</summary>
    public Edits Refer(string name, MetadataReference reference)
    {
        var references = _compilation.References.ToList();
        var old = references.FindIndex(other => _compilation.GetAssemblyOrModuleSymbol(other)?.Name == name);
        if (old < 0)
            references.Add(reference);
        else
            references[old] = reference;
        return Run(_compilation.WithReferences(references));
    }

    /// <summary>Sets an MSBuild property and runs again.</summary>
    public Edits Property(string name, string value)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new BuildOptions(new Dictionary<string, string>(_assembly.Options) { [$"build_property.{name}"] = value }));
        return Run(_compilation);
    }

    public Edits Reference(MetadataReference reference) => Run(_compilation.AddReferences(reference));

    /// <summary>What a new driver writes for the program as it is now.</summary>
    public string Fresh()
    {
        var result = Compiler.Driver(_assembly).RunGenerators(_compilation).GetRunResult().Results.Single();
        return Joined(result);
    }

    private static string Joined(GeneratorRunResult result) => string.Concat(
        result.GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => $"{s.HintName}\n{s.SourceText}"));

    private Edits Run(CSharpCompilation compilation)
    {
        _compilation = compilation;
        _driver = _driver.RunGenerators(compilation);
        Assert.Null(Result.Exception);
        return this;
    }
}
