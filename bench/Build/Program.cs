using Bench.Build;

if (args is not ([] or ["--quick"] or ["--strict"] or ["--markdown", _]))
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench/Build -- [option]

          --quick           a few seconds: is nothing produced again? Times are not judged
          --strict          exit with 1 where a limit is missed clearly
          --markdown FILE   replace the tables of this page
        """);
    return 2;
}

var isQuick = args is ["--quick"];
var project = SampleProject.Create();
var rerun = RerunCheck.Of(project);
var builds = BuildComparison.Measure(project, warmUps: isQuick ? 1 : 5, rounds: isQuick ? 2 : 12);
var analysis = AnalyzerTime.Measure(project, rounds: isQuick ? 1 : 5);
var edits = GeneratorTimes.Measure(project, rounds: isQuick ? 2 : 15);
var compiler = isQuick ? null : CompilerProcess.Measure(project, rounds: 4);

var report = new Report(builds, analysis, edits, rerun, compiler);
Console.WriteLine(report.ToText());
if (args is ["--markdown", var file])
    report.Replace(file);
return rerun.Any(check => !check.IsKept) || (args is ["--strict"] && builds.IsMissedClearly) ? 1 : 0;
