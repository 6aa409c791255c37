using System.Globalization;
using Bench.Build;
using Bench.Reporting;

if (args is not ([] or ["--quick"] or ["--strict"] or ["--markdown", _] or ["--only", _] or ["--only", _, "--markdown", _] or ["--only", "scale", "--handlers", _]))
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Build -- [option]

          --quick           a few seconds: is nothing produced again? Times are not judged
          --strict          exit with 1 where a limit is missed clearly
          --only PART       generator, scale or analyzers; may come before --markdown
          --handlers N      after --only scale: one size, in a minute or two
          --markdown FILE   replace the tables of this page
        """);
    return 2;
}

var isQuick = args is ["--quick"];
var part = args is ["--only", var only, ..] ? only : "";
var page = args is [.., "--markdown", var file] ? file : null;
var isMissed = false;

if (part is "" or "generator")
{
    var project = SampleProject.Create();
    var rerun = RerunCheck.Of(project);
    var builds = BuildComparison.Measure(project, warmUps: isQuick ? 1 : 5, rounds: isQuick ? 2 : 12);
    var compiler = isQuick ? null : CompilerProcess.Measure(project, rounds: 4);
    Show(new GeneratorReport(builds, rerun, compiler));
    isMissed = rerun.Any(check => !check.IsKept) || (args is ["--strict"] && builds.IsMissedClearly);
}

if (part is "" or "scale")
{
    int[] sizes = isQuick ? [100, 1000]
        : args is [.., "--handlers", var handlers] ? [int.Parse(handlers, CultureInfo.InvariantCulture)]
        : [100, 1000, 5000, 20_000];
    // The compiler and the generator are warm after some forty edits, as an editor's are.
    GeneratorScale.Measure(handlers: 1000, rounds: isQuick ? 1 : 40);
    Show(new ScaleReport([.. sizes.Select(size => GeneratorScale.Measure(size, rounds: isQuick ? 2 : 9))]));
}

if (part is "" or "analyzers")
{
    var project = SampleProject.Create(handlers: 5000);
    var builds = isQuick ? null : AnalyzedBuild.Measure(project, warmUps: 1, rounds: 2);
    var edits = EditorTimes.Measure(project, rounds: isQuick ? 1 : 20);
    Show(new AnalyzerReport(builds, edits));
    isMissed |= args is ["--strict"] && builds is { IsMissedClearly: true };
}

return isMissed ? 1 : 0;

void Show(Report report)
{
    Console.WriteLine(report.ToText());
    if (page is not null)
    {
        MarkdownPage.Replace(page, report.Name, report.ToText());
        report.Draw(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(page))!, "images"));
    }
}
