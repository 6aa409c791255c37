using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>The async method that a dispatch enters only when a handler is not done at once.</summary>
internal sealed partial class DispatchEmitter
{
    private string PendingType => hook.Kind switch
    {
        HookKind.Action => $"{Tasks}.ValueTask",
        HookKind.Gate => $"{Tasks}.ValueTask<{GateResult}>",
        _ => $"{Tasks}.ValueTask<{hook.Value!.AnswerType}>",
    };

    private void Resume(Part part, Part? next)
    {
        if (PartMode != Mode.Fast)
            return;
        var first = Enumerable.Range(part.First, part.End - part.First).FirstOrDefault(i => handlers[i].IsAwaited(), -1);
        if (first < 0)
            return;

        writer.Line();
        writer.Line("// Goes on after a handler that was not done at once.");
        using (writer.Open($"static async {hook.ReturnType} {part.ResumeName}({Parameters(withCarried: true, $"int {step}", $"{PendingType} {pending}")})"))
        {
            DeclareAnswer();
            using (writer.Open($"switch ({step})"))
            {
                for (var i = first; i < part.End; i++)
                {
                    writer.Line($"case {i}:");
                    using (writer.Open())
                    {
                        Step(i, Mode.Async, part, i == first ? Entry.Resuming : handlers[i].IsAwaited() ? Entry.Both : Entry.Starting);
                        writer.Line(i + 1 < part.End ? $"goto case {i + 1};" : "break;");
                    }
                }
            }

            writer.Line();
            GoOn(next, Mode.Async);
        }
    }

    /// <summary>A handler's task as the one type that the async method awaits.</summary>
    private string Pending(HandlerSpec handler)
    {
        var isPlainValue = hook.Kind == HookKind.Gate && handler.Answer() == Answer.Value;
        var own = isPlainValue ? $"{Tasks}.ValueTask<{hook.Value!.Type}>" : PendingType;
        var task = handler.Call.Shape == TaskShape.ValueTask ? pending : $"new {own}({pending})";
        return isPlainValue ? $"{Services}.HookTask.ToResult({task})" : task;
    }
}

internal static class EnumerableExtensions
{
    public static T FirstOrDefault<T>(this IEnumerable<T> items, Func<T, bool> condition, T otherwise)
    {
        foreach (var item in items)
        {
            if (condition(item))
                return item;
        }

        return otherwise;
    }
}
