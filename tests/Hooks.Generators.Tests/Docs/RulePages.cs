using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Project = Hooks.Generators.Tests.Harness.Project;

namespace Hooks.Generators.Tests.Docs;

/// <summary>The rules of the release tables, and their pages in docs/diagnostics.</summary>
internal static partial class RulePages
{
    public const string Folder = "docs/diagnostics";
    public const string HowToFix = "How to fix it";
    public const string Before = "Before";

    /// <summary>What the release tables list, shipped or not, in the order of the ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. from table in new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
           from line in File.ReadLines(Path.Combine(Project.Repository, "src", "Generator", table))
           let row = TableRow().Match(line)
           where row.Success
           select new Rule(row.Groups["id"].Value, row.Groups["severity"].Value, row.Groups["title"].Value) into rule
           orderby rule.Id
           select rule,
    ];

    /// <summary>The rules that are judged when all of a project is known.</summary>
    private static readonly HashSet<string> s_ofProjects =
    [
        .. from analyzer in GeneratorUnderTest.Analyzers()
           from rule in analyzer.SupportedDiagnostics
           where rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)
           select rule.Id,
    ];

    /// <summary>The rule's row in the index.</summary>
    public static string Row(Rule rule) =>
        $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity.ToLowerInvariant()} | {rule.Title} | {(s_ofProjects.Contains(rule.Id) ? "with the project" : "while typing")} | {(FixesUnderTest.For(rule.Id).Any() ? "yes" : "")} |";

    /// <summary>The example that shows what is wrong.</summary>
    public static DocExample ExampleOf(string id) => DocExample.All.Single(example => example.Page == PageOf(id) && example.Heading == Before);

    public static string PageOf(string id) => $"{Folder}/{id}.md";

    public static bool IsRulePage(string page) => page.StartsWith($"{Folder}/HOOK", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<id>HOOK\d+) *\| *Hooks *\| *(?<severity>\w+) *\| *(?<title>.+?) *$")]
    private static partial Regex TableRow();

    public sealed record Rule(string Id, string Severity, string Title);
}
