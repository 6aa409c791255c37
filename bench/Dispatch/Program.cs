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
    var mayAllocate = groups.SelectMany(group => group.Cases.Where(comparison => comparison.Allocates).Select(group.IdOf)).ToHashSet();
    var allocating = measurements.Where(one => one.Bytes > 0 && !mayAllocate.Contains(one.Id)).ToArray();
    Console.WriteLine($"{measurements.Count} comparisons ran; {allocating.Length} allocate.");
    foreach (var one in allocating)
        Console.WriteLine($"{one.Id}: {one.Bytes} bytes");
    return allocating.Length == 0 ? 0 : 1;
}

var summaries = Launches.Run(groups, options);
foreach (var section in groups.GroupBy(group => group.Section))
{
    var report = new Report(section.Key, [.. section], summaries);
    if (report.IsEmpty)
        continue;
    Console.WriteLine(report.ToText());
    if (options.MarkdownFile is { } markdown)
        MarkdownFile.Replace(markdown, report);
}

var verdict = new Verdict(groups, summaries);
Console.WriteLine(verdict);
return options.Strict && verdict.IsMissed ? 1 : 0;
