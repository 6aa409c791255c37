using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>
/// The effects of methods, found when a call first asks. Methods that call each other are run again until nothing new comes
/// of it. One object serves one handler, so that handlers can be looked at in parallel; what is final is shared.
/// </summary>
internal sealed class Summaries(CompilationEffects compilation, CancellationToken cancellation)
{
    private const int MaxSteps = 400_000;
    private const int MaxNesting = 400;
    private const int MaxCalls = 24;
    private const int MaxRounds = 8;

    private readonly List<Open> open = [];
    private int steps;
    private int nesting;

    public CompilationEffects Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Counts a step of the analysis. False where it is to go no deeper, or has gone on for too long.</summary>
    public bool Enter()
    {
        if (nesting >= MaxNesting || steps >= MaxSteps)
            return false;
        nesting++;
        steps++;
        return true;
    }

    public void Leave() => nesting--;

    public MethodEffects Of(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (compilation.Methods.TryGetValue(method, out var known))
            return known;
        var index = open.FindIndex(entry => SymbolEqualityComparer.Default.Equals(entry.Method, method));
        if (index >= 0)
        {
            // It is being looked at: what is known so far must do, for all that have led back to it.
            for (var i = index + 1; i < open.Count; i++)
                open[i].LeadsTo = Math.Min(open[i].LeadsTo, index);
            open[index].IsRecursive = true;
            return open[index].Effects;
        }

        if (open.Count >= MaxCalls)
        {
            foreach (var entry in open)
                entry.LeadsTo = -1;
            return MethodEffects.None;
        }

        return Find(method);
    }

    private MethodEffects Find(IMethodSymbol method)
    {
        if (compilation.Bodies.Of(method, cancellation) is not { } body)
        {
            compilation.Methods.TryAdd(method, MethodEffects.None);
            return MethodEffects.None;
        }

        var entry = new Open(method, open.Count);
        open.Add(entry);
        for (var round = 0; round < MaxRounds; round++)
        {
            entry.IsRecursive = false;
            var effects = Interpreter.Run(method, body, this);
            var isSame = effects.IsSameAs(entry.Effects);
            entry.Effects = effects;
            if (!entry.IsRecursive || isSame)
                break;
        }

        open.RemoveAt(open.Count - 1);
        if (entry.LeadsTo == open.Count && entry.Effects.IsComplete)
            compilation.Methods.TryAdd(method, entry.Effects);
        return entry.Effects;
    }

    /// <summary>A method that is being looked at.</summary>
    private sealed class Open(IMethodSymbol method, int index)
    {
        public IMethodSymbol Method => method;

        public MethodEffects Effects { get; set; } = MethodEffects.None;

        public bool IsRecursive { get; set; }

        /// <summary>The outermost method under way whose effects it has used; itself where it has used none but its own.</summary>
        public int LeadsTo { get; set; } = index;
    }
}
