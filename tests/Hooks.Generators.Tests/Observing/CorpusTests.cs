using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Observing;

/// <summary>HOOK002 finds every change of an event in the corpus's handlers, where it is made, and nothing else.</summary>
[Collection(nameof(CorpusRun))]
public class CorpusTests(CorpusRun run, ITestOutputHelper output)
{
    public static TheoryData<string, string> Changes => Data(isChange: true);

    public static TheoryData<string, string> Observes => Data(isChange: false);

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_reported(string group, string name) => Verify(group, name, isChange: true);

    [Theory]
    [MemberData(nameof(Observes))]
    public void What_only_observes_is_left_alone(string group, string name) => Verify(group, name, isChange: false);

    [Fact]
    public void Nothing_is_reported_outside_of_the_handlers() => Assert.Empty(run.Elsewhere());

    [Fact]
    public void The_corpus_is_large_enough()
    {
        output.WriteLine(new CorpusScore(run).ToString());
        Assert.InRange(CorpusCase.All.Count(c => c.IsChange), 150, int.MaxValue);
        Assert.InRange(CorpusCase.All.Count(c => !c.IsChange), 150, int.MaxValue);
    }

    /// <summary>What each message names: what is changed, and how the handler gets at it.</summary>
    [Fact]
    public void What_is_said() => Snapshot.Verify(string.Join(
        "\n",
        from @case in CorpusCase.All
        let said = run.Messages(@case).ToList()
        where said.Count > 0
        from line in said.Select(d => $"  {@case.Show(d.Location.SourceSpan)}: {d.Id}: {d.GetMessage().Split(": an action only")[0]}").Prepend($"{@case}")
        select line.ReplaceLineEndings(" ")));

    private static TheoryData<string, string> Data(bool isChange)
    {
        var data = new TheoryData<string, string>();
        foreach (var @case in CorpusCase.All.Where(c => c.IsChange == isChange))
            data.Add(@case.Group, @case.Name);
        return data;
    }

    private void Verify(string group, string name, bool isChange)
    {
        var @case = CorpusCase.All.Single(c => c.IsChange == isChange && c.Group == group && c.Name == name);
        Assert.Equal(isChange, @case.Expected.Count > 0);
        if (run.Errors(@case).ToList() is { Count: > 0 } errors)
            Assert.Fail($"{@case.Place} is no handler:\n{string.Join("\n", errors.Select(e => $"{@case.Show(e.Location.SourceSpan)}: {e.Id}: {e.GetMessage()}"))}");

        var found = run.Reports(@case);
        var either = @case.Expected.Where(e => e.Severity is null).Select(e => e.Span).ToHashSet();
        var wrong = Difference(@case, @case.Expected, [.. found.Select(f => either.Contains(f.Span) ? f with { Severity = null } : f)]);
        Assert.True(wrong.Length == 0, $"{@case.Place}:\n{wrong}");
    }

    private static string Difference(CorpusCase @case, IReadOnlyList<Report> expected, IReadOnlyList<Report> found) => string.Join(
        "\n",
        [
            .. from report in expected.Except(found) select $"missing: {report.Show(@case)}",
            .. from report in found.Except(expected) select $"not expected: {report.Show(@case)}",
        ]);
}
