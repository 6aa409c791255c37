using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// What is measured. A dispatch that nobody listens to takes the path that it takes without: the one that is measured is
/// written a second time, with each handler's call in a local function that measures it.
/// </summary>
internal sealed partial class DispatchEmitter
{
    /// <summary>The local functions of the handlers that were called so far.</summary>
    private readonly Dictionary<HandlerSpec, string> measuredCalls = [];

    /// <summary>What writes those that are not written yet.</summary>
    private readonly List<Action> measuredFunctions = [];

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
    private string MeasuredCall(HandlerSpec handler, string? token)
    {
        var hasOwnToken = hook.Token is null && token is not null;
        var arguments = hook.Parameters.Select((parameter, i) =>
            parameter.Name == hook.Token ? token!
            : i == 0 && ValueIsCopied ? ReadValue
            : ByValue(hook, parameter));
        if (hasOwnToken)
            arguments = arguments.Append(token!);
        if (handler.IsListener)
            arguments = arguments.Append(receiver);
        if (handler.IsAround)
            arguments = arguments.Append(next);
        if (!measuredCalls.TryGetValue(handler, out var name))
            measuredCalls.Add(handler, name = Declare(handler, hasOwnToken));
        return $"{name}({string.Join(", ", arguments)})";
    }

    /// <summary>A parameter as an argument; where the hook is async, of what takes no references.</summary>
    private static string ByValue(HookSpec hook, ParameterSpec parameter) =>
        hook.IsAsync && parameter.Modifier.Length > 0 ? parameter.Name : parameter.Argument;

    private string Declare(HandlerSpec handler, bool hasOwnToken)
    {
        var names = new Locals(hook);
        var name = locals.New($"Handler{measuredCalls.Count + 1}");
        var token = hasOwnToken ? names.New("token") : hook.Token;
        var rest = names.New("next");
        var more = new List<string>();
        if (hasOwnToken)
            more.Add($"global::System.Threading.CancellationToken {token}");
        if (handler.Call.Receiver is { } of)
            more.Add($"{of.Type} {receiver}");
        if (handler.IsAround)
            more.Add($"{(handler.Call.SetShape is { } shape ? SetNextType(hook, shape) : hook.NextType)} {rest}");
        var type = AnswerTypeOf(handler);
        var parameters = Parameters(withCarried: false, after: [.. more]);
        measuredFunctions.Add(() =>
        {
            using (writer.Open($"static {(handler.IsAwaited() ? TaskType(handler) : type ?? "void")} {name}({parameters})"))
            {
                MeasureEmitter.Write(writer, new MeasuredCall(
                    names,
                    MeasureEmitter.Handler(hook, instrumentation, Literals.Of(handler.Name), Literals.Of(handler.Plugin)),
                    CallOf(handler, token, rest),
                    handler.Call.Shape,
                    type,
                    IsGate: handler.Answer() == Answer.Result,
                    token,
                    IsTimed(handler)));
            }
        });
        return name;
    }

    /// <summary>The call that the queue makes later: it is the handler's own, and not the posting, that is measured.</summary>
    private string MeasuredRun(HandlerSpec handler, BackgroundSpec background, IEnumerable<string> arguments)
    {
        if (!measuredCalls.TryGetValue(handler, out var name))
        {
            measuredCalls.Add(handler, name = locals.New($"Handler{measuredCalls.Count + 1}"));
            var names = new Locals(hook);
            var token = handler.Call.Arguments.Any(argument => argument.IsToken) ? names.New(Stopping) : null;
            var parameters = handler.Call.Arguments.Select(argument => argument.IsToken
                ? $"global::System.Threading.CancellationToken {token}"
                : $"{hook.Parameters[argument.Parameter].Type} {hook.Parameters[argument.Parameter].Name}");
            if (handler.Call.Receiver is { } of)
                parameters = parameters.Append($"{of.Type} {receiver}");
            var declaration = $"static {(background.Shape == TaskShape.None ? "void" : $"{Tasks}.{background.Shape}")} {name}({string.Join(", ", parameters)})";
            var call = Call(handler.Call, receiver, handler.Call.Arguments.Select(argument => ArgumentOf(argument, token)));
            measuredFunctions.Add(() =>
            {
                using (writer.Open(declaration))
                {
                    MeasureEmitter.Write(writer, new MeasuredCall(
                        names,
                        MeasureEmitter.Handler(hook, instrumentation, Literals.Of(handler.Name), Literals.Of(handler.Plugin)),
                        call,
                        background.Shape,
                        Type: null,
                        IsGate: false,
                        token,
                        IsTimed: false));
                }
            });
        }

        return $"{name}({string.Join(", ", arguments)})";
    }

    private void WriteMeasuredCalls()
    {
        foreach (var write in measuredFunctions)
        {
            writer.Line();
            write();
        }
    }

    /// <summary>Writes the expression that makes a measured handler of one that was added while the program runs.</summary>
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
}
