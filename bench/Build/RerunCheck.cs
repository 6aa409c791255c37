using Microsoft.CodeAnalysis;

namespace Bench.Build;

/// <summary>How many outputs the generator produced again after an edit.</summary>
internal sealed record RerunCheck(Edit Edit, int Outputs, int Produced)
{
    /// <summary>Whether an edit that changes no hook and no handler produced nothing again.</summary>
    public bool IsKept => Edit.ChangesOutput ? Produced > 0 : Produced == 0;

    public static IReadOnlyList<RerunCheck> Of(SampleProject project)
    {
        var compilation = project.Compile(withEmitted: false);
        var driver = SampleProject.NewDriver(tracksSteps: true).RunGenerators(compilation);
        return [.. Edit.All.Select(edit => Count(edit, driver.RunGenerators(edit.ApplyTo(compilation))))];
    }

    private static RerunCheck Count(Edit edit, GeneratorDriver driver)
    {
        var reasons = driver.GetRunResult().Results[0].TrackedOutputSteps
            .SelectMany(step => step.Value)
            .SelectMany(run => run.Outputs)
            .Select(output => output.Reason)
            .ToArray();
        return new RerunCheck(edit, reasons.Length, reasons.Count(reason =>
            reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
    }
}
