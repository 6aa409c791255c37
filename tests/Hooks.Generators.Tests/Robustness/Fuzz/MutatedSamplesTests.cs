using System.Collections.Concurrent;
using System.Globalization;
using Hooks.Generators.Tests.Robustness.Typing;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Robustness.Fuzz;

/// <summary>
/// The files of the samples with tokens deleted, doubled, swapped and put in: nothing throws, no diagnostic points outside its
/// file, what is emitted compiles, and is what a generator writes that starts anew. The same ones each time; HOOKS_FUZZ asks for
/// another number for each file, and another seed.
/// </summary>
public class MutatedSamplesTests
{
    private const int ForEachFile = 1;

    private static readonly string? s_asked = Environment.GetEnvironmentVariable("HOOKS_FUZZ");

    public static TheoryData<string> Projects => [.. SampleProject.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Nothing_breaks_on_a_text_that_makes_no_sense(string name)
    {
        var project = SampleProject.All.Single(project => project.Name == name);
        var vocabulary = project.Files.SelectMany(file => file.GetRoot().DescendantTokens()).Select(token => token.Text).Distinct().ToList();
        var count = s_asked is null ? ForEachFile : int.Parse(s_asked, CultureInfo.InvariantCulture);
        var problems = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(project.Files, async (file, _) =>
        {
            var seed = s_asked is null ? file.Length : Environment.TickCount;
            foreach (var problem in await new Typist(project, file, stepsBetweenWholeLooks: 1).ShowAsync(new Mutations(file, vocabulary, new Random(seed)).Take(count)))
                problems.Add($"seed {seed}: {problem}");
        });

        Assert.True(problems.IsEmpty, string.Join("\n", problems.Order(StringComparer.Ordinal).Take(20)));
    }
}
