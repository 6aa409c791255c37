using Hooks;

namespace Press;

/// <summary>The problems of a run. They are told file by file, not as they were found.</summary>
internal sealed class ProblemList(PressOptions options, PressConsole console)
{
    private readonly List<Problem> _untold = [];

    internal int Count { get; private set; }

    internal void Add(Problem problem)
    {
        _untold.Add(problem);
        Count++;
    }

    internal void AddRange(IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
            Add(problem);
    }

    /// <summary>
    /// Runs a step. What a plugin throws in it is a problem of the file, and the press goes on with what the plugins
    /// before that one made of the value.
    /// </summary>
    internal T Guard<T>(string file, Func<T> step, T fallback)
    {
        try
        {
            return step();
        }
        catch (HookException e)
        {
            AddRange(e.Failures.Select(failure => new Problem(file, 1, $"hook '{e.Hook}': {failure}")));
            return e.LastValue is T value ? value : fallback;
        }
    }

    /// <summary>Tells what was not told yet.</summary>
    internal void Report()
    {
        foreach (Problem problem in _untold.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line))
        {
            string file = options.Relative(Path.Combine(options.Root, problem.File));
            PressHooks.ProblemFound(new ProblemFound(console, problem with { File = file }));
        }
        _untold.Clear();
    }
}
