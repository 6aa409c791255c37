using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hooks.Generators.Tests.Cases;

/// <summary>
/// docs/cases.md says of each case of other libraries which test shows it here, or why none does.
/// </summary>
public partial class CasesPageTests
{
    private static readonly IReadOnlyList<Case> s_cases = Cases();

    private static readonly IReadOnlyList<Row> s_rows =
    [
        .. from line in File.ReadLines(Path.Combine(Project.Repository, "docs", "cases.md"))
           let match = RowPattern().Match(line)
           where match.Success
           select new Row(match.Groups["source"].Value, match.Groups["test"].Value, match.Groups["note"].Value.Trim()),
    ];

    [Fact]
    public void Each_source_is_on_the_page_once() =>
        Assert.Equal(s_cases.Select(c => c.Source).Order(StringComparer.Ordinal), s_rows.Select(r => r.Source).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_row_names_the_test_of_that_source_or_a_reason()
    {
        var tests = Tests();
        foreach (var row in s_rows)
        {
            if (row.Test.Length > 0)
                Assert.Equal(tests.GetValueOrDefault(row.Source), row.Test);
            else
                Assert.True(row.Note.Length > 0 && !tests.ContainsKey(row.Source), row.Source);
        }
    }

    [Fact]
    public void Each_test_of_a_case_is_on_the_page() =>
        Assert.Empty(Tests().Keys.Except(s_rows.Select(r => r.Source)));

    private static Dictionary<string, string> Tests() => (
        from type in typeof(CasesPageTests).Assembly.GetTypes()
        where type.Namespace == typeof(CasesPageTests).Namespace
        from method in type.GetMethods()
        let fact = method.GetCustomAttribute<FactAttribute>()
        where fact?.DisplayName is not null
        select (fact.DisplayName, $"{type.Name}.{method.Name}"))
        .ToDictionary();

    private static IReadOnlyList<Case> Cases()
    {
        using var stream = typeof(CasesPageTests).Assembly.GetManifestResourceStream("cases.json")!;
        return JsonSerializer.Deserialize<List<Case>>(stream, JsonSerializerOptions.Web)!;
    }

    [GeneratedRegex(@"^\| `+ ?(?<source>.+?) ?`+ \| (`(?<test>[\w.]+)`)?(?<note>.*) \|$")]
    private static partial Regex RowPattern();

    private sealed record Case(string Source, string Area);

    private sealed record Row(string Source, string Test, string Note);
}
