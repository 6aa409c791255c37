using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// What is measured. A dispatch that nobody listens to takes the path that it takes without: the one that is measured is
/// written a second time, with each handler's call in a local function that measures it.
/// </summary>
internal sealed partial class DispatchEmitter
{
    /// <summary>The local functions of the handlers that were called so far, in the order of the calls.</summary>
    private readonly List<MeasuredFunction> measuredFunctions = [];

    private readonly Dictionary<HandlerSpec, MeasuredFunction> measuredFunctionOf = [];

    private bool IsMeasured => instrumentation != Instrumentation.None;

    private static void WriteMeasured(SourceWriter writer, TableSpec table)
    {
        var hook = table.Hook;
        var names = new Locals(hook);
        var (measured, dispatch) = (names.New("Measured"), names.New("Dispatch"));
        using (writer.Open($"if ({MeasureEmitter.IsOn(table.Instrumentation)})"))
            HandOver(writer, hook, $"{measured}({PassedOn(hook)})");
        writer.Line();
        WriteSections(writer, table, Instrumentation.None);
        writer.Line();
        writer.Line("// The same, where somebody listens.");
        using (writer.Open($"static {hook.ReturnType} {measured}({hook.Declarations})"))
        {
            MeasureEmitter.WriteDispatch(writer, hook, table.Instrumentation, $"{dispatch}({PassedOn(hook)})");
            writer.Line();
            using (writer.Open($"static {hook.ReturnType} {dispatch}({hook.Declarations})"))
                WriteSections(writer, table, table.Instrumentation);
        }
    }

    /// <summary>The call of a handler through the local function that measures it.</summary>
    private string CallMeasured(HandlerSpec handler, string? token)
    {
        var arguments = hook.Parameters.Select((parameter, i) =>
            parameter.Name == hook.Token ? token!
            : i == 0 && ValueIsCopied ? ReadValue
            : ByValue(hook, parameter));
        if (handler.IsListener)
            arguments = arguments.Append(receiver);
        if (handler.IsAround)
            arguments = arguments.Append(next);
        return $"{(FunctionOf(handler) ?? Declare(handler)).Name}({string.Join(", ", arguments)})";
    }

    private MeasuredFunction Declare(HandlerSpec handler)
    {
        var names = new Locals(hook);
        var rest = names.New("next");
        var more = new List<string>();
        if (handler.Call.Receiver is { } of)
            more.Add($"{of.Type} {receiver}");
        if (handler.IsAround)
            more.Add($"{(handler.Call.SetShape is { } shape ? SetNextType(hook, shape) : hook.NextType)} {rest}");
        var type = AnswerTypeOf(handler);
        return Declare(
            handler,
            handler.IsAwaited() ? TaskType(handler) : type ?? "void",
            Parameters(withCarried: false, after: [.. more]),
            new MeasuredCall(
                names,
                StartOf(handler),
                CallOf(handler, hook.Token, rest),
                handler.Call.Shape,
                type,
                IsGate: handler.Answer() == Answer.Result,
                hook.Token,
                IsTimed(handler)));
    }

    /// <summary>The call that the queue makes later: it is the handler's own, and not the posting, that is measured.</summary>
    private string RunMeasured(HandlerSpec handler, BackgroundSpec background, IEnumerable<string> arguments) =>
        $"{(FunctionOf(handler) ?? Declare(handler, background)).Name}({string.Join(", ", arguments)})";

    private MeasuredFunction Declare(HandlerSpec handler, BackgroundSpec background)
    {
        var names = new Locals(hook);
        var token = handler.Call.Arguments.Any(argument => argument.IsToken) ? names.New(Stopping) : null;
        var parameters = handler.Call.Arguments.Select(argument => argument.IsToken
            ? $"global::System.Threading.CancellationToken {token}"
            : $"{hook.Parameters[argument.Parameter].Type} {hook.Parameters[argument.Parameter].Name}");
        if (handler.Call.Receiver is { } of)
            parameters = parameters.Append($"{of.Type} {receiver}");
        return Declare(
            handler,
            background.Shape == TaskShape.None ? "void" : $"{Tasks}.{background.Shape}",
            string.Join(", ", parameters),
            new MeasuredCall(
                names,
                StartOf(handler),
                Call(handler.Call, receiver, handler.Call.Arguments.Select(argument => ArgumentOf(argument, token))),
                background.Shape,
                Type: null,
                IsGate: false,
                token,
                IsTimed: false));
    }

    private MeasuredFunction? FunctionOf(HandlerSpec handler) =>
        measuredFunctionOf.TryGetValue(handler, out var function) ? function : null;

    private MeasuredFunction Declare(HandlerSpec handler, string returns, string parameters, MeasuredCall call)
    {
        var function = new MeasuredFunction(locals.New($"Handler{measuredFunctions.Count + 1}"), returns, parameters, call);
        measuredFunctions.Add(function);
        measuredFunctionOf.Add(handler, function);
        return function;
    }

    private string StartOf(HandlerSpec handler) =>
        MeasureEmitter.Handler(hook, instrumentation, Literals.Of(handler.Name), Literals.Of(handler.Plugin));

    /// <summary>A parameter as an argument; where the hook is async, of what takes no references.</summary>
    private static string ByValue(HookSpec hook, ParameterSpec parameter) =>
        hook.IsAsync && parameter.Modifier.Length > 0 ? parameter.Name : parameter.Argument;

    private void WriteMeasuredFunctions()
    {
        foreach (var function in measuredFunctions)
        {
            writer.Line();
            using (writer.Open($"static {function.Returns} {function.Name}({function.Parameters})"))
                MeasureEmitter.Write(writer, function.Call);
        }
    }

    /// <summary>Writes what a delegate does that measures a handler which was added while the program runs.</summary>
    /// <param name="names">Names for its locals.</param>
    /// <param name="name">The handler's name, as an expression, as are the other two.</param>
    public static void WriteMeasuredDelegate(SourceWriter writer, TableSpec table, Locals names, string name, string plugin, string added)
    {
        var hook = table.Hook;
        var handler = AnyHandler(hook, isAround: false);
        var emitter = new DispatchEmitter(writer, hook, new[] { handler }.ToEquatableArray());
        MeasureEmitter.Write(writer, new MeasuredCall(
            names,
            MeasureEmitter.Handler(hook, table.Instrumentation, name, plugin),
            $"{added}({string.Join(", ", hook.Parameters.Select(parameter => ByValue(hook, parameter)))})",
            hook.Shape,
            emitter.AnswerTypeOf(handler),
            IsGate: handler.Answer() == Answer.Result,
            hook.Token,
            emitter.IsTimed(handler)));
    }

    private sealed record MeasuredFunction(string Name, string Returns, string Parameters, MeasuredCall Call);
}
