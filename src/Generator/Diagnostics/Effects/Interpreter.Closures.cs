using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Lambdas, local functions and delegates: run where they are invoked, on what their variables refer to there.</summary>
internal sealed partial class Interpreter
{
    private const int MaxRuns = 6;
    private const int MaxCallbacks = 16;

    private readonly Dictionary<IMethodSymbol, Closure> functions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> invoked = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, RunningFunction> running = new(SymbolEqualityComparer.Default);

    /// <summary>The lambda or local function that is being run, as a message names it; null for the method's own body.</summary>
    private string? function;

    private Values CreateClosure(IFlowAnonymousFunctionOperation lambda)
    {
        if (!functions.TryGetValue(lambda.Symbol, out var closure))
        {
            var body = graph.GetAnonymousFunctionControlFlowGraphInScope(lambda);
            functions.Add(lambda.Symbol, closure = new Closure(lambda.Symbol, Values.None, body));
        }

        return closure;
    }

    private Values CreateClosure(IMethodReferenceOperation reference)
    {
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
            return FunctionOf(reference.Method);
        var receiver = reference.Instance is null || reference.Method.IsStatic ? Values.None : Evaluate(reference.Instance);
        return new Closure(reference.Method, receiver, null);
    }

    private Closure FunctionOf(IMethodSymbol local)
    {
        local = local.OriginalDefinition;
        if (!functions.TryGetValue(local, out var closure))
            functions.Add(local, closure = new Closure(local, Values.None, graph.GetLocalFunctionControlFlowGraphInScope(local)));
        return closure;
    }

    /// <summary>Runs whatever the delegates may be, and gives what they answer.</summary>
    private Values InvokeDelegates(Values delegates, Argument[] arguments, IOperation at)
    {
        var answers = Values.None;
        var before = state;
        var after = delegates.Count == 1 ? null : state.Clone();
        foreach (var value in delegates)
        {
            if (after is not null)
                state = before.Clone();
            answers = answers.With(value switch
            {
                Closure closure => InvokeClosure(closure, arguments, at),
                AccessPath path => NoteCallback(path, arguments),
                _ => Values.None,
            });
            after?.Join(state);
        }

        state = after ?? state;
        return answers;
    }

    private Values InvokeClosure(Closure closure, Argument[] arguments, IOperation at) => closure.Body is null
        ? Call(closure.Method, at, closure.Receiver, null, Fitted(arguments, closure.Method))
        : InvokeFunction(closure, arguments);

    /// <summary>A delegate that the method was given: its caller knows what it does.</summary>
    private Values NoteCallback(AccessPath path, Argument[] arguments)
    {
        var callback = new Callback(path, [.. arguments.Select(argument => argument.Values)]);
        if (callbacks.Count < MaxCallbacks && !callbacks.Exists(callback.IsSameAs))
            callbacks.Add(callback);
        return path.Child(Slot.Answer, null);
    }

    private static Argument[] Fitted(Argument[] arguments, IMethodSymbol target)
    {
        if (arguments.Length == target.Parameters.Length)
            return arguments;
        var fitted = new Argument[target.Parameters.Length];
        Array.Copy(arguments, fitted, Math.Min(arguments.Length, fitted.Length));
        return fitted;
    }

    /// <summary>Runs a lambda or a local function on the present state; where it calls itself, until that brings nothing new.</summary>
    private Values InvokeFunction(Closure closure, Argument[] arguments)
    {
        var target = closure.Method;
        invoked.Add(target);
        if (running.TryGetValue(target, out var outer))
        {
            outer.Add(arguments, isRecursive: true);
            return outer.Returned;
        }

        var run = new RunningFunction(target.Parameters.Length);
        run.Add(arguments, isRecursive: false);
        running.Add(target, run);
        for (var i = 0; i < MaxRuns && run.IsOpen; i++)
        {
            run.IsOpen = false;
            RunFunction(closure, run);
        }

        running.Remove(target);
        return run.Returned;
    }

    private void RunFunction(Closure closure, RunningFunction run)
    {
        var body = closure.Body!;
        foreach (var parameter in closure.Method.Parameters)
        {
            var argument = run.Arguments[parameter.Ordinal];
            state[new Variable(parameter)] = parameter.RefKind is RefKind.Ref or RefKind.Out ? argument.Places : argument.Values;
        }

        var outer = (graph, returned, yields, function, returnsReference);
        (graph, returned, yields, function) = (body, Values.None, false, NameOf(closure));
        returnsReference = closure.Method.ReturnsByRef || closure.Method.ReturnsByRefReadonly;
        var entry = state;
        state = RunBlocks(body.Blocks[0], body.Blocks[body.Blocks.Length - 1], entry) ?? entry;
        run.Return(Wrapped(closure.Method, returned, body));
        (graph, returned, yields, function, returnsReference) = outer;
    }

    /// <summary>What a call gives: of an async function or an iterator, a task or a sequence of the body's values.</summary>
    private Values Wrapped(IMethodSymbol target, Values values, object node)
    {
        if (values.IsEmpty || !(target.IsAsync || yields))
            return values;
        var holder = Allocate(node, target.ReturnType, nameof(Wrapped));
        state[holder] = Slots.None.With(Slot.Element, values);
        return holder;
    }

    private static string NameOf(Closure closure) =>
        closure.Method.MethodKind == MethodKind.LocalFunction ? $"local function '{closure.Method.Name}'" : "a lambda";

    /// <summary>
    /// What is given away may run whenever it likes, and nobody sees it: what was not invoked here is run at the end, on what
    /// its variables refer to then.
    /// </summary>
    private void RunLeftOver(ControlFlowGraph part)
    {
        graph = part;
        foreach (var local in part.LocalFunctions)
            FunctionOf(local);
        while (functions.Values.FirstOrDefault(closure => !invoked.Contains(closure.Method)) is { } closure)
            InvokeFunction(closure, new Argument[closure.Method.Parameters.Length]);
    }

    private sealed class RunningFunction(int parameters)
    {
        private bool isRecursive;

        public Argument[] Arguments { get; } = new Argument[parameters];

        public Values Returned { get; private set; }

        /// <summary>Whether it is to be run again.</summary>
        public bool IsOpen { get; set; } = true;

        /// <summary>Takes in what the function is called with, while it runs too.</summary>
        public void Add(Argument[] more, bool isRecursive)
        {
            this.isRecursive |= isRecursive;
            for (var i = 0; i < Arguments.Length && i < more.Length; i++)
            {
                var joined = more[i] with
                {
                    Values = Arguments[i].Values.With(more[i].Values),
                    Places = Arguments[i].Places.With(more[i].Places),
                };
                IsOpen |= joined.Values.Count != Arguments[i].Values.Count || joined.Places.Count != Arguments[i].Places.Count;
                Arguments[i] = joined;
            }
        }

        public void Return(Values values)
        {
            var joined = Returned.With(values);
            IsOpen |= isRecursive && joined.Count != Returned.Count;
            Returned = joined;
        }
    }
}
