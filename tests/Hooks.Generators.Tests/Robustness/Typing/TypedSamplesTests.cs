using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Tests.Robustness.Typing;

/// <summary>
/// The files of the samples, typed from the first letter to the last: nothing throws, no diagnostic points outside its file,
/// what is emitted compiles. Hooks and handlers, up to their bodies, are looked at after every word, and each file at some
/// other places. With <c>HOOKS_TYPE_EVERY_CHARACTER=1</c> every character is: that takes an hour.
/// </summary>
public class TypedSamplesTests
{
    private const int OtherPlaces = 15;
    private const int StepsBetweenWholeLooks = 40;

    private static readonly bool s_isWhole = Environment.GetEnvironmentVariable("HOOKS_TYPE_EVERY_CHARACTER") == "1";

    public static TheoryData<string> Projects => [.. SampleProject.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Nothing_breaks_while_it_is_typed(string name)
    {
        var project = SampleProject.All.Single(project => project.Name == name);
        var problems = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(project.Files, async (file, _) =>
        {
            foreach (var problem in await new Typist(project, file, StepsBetweenWholeLooks).TypeAsync(s_isWhole ? Enumerable.Range(0, file.Length + 1) : Places(file)))
                problems.Add(problem);
        });

        Assert.True(problems.IsEmpty, string.Join("\n", problems.Order(StringComparer.Ordinal).Take(20)));
    }

    /// <summary>The ends of the words of hooks and handlers, a few other places, always the same, and the end.</summary>
    private static IEnumerable<int> Places(SyntaxTree file)
    {
        var words =
            from method in file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            where method.AttributeLists.Count > 0
            from token in method.DescendantTokens()
            where token.SpanStart < (method.Body?.SpanStart ?? method.ExpressionBody?.SpanStart ?? method.Span.End)
            select token.Span.End;
        var random = new Random(file.Length);
        var others = Enumerable.Range(0, OtherPlaces).Select(_ => random.Next(file.Length));
        return words.Concat(others).Append(file.Length).Distinct().Order();
    }
}
