using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// Writes what a dispatch does: the handlers' calls, one after the other. What seldom happens, a handler that is not
/// done at once or that gives a verdict, goes on in a local function, so that the usual path has nothing to carry. A
/// hook with many handlers goes on in local functions too, since the JIT does not optimise methods that grow too large.
/// </summary>
internal sealed partial class DispatchEmitter
{
    private const int HandlersInOnePart = 50;
    private const string Services = "global::Hooks.CompilerServices";
    private const string Tasks = "global::System.Threading.Tasks";

    private readonly SourceWriter writer;
    private readonly HookSpec hook;
    private readonly EquatableArray<HandlerSpec> handlers;
    private readonly Locals locals;
    private readonly bool isOverlay;
    private readonly Instrumentation instrumentation;

    /// <summary>What one part hands to the next besides the hook's parameters.</summary>
    private readonly List<(string Type, string Name)> carried = [];

    private readonly string value;
    private readonly string failures;
    private readonly string? gate;
    private readonly string answer;
    private readonly string answers;
    private readonly string error;
    private readonly string pending;
    private readonly string step;
    private readonly string isOver;
    private readonly string isCancelled;

    /// <summary>The object that a listener's handler is called on.</summary>
    private string receiver = "";

    /// <summary>The delegate of what comes after the last handler, where that one runs round it.</summary>
    private readonly string next;

    /// <summary>What a handler round others answered for all of them, where answers are gathered.</summary>
    private readonly string rest;

    /// <summary>The verdicts so far, where something has been said; the usual path has none.</summary>
    private string? heard;

    /// <summary>Whether what is written now is the path that is seldom taken.</summary>
    private bool isSlow;

    private DispatchEmitter(
        SourceWriter writer,
        HookSpec hook,
        EquatableArray<HandlerSpec> handlers,
        string next = "",
        bool isOverlay = false,
        Instrumentation instrumentation = Instrumentation.None)
    {
        this.writer = writer;
        this.hook = hook;
        this.handlers = handlers;
        this.next = next;
        this.isOverlay = isOverlay;
        this.instrumentation = instrumentation;
        locals = new Locals(hook);
        value = !hook.PassesValue ? "" : ValueIsCopied ? locals.New("value") : hook.Parameters[0].Name;
        failures = locals.New("failures");
        gate = handlers.Any(handler => handler.Answer() == Answer.Result) ? locals.New("gate") : null;
        answer = locals.New("answer");
        answers = locals.New("answers");
        error = locals.New("error");
        pending = locals.New("pending");
        step = locals.New("step");
        isOver = locals.New("isOver");
        isCancelled = locals.New("isCancelled");
        rest = locals.New("rest");
        if (Gathers && !LeavesOnFailure)
            carried.Add(($"{Services}.HookFailures?", failures));
        if (gate is not null && (isOverlay || PartMode == Mode.Async))
        {
            carried.Add(($"{Services}.HookGate?", gate));
            heard = gate;
        }

        if (GathersAnswers)
            carried.Add(($"global::System.Collections.Generic.List<{hook.Value!.Type}>?", answers));
        FindSharedPaths();
    }

    /// <summary>How a part gives its result and its failures to the caller.</summary>
    private enum Mode
    {
        /// <summary>Returns and throws.</summary>
        Sync,

        /// <summary>Returns a finished task, or goes on in an async method where a handler is not done at once.</summary>
        Fast,

        /// <summary>Returns and throws inside an async method.</summary>
        Async,
    }

    /// <summary>
    /// Whether an async dispatch leaves the usual path at the first failure, as it does at the first pending task. Then
    /// one <c>try</c> stands round all calls, and has nothing to gather. A value that changes within the <c>try</c>
    /// and is needed after a failure would live on the stack, which costs more than a <c>try</c> round each call.
    /// </summary>
    private bool LeavesOnFailure => PartMode == Mode.Fast && !hook.Options.Parallel
        && hook.Options.Errors != ErrorPolicy.Propagate && !hook.PassesValue;

    /// <summary>What only the path that is seldom taken carries along.</summary>
    private List<(string Type, string Name)> SlowState
    {
        get
        {
            var state = new List<(string, string)>();
            if (Gathers && LeavesOnFailure)
                state.Add(($"{Services}.HookFailures?", failures));
            if (gate is not null && PartMode != Mode.Async)
                state.Add(($"{Services}.HookGate?", gate));
            return state;
        }
    }

    private Mode PartMode => !hook.IsAsync ? Mode.Sync : isOverlay || hook.Options.TimeoutMilliseconds > 0 ? Mode.Async : Mode.Fast;

    /// <summary>Whether failures are kept until the end: where others still run after one.</summary>
    private bool Gathers => handlers.Count > 0
        && (hook.Options.Errors == ErrorPolicy.Continue || (hook.Options.Parallel && hook.Options.Errors != ErrorPolicy.Report));

    /// <summary>Whether answers are kept until the end.</summary>
    private bool GathersAnswers => hook.Kind == HookKind.Collect && handlers.Any(handler => !handler.IsAround);

    /// <summary>The value as an argument; see <see cref="ParameterSpec.Argument"/>.</summary>
    private string ReadValue => hook.Parameters[0].IsDynamic ? $"(object){value}" : value;

    private bool ValueIsCopied => hook.Kind is HookKind.Filter or HookKind.Gate && hook.Parameters[0].Modifier.Length > 0;

    /// <summary>Writes the statements of the dispatch.</summary>
    public static void Write(SourceWriter writer, TableSpec table)
    {
        if (table.IsMeasured && table.Called.Count > 0)
            WriteMeasured(writer, table);
        else
            WriteSections(writer, table, Instrumentation.None);
    }

    /// <summary>The arguments that pass the hook's parameters on to a method with the same ones.</summary>
    public static string PassedOn(HookSpec hook) =>
        string.Join(", ", hook.Parameters.Select(parameter => parameter.Argument));

    /// <summary>Writes a call that does what is left to do for a hook.</summary>
    public static void HandOver(SourceWriter writer, HookSpec hook, string call)
    {
        if (hook.ReturnType == "void")
        {
            writer.Line($"{call};");
            writer.Line("return;");
        }
        else
        {
            writer.Line($"return {call};");
        }
    }

    private static void WriteSections(SourceWriter writer, TableSpec table, Instrumentation instrumentation)
    {
        var names = new Locals(table.Hook);
        var sections = Sections(table, names);
        new DispatchEmitter(writer, table.Hook, sections[0].Handlers, sections[0].Next, instrumentation: instrumentation).Dispatch();
        for (var i = 1; i < sections.Count; i++)
            WriteNext(writer, table.Hook, sections[i - 1], sections[i], names, instrumentation);
    }

    private void Dispatch()
    {
        DispatchStatements();
        WriteMeasuredFunctions();
    }

    private void DispatchStatements()
    {
        if (handlers.Count == 0)
        {
            Copy();
            End(hook.IsAsync ? Mode.Fast : Mode.Sync);
            return;
        }

        if (hook.Options.Parallel)
        {
            var run = locals.New("Run");
            writer.Line($"return {run}({Arguments(withCarried: false)});");
            writer.Line();
            Parallel(run);
            return;
        }

        var parts = Parts();
        if (PartMode == Mode.Async)
        {
            writer.Line($"return {parts[0].Name}({Arguments(withCarried: false)});");
            LocalFunction(parts[0], parts.ElementAtOrDefault(1), withCarried: false);
        }
        else
        {
            Copy();
            DeclareCarried();
            PartBody(parts[0], parts.ElementAtOrDefault(1));
            Resume(parts[0], parts.ElementAtOrDefault(1));
        }

        for (var i = 1; i < parts.Count; i++)
        {
            LocalFunction(parts[i], parts.ElementAtOrDefault(i + 1), withCarried: true);
            Resume(parts[i], parts.ElementAtOrDefault(i + 1));
        }
    }

    private List<Part> Parts()
    {
        var parts = new List<Part>();
        var end = 0;
        for (var first = 0; first < handlers.Count; first = end)
        {
            var number = parts.Count == 0 ? "" : $"{parts.Count + 1}";
            end = Math.Min(first + HandlersInOnePart, handlers.Count);
            if (end == handlers.Count && end > first + 1 && hook.IsAsync && EndsWithRest)
                end--; // what it answers has another type
            parts.Add(new Part(
                first,
                end,
                locals.New(parts.Count == 0 ? "Run" : $"Part{number}"),
                locals.New($"Resume{number}")));
        }

        return parts;
    }

    private void LocalFunction(Part part, Part? next, bool withCarried)
    {
        writer.Line();
        var async = PartMode == Mode.Async ? "async " : "";
        using (writer.Open($"static {async}{hook.ReturnType} {part.Name}({Parameters(withCarried)})"))
        {
            if (!withCarried)
                DeclareCarried();
            PartBody(part, next);
        }
    }

    private void PartBody(Part part, Part? next)
    {
        if (PartMode == Mode.Async)
        {
            DeclareAnswer(part.First, part.End);
            for (var i = part.First; i < part.End; i++)
                SlowStep(i, Mode.Async, Entry.Starting);
            GoOn(next, Mode.Async);
            return;
        }

        DeclareAnswer(part.First, part.End);
        DeclarePending(part);
        if (LeavesOnFailure)
        {
            writer.Line($"var {step} = {part.First};");
            using (writer.Open("try"))
                Statements();
            using (writer.Open($"catch (global::System.Exception {error})"))
                writer.Line($"return {Leave(step, $"{FailedPending(part)}({error})", part)};");
        }
        else
        {
            Statements();
        }

        void Statements()
        {
            for (var i = part.First; i < part.End; i++)
                FastStep(i, part);
            if (!IsHandedThrough(part.End - 1))
                GoOn(next, PartMode);
        }
    }

    /// <summary>Ends the dispatch, or hands on to the next part.</summary>
    private void GoOn(Part? next, Mode mode)
    {
        if (next is null)
        {
            End(mode);
            return;
        }

        var await = mode == Mode.Async ? "await " : "";
        var call = isSlow && SlowState.Count > 0
            ? $"{await}{next.ResumeName}({Arguments(withCarried: true, ["-1", "default"], [.. SlowState.Select(local => local.Name)])});"
            : $"{await}{next.Name}({Arguments(withCarried: true)});";
        writer.Line(ResultType is null && mode != Mode.Fast ? call : $"return {call}");
    }

    private void Copy()
    {
        if (ValueIsCopied)
            writer.Line($"{hook.Parameters[0].Type} {value} = {hook.Parameters[0].Name};");
    }

    private void DeclareCarried()
    {
        foreach (var (type, name) in carried)
            writer.Line($"{type} {name} = default;");
    }

    /// <summary>Declares what the handlers from <paramref name="first"/> to <paramref name="end"/> answer into.</summary>
    private void DeclareAnswer(int first, int end)
    {
        if (hook.Kind == HookKind.First)
            writer.Line($"{hook.Value!.AnswerType} {answer} = default;");
        else if (hook.Kind is HookKind.Any or HookKind.All)
            writer.Line($"bool {answer} = {(hook.Kind == HookKind.All ? "true" : "false")};");
        else if (gate is not null)
            writer.Line($"{GateResult} {answer};");
        else if (hook.Kind == HookKind.Collect)
        {
            if (!handlers[first].IsAround)
                writer.Line($"{hook.Value!.AnswerType} {answer};");
            if (handlers[end - 1].IsAround)
                writer.Line($"{ResultType}? {rest} = default;");
        }
    }

    private string Parameters(bool withCarried, string[]? before = null, string[]? after = null) => string.Join(", ", (before ?? [])
        .Concat(hook.Parameters.Select((parameter, i) => i == 0 && ValueIsCopied ? $"{parameter.Type} {value}"
            : hook.IsAsync ? $"{parameter.Type} {parameter.Name}"
            : parameter.Declaration))
        .Concat(withCarried ? carried.Select(local => $"{local.Type} {local.Name}") : [])
        .Concat(after ?? []));

    private string Arguments(bool withCarried, string[]? before = null, string[]? after = null) => string.Join(", ", (before ?? [])
        .Concat(hook.Parameters.Select((parameter, i) => i == 0 && ValueIsCopied && withCarried ? ReadValue
            : ByValue(hook, parameter)))
        .Concat(withCarried ? carried.Select(local => local.Name) : [])
        .Concat(after ?? []));

    /// <param name="First">The first handler of the part.</param>
    /// <param name="End">The handler after the last one.</param>
    /// <param name="Name">The local function that runs it; the first part of most hooks is the body itself.</param>
    /// <param name="ResumeName">The local function that goes on after a handler that was not done at once or gave a verdict.</param>
    private sealed record Part(int First, int End, string Name, string ResumeName);
}
