using System.Globalization;
using System.Text;

namespace Hooks.Generators.Tests.Observing;

/// <summary>How much of what must be found is found, and how much of what is reported is right.</summary>
internal sealed class CorpusScore(CorpusRun run)
{
    public override string ToString()
    {
        var cases = new Tally();
        var places = new Tally();
        foreach (var @case in CorpusCase.All)
        {
            var expected = @case.Expected.Select(e => e.Span).ToHashSet();
            var found = run.Reports(@case).Select(r => r.Span).ToHashSet();
            cases.Add(expected.Count > 0 ? 1 : 0, found.Count > 0 ? 1 : 0, expected.Count > 0 && found.Count > 0 ? 1 : 0);
            places.Add(expected.Count, found.Count, expected.Intersect(found).Count());
        }

        return $"{Report.Rule} on {CorpusCase.All.Count} handlers: {cases} by handler, {places} by place";
    }

    private sealed class Tally
    {
        private int _expected;
        private int _found;
        private int _right;

        public void Add(int expected, int found, int right)
        {
            _expected += expected;
            _found += found;
            _right += right;
        }

        public override string ToString() => $"recall {Share(_expected)}, precision {Share(_found)}";

        private string Share(int all) =>
            string.Create(CultureInfo.InvariantCulture, $"{(all == 0 ? 1 : (double)_right / all):0.000} ({_right} of {all})");
    }
}
