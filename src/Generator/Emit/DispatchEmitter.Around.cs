using Hooks.Generators.Model;
using Hooks.Generators.Parsing;

namespace Hooks.Generators.Emit;

/// <summary>
/// Handlers round others. Each is the last of a section of the handlers: it answers for all that come after it, and
/// those are a dispatch of their own, behind a delegate. The delegate takes the hook's parameters, so it captures nothing
/// and is made once.
/// </summary>
internal sealed partial class DispatchEmitter
{
    /// <summary>Whether the last handler answers with a list, beside handlers that answer one by one.</summary>
    private bool EndsWithRest => hook.Kind == HookKind.Collect && handlers.Count > 0 && handlers[handlers.Count - 1].IsAround;

    /// <summary>What comes after the last handler, where that one's own conditions are not met.</summary>
    private string Beneath => $"{next}({string.Join(", ", hook.Parameters.Select((_, i) =>
        (i == 0 && hook.Kind == HookKind.FilterInPlace ? "ref " : "") + Passed(i)))})";

    /// <summary>What is handed on for a parameter: of the value, what the handlers so far have made of it.</summary>
    private string Passed(int parameter) =>
        parameter == 0 && hook.PassesValue ? ReadValue
        : Packed.Read(hook.Parameters[parameter]);

    /// <summary>Who decided a gate: beneath a handler round others it is known already.</summary>
    private string DeciderOf(HandlerSpec handler) =>
        (handler.IsAround ? $"{answer}.Verdict.DecidedBy ?? " : "") + Name(handler);

    private static List<Section> Sections(TableSpec table, Locals names)
    {
        var sections = new List<Section>();
        var handlers = new List<HandlerSpec>();
        foreach (var handler in table.Called)
        {
            handlers.Add(handler);
            if (!handler.IsAround)
                continue;
            sections.Add(new Section(handlers.ToEquatableArray(), $"{names.New("Next")}()"));
            handlers.Clear();
        }

        sections.Add(new Section(handlers.ToEquatableArray(), ""));
        return sections;
    }

    /// <summary>Writes the delegate that the last handler of a section gets: the section after it.</summary>
    private static void WriteNext(
        SourceWriter writer, HookSpec hook, Section before, Section section, Locals names, Instrumentation instrumentation)
    {
        var handler = before.Handlers[before.Handlers.Count - 1];
        writer.Line();
        writer.Line($"// What {EmittedFile.OneLine(handler.Name)} runs round.");
        if (handler.Call.SetShape is { } shape)
        {
            WriteSetNext(writer, hook, shape, before, section, names.New("Rest"), instrumentation);
            return;
        }

        using (writer.Open($"static {hook.NextType} {before.Next} => static ({hook.Declarations}) =>", "};"))
            new DispatchEmitter(writer, hook, section.Handlers, section.Next, instrumentation: instrumentation).Dispatch();
    }

    /// <param name="Handlers">The handlers; the last one is round those of the next section, where there is one.</param>
    /// <param name="Next">The call of the local function that gives the next section; empty for the last one.</param>
    private sealed record Section(EquatableArray<HandlerSpec> Handlers, string Next);
}
