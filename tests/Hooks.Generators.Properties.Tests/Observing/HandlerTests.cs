using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Hooks.Generators.Properties.Tests.Observing;

/// <summary>
/// Random handlers are looked at and run: HOOK002 reports each statement that changed the event, and where all can be
/// known, it reports nothing before the first that did. CI looks at the same ones each time; HOOKS_HANDLERS asks for
/// another number of them, with a seed that a failure prints.
/// </summary>
public class HandlerTests
{
    private const int Together = 200;
    private const int InCI = 2000;
    private const int Times = 24;

    [Fact]
    public void What_changes_the_event_is_reported() =>
        Prop.ForAll(RandomHandlers.Batches(Together), Holds).Check(Runs.Of("HOOKS_HANDLERS", InCI, Together, 20261130));

    private static Property Holds(HandlerBatch batch)
    {
        var handlers = batch.Handlers;
        var assembly = HandlerSource.Looked(handlers);
        var said = Diagnose.Run(assembly).GetAwaiter().GetResult().ToLookup(d => Path.GetFileName(d.Location.SourceTree?.FilePath));
        var changed = HandlerSource.Run(handlers, Times).Run().Split(' ');
        var problem = Enumerable.Range(0, handlers.Count).Select(Problem).FirstOrDefault(problem => problem is not null);
        return (problem is null).Label(problem ?? "");

        string? Problem(int number)
        {
            var source = assembly.Files.Single(file => file.Path == HandlerSource.File(number)).Source;
            var reported = said[HandlerSource.File(number)].Where(d => d.Id == "HOOK002").Select(d => HandlerSource.StatementAt(source, d.Location.SourceSpan.Start)).ToHashSet();
            var actual = changed[number].Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(each => int.Parse(each, CultureInfo.InvariantCulture)).ToList();
            var missing = actual.Where(statement => !reported.Contains(statement)).ToList();
            if (missing.Count > 0)
                return $"Statements {string.Join(", ", missing)} change the event, and nothing is said of them:\n{source}";
            var wrong = reported.Where(statement => handlers[number].IsExact && !actual.Contains(statement) && actual.TrueForAll(other => statement < other)).ToList();
            return wrong.Count > 0 ? $"Statements {string.Join(", ", wrong)} are reported, and do not change the event:\n{source}" : null;
        }
    }
}
