using Hooks.Generators.Model;

namespace Hooks.Generators.Emit;

/// <summary>How a dispatch ends: with a result, or with an exception.</summary>
internal sealed partial class DispatchEmitter
{
    private string GateResult => $"global::Hooks.HookResult<{hook.Value!.Type}>";

    /// <summary>What the caller gets, without its task; null for nothing.</summary>
    private string? ResultType => hook.ResultType;

    /// <summary>All answers, at the end of a collecting hook.</summary>
    private string Answers
    {
        get
        {
            var none = $"global::System.Array.Empty<{hook.Value!.Type}>()";
            return !GathersAnswers ? EndsWithRest ? $"{rest} ?? {none}" : none
                : EndsWithRest ? $"{Services}.HookAnswers.Join({answers}, {rest})"
                : $"({ResultType}?){answers} ?? {none}";
        }
    }

    private string LastValue => hook.PassesValue && !hook.Value!.IsRefStruct ? ReadValue : "";

    /// <summary>The end that is reached when every handler has run.</summary>
    private void End(Mode mode)
    {
        ThrowGathered(mode);
        switch (hook.Kind)
        {
            case HookKind.Action or HookKind.FilterInPlace:
                if (mode == Mode.Fast)
                    writer.Line($"return {(hook.Shape == TaskShape.Task ? $"{Tasks}.Task.CompletedTask" : "default")};");
                break;
            case HookKind.Filter:
                Return(ReadValue, mode);
                break;
            case HookKind.Gate:
                Return($"new {GateResult}({ReadValue}, {(heard is null ? "null" : heard + "?.Verdict")})", mode);
                break;
            case HookKind.First:
                Return($"default({ResultType})", mode);
                break;
            case HookKind.Collect:
                Return(Answers, mode);
                break;
            case HookKind.Any or HookKind.All:
                Return(hook.Kind == HookKind.All ? "true" : "false", mode);
                break;
        }
    }

    /// <summary>An end before the last handler. What failed until then is thrown nevertheless.</summary>
    private void EndEarly(string condition, string result, Mode mode)
    {
        if (Gathers && (isSlow || !LeavesOnFailure))
        {
            using (writer.Open($"if ({condition})"))
            {
                ThrowGathered(mode);
                Return(result, mode);
            }

            writer.Line();
            return;
        }

        writer.Line($"if ({condition})");
        writer.Indent();
        Return(result, mode);
        writer.Outdent();
    }

    private void ThrowGathered(Mode mode)
    {
        if (!Gathers || (LeavesOnFailure && !isSlow))
            return;
        writer.Line($"if ({failures} is not null)");
        writer.Indent();
        Throw($"{failures}.ToException({LastValue})", mode);
        writer.Outdent();
    }

    private void Return(string result, Mode mode) => writer.Line(mode != Mode.Fast
        ? $"return {result};"
        : hook.Shape == TaskShape.Task
            ? $"return {Tasks}.Task.FromResult<{ResultType}>({result});"
            : $"return new {Tasks}.ValueTask<{ResultType}>({result});");

    private void Throw(string exception, Mode mode) =>
        writer.Line(mode == Mode.Fast ? $"return {Failed(exception)};" : $"throw {exception};");

    /// <summary>The failed task that an async method would have returned.</summary>
    private string Failed(string exception)
    {
        var result = ResultType is null ? "" : $"<{ResultType}>";
        return $"{Services}.Hook{hook.Shape}.Failed{result}({exception})";
    }
}
