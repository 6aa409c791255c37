using Hooks.Generators.Tests.Robustness.Typing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Tests.Robustness;

/// <summary>
/// The analyzers have nothing to say of the samples, not even what is only a suggestion. Of the rest of the repository every
/// build says it: warnings are errors there, and the suggestions are warnings.
/// </summary>
public class SamplesTests
{
    public static TheoryData<string> Projects => TypedSamplesTests.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Nothing_is_said_of_a_sample(string name)
    {
        var project = SampleProject.All.Single(project => project.Name == name);

        Assert.NotEqual(project.Source.SyntaxTrees.Length, project.Compilation.SyntaxTrees.Count());
        var said = await project.Compilation.WithAnalyzers([.. GeneratorUnderTest.Analyzers()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(said);
    }
}
