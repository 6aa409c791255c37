using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Hooks.Generators.Properties.Tests;

/// <summary>
/// Random programs, compiled and run, do what a reference model says that is written as plainly as possible. CI runs the
/// same ones each time; HOOKS_PROGRAMS asks for another number of them, with a seed that a failure prints.
/// </summary>
public class ProgramTests
{
    private const int Together = 50;
    private const int InCI = 1000;

    [Fact]
    public void Programs_do_what_the_reference_model_says() =>
        Prop.ForAll(RandomPrograms.Batches(Together), Holds).Check(Runs.Of("HOOKS_PROGRAMS", InCI, Together, 20261127));

    private static Property Holds(ProgramBatch batch)
    {
        var programs = batch.Programs;
        var assembly = ProgramSource.Assemblies(programs);
        var logs = assembly.Run().Split(" end", StringSplitOptions.RemoveEmptyEntries);
        var problem = programs.Select((program, number) => Problem(program, number, logs[number])).FirstOrDefault(problem => problem is not null);
        return (problem is null).Label(problem is null || programs.Count > 1
            ? problem ?? ""
            : $"{problem}\n{string.Join("\n", assembly.References.Append(assembly).SelectMany(each => each.Files).Select(file => file.Source))}");
    }

    private static string? Problem(RandomProgram program, int number, string log)
    {
        var lines = log.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var orders = lines.Take(program.Hooks.Count).Select(Order).ToList();
        for (var hook = 0; hook < orders.Count; hook++)
        {
            if (ReferenceOrder.Problem(program, hook, orders[hook]) is { } problem)
                return $"Program {number}: the order {string.Join(", ", orders[hook])} of hook {hook} {problem}.";
        }

        var expected = ReferenceRun.Of(program, number, orders);
        var actual = lines.Skip(program.Hooks.Count);
        return expected.SequenceEqual(actual) ? null : $"Program {number} should log\n{string.Join(" ", expected)}\nand logs\n{string.Join(" ", actual)}";
    }

    /// <summary>The numbers of the handlers in a line such as <c>order:H0_3.Run,H0_1.Run</c>.</summary>
    private static IReadOnlyList<int> Order(string line) =>
    [
        .. line["order:".Length..].Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => int.Parse(name[(name.IndexOf('_') + 1)..name.IndexOf('.')], CultureInfo.InvariantCulture)),
    ];
}
