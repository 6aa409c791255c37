using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>Writes a call, and what measures it. How that is done stands in <c>HookMeasure</c>, of <c>Hooks.Runtime</c>.</summary>
internal static class MeasureEmitter
{
    private const string Services = "global::Hooks.CompilerServices";

    /// <summary>Whether somebody listens, as an expression.</summary>
    public static string IsOn(Instrumentation instrumentation) => $"{Class(instrumentation)}.IsOn";

    /// <summary>The start of a handler's measure.</summary>
    /// <param name="name">The handler's name, as an expression.</param>
    /// <param name="plugin">Its plugin, as an expression.</param>
    public static string Handler(HookSpec hook, Instrumentation instrumentation, string name, string plugin) =>
        $"{Class(instrumentation)}.Handler({Hook(hook)}, {name}, {plugin})";

    /// <summary>Writes a call that is all of a dispatch.</summary>
    public static void WriteDispatch(SourceWriter writer, HookSpec hook, Instrumentation instrumentation, string call) => Write(writer, new MeasuredCall(
        new Locals(hook),
        $"{Class(instrumentation)}.Dispatch({Hook(hook)})",
        call,
        hook.Shape,
        hook.ResultType,
        IsGate: hook.Kind == HookKind.Gate,
        hook.Token,
        IsTimed: false));

    public static void Write(SourceWriter writer, MeasuredCall call)
    {
        var measure = call.Names.New("measure");
        var error = call.Names.New("error");
        var token = call.Token is null ? "" : $", {call.Token}";
        writer.Line($"var {measure} = {call.Start};");
        using (writer.Open("try"))
        {
            if (call.Shape != TaskShape.None)
            {
                writer.Line($"return {measure}.Ends({call.Call}{token}{(call.IsTimed ? ", isTimed: true" : "")});");
            }
            else if (call.Type is null)
            {
                writer.Line($"{call.Call};");
                writer.Line($"{measure}.Completed();");
            }
            else
            {
                var result = call.Names.New("result");
                writer.Line($"{call.Type} {result} = {call.Call};");
                writer.Line($"{measure}.Completed({(call.IsGate ? $"{result}.Verdict" : "")});");
                writer.Line($"return {result};");
            }
        }

        using (writer.Open($"catch (global::System.Exception {error})"))
        {
            writer.Line($"{measure}.Failed({error}{token});");
            writer.Line("throw;");
        }
    }

    /// <summary>The name of the hook and its set, as arguments.</summary>
    private static string Hook(HookSpec hook) => $"{Literals.Of(hook.Name)}, {Literals.Of(hook.Set.FullName)}";

    private static string Class(Instrumentation instrumentation) =>
        $"{Services}.{(instrumentation == Instrumentation.Trace ? "HookTraces" : "HookMetrics")}";
}

/// <summary>A call to measure.</summary>
/// <param name="Names">Names for its locals.</param>
/// <param name="Start">The expression that starts the measure.</param>
/// <param name="Call">The call.</param>
/// <param name="Shape">What its result is wrapped in.</param>
/// <param name="Type">The result without that; null for none.</param>
/// <param name="IsGate">Whether the result has a verdict.</param>
/// <param name="Token">The token that is cancelled where it need not go on; null for none.</param>
/// <param name="IsTimed">Whether it may be left behind.</param>
internal sealed record MeasuredCall(
    Locals Names, string Start, string Call, TaskShape Shape, string? Type, bool IsGate, string? Token, bool IsTimed);
