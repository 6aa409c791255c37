using Bench;
using Bench.Measuring;
using Bench.Reporting;

var options = BenchOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

var groups = CaseGroup.All;
if (options.ResultFile is { } file)
{
    ResultFile.Write(file, Launch.Run(groups, options));
    return 0;
}

if (options.Quick)
{
    var measurements = Launch.Run(groups, options);
    var allocating = measurements.Where(one => one.Bytes > 0).ToArray();
    Console.WriteLine($"{measurements.Count} comparisons ran; {allocating.Length} allocate.");
    foreach (var one in allocating)
        Console.WriteLine($"{one.Id}: {one.Bytes} bytes");
    return allocating.Length == 0 ? 0 : 1;
}

var summaries = Launches.Run(groups, options);
var report = new Report(groups, summaries);
Console.WriteLine(report.ToText());
if (options.MarkdownFile is { } markdown)
    MarkdownFile.Replace(markdown, report);

var verdict = new Verdict(groups, summaries);
Console.WriteLine(verdict);
return options.Strict && verdict.IsMissed ? 1 : 0;
