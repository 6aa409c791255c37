using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bench.Build;

/// <summary>What the generator takes of one compilation, and after an edit, for a number of handlers.</summary>
/// <param name="ColdMilliseconds">A first run, in a compiler that is warm.</param>
/// <param name="Share">Of a first run in the whole compilation: parsing, generator, diagnostics and image.</param>
/// <param name="AllocatedMegabytes">By a first run.</param>
/// <param name="KeptMegabytes">After a first run, as long as the editor keeps the generator for the next.</param>
/// <param name="Edits">Milliseconds after each of <see cref="EditNames"/>.</param>
internal sealed record GeneratorScale(
    int Handlers, double ColdMilliseconds, double Share, double AllocatedMegabytes, double KeptMegabytes, IReadOnlyList<double> Edits)
{
    /// <summary>The most that a first run may take of a compilation.</summary>
    public const double ShareLimit = 0.10;

    public static IReadOnlyList<string> EditNames { get; } =
    [
        "in a file without hooks and handlers",
        .. Edit.OfHandlers(0).Select(edit => edit.Name),
        .. Edit.OfHandlers(0).Select(edit => $"{edit.Name}, in a referenced plugin"),
    ];

    /// <summary>The most milliseconds that an edit may take: in a body, and of an attribute.</summary>
    public static double LimitOf(string edit) => edit.StartsWith("of ", StringComparison.Ordinal) ? 100 : 5;

    public static GeneratorScale Measure(int handlers, int rounds)
    {
        var project = SampleProject.Create(handlers);
        var (cold, share) = OfCompilation(project);
        var (allocated, kept) = Memory(project);
        var compilation = project.Compile(withEmitted: false);
        var unrelated = new Edit("", project.Sources.Count - 1, "number * number", "number * number * 1", ChangesOutput: false);
        var own = new[] { unrelated }.Concat(Edit.OfHandlers(project.Sources.Count - 1 - (handlers / HandlerSources.HandlersInFile)))
            .Select(edit => AfterEdits(rounds, edited => edited ? edit.ApplyTo(compilation) : compilation));
        return new GeneratorScale(handlers, cold, share, allocated, kept, [.. own, .. new ComposedProject(handlers).AfterEdits(rounds)]);
    }

    /// <summary>The median of the generator's own times after an edit, which is then taken back.</summary>
    /// <param name="compile">Given whether with the edit.</param>
    public static double AfterEdits(int rounds, Func<bool, CSharpCompilation> compile)
    {
        var driver = SampleProject.NewDriver().RunGenerators(compile(false));
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var edited = compile(true);
            // What was made for the edit must not be cleaned up while the generator runs.
            GC.Collect();
            driver = driver.RunGenerators(edited);
            times.Add(TimeOf(driver));
            driver = driver.RunGenerators(compile(false));
        }

        return Statistics.Quantile(times, 0.5);
    }

    private static (double Cold, double Share) OfCompilation(SampleProject project)
    {
        var start = Stopwatch.GetTimestamp();
        var driver = SampleProject.NewDriver().RunGeneratorsAndUpdateCompilation(project.Compile(withEmitted: false), out var output, out _);
        BuildComparison.Emit(output);
        var whole = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (TimeOf(driver), TimeOf(driver) / whole);
    }

    private static (double Allocated, double Kept) Memory(SampleProject project)
    {
        var compilation = project.Compile(withEmitted: false);
        compilation.GetDiagnostics();
        var (held, made) = (GC.GetTotalMemory(forceFullCollection: true), GC.GetTotalAllocatedBytes(precise: true));
        var driver = SampleProject.NewDriver().RunGenerators(compilation);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - made;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - held;
        GC.KeepAlive(driver);
        GC.KeepAlive(compilation);
        return (allocated / 1e6, kept / 1e6);
    }

    private static double TimeOf(GeneratorDriver driver) => driver.GetTimingInfo().GeneratorTimes[0].ElapsedTime.TotalMilliseconds;
}
