namespace Hooks.Generators.Properties.Tests.Programs;

/// <summary>A handler that runs, built in or added.</summary>
internal sealed record Running(string Name, Rounds? Around, Act Act, int Amount, int? When);

/// <summary>What one dispatch comes to.</summary>
internal sealed record DispatchResult(
    int Value, Verdict? Verdict, IReadOnlyList<string> Injected, IReadOnlyList<int> Answers, bool? Vote, DispatchFailure? Failure);

internal sealed record Verdict(string Outcome, string By, string? Reason);

/// <param name="IsAsThrown">Whether the handler's own exception comes out, as under <c>Propagate</c>.</param>
internal sealed record DispatchFailure(bool IsAsThrown, IReadOnlyList<string> Handlers, string LastValue);

/// <summary>
/// One dispatch, in the words of the documentation: one handler after the other, and all that come after one with
/// <c>[Around]</c> inside it.
/// </summary>
internal sealed class ReferenceDispatch(RandomHook hook, List<string> log)
{
    private readonly HookErrorPolicy policy =
        hook.Errors ?? (hook.Kind is Kind.Action or Kind.Collect ? HookErrorPolicy.Continue : HookErrorPolicy.Stop);

    private readonly bool passesValue = hook.Kind is Kind.Filter or Kind.InPlace or Kind.Gate;

    public DispatchResult Run(IReadOnlyList<Running> handlers, int value)
    {
        var failed = new List<string>();
        var answers = new List<int>();
        var injected = new List<string>();
        Verdict? verdict = null;
        bool? vote = null;

        for (var i = 0; i < handlers.Count; i++)
        {
            var handler = handlers[i];
            if (handler.When is { } wanted && wanted != value)
                continue;
            log.Add($"{handler.Name}({value})");
            if (handler.Act == Act.Throw)
            {
                switch (policy)
                {
                    case HookErrorPolicy.Propagate:
                        return Failed(new DispatchFailure(true, [handler.Name], ""));
                    case HookErrorPolicy.Block:
                        verdict = new Verdict("Block", handler.Name, handler.Name);
                        break;
                    case HookErrorPolicy.Report:
                        log.Add($"reported:{handler.Name}");
                        break;
                    default:
                        failed.Add(handler.Name);
                        break;
                }

                // Whoever is round others decides whether they run, and this one has decided nothing.
                if (policy is HookErrorPolicy.Block or HookErrorPolicy.Stop || handler.Around is not null)
                    break;
                continue;
            }

            if (handler.Around is { } rounds)
            {
                var rest = Around(handler, rounds, [.. handlers.Skip(i + 1)], value);
                if (rest.Failure is { } failure)
                    return Failed(failure with { Handlers = [.. failed, .. failure.Handlers] });
                value = rest.Value;
                verdict = rest.Verdict;
                vote = rest.Vote;
                injected.AddRange(rest.Injected);
                answers.AddRange(rest.Answers);
                break;
            }

            if (hook.Kind == Kind.Gate)
            {
                if (handler.Act is Act.Give or Act.Stop)
                    value += handler.Amount;
                if (handler.Act == Act.Inject)
                    injected.Add(handler.Name);
                verdict = handler.Act switch
                {
                    Act.Stop => new Verdict("Stop", handler.Name, null),
                    Act.Block => new Verdict("Block", handler.Name, "no"),
                    Act.Confirm => new Verdict("Confirm", handler.Name, "sure?"),
                    _ => null,
                };
            }
            else if (passesValue)
            {
                value += handler.Amount;
            }
            else if (hook.Kind is Kind.First or Kind.Collect && handler.Act == Act.Give)
            {
                answers.Add(handler.Amount);
            }
            else if ((hook.Kind == Kind.Any && handler.Act == Act.Give) || (hook.Kind == Kind.All && handler.Act != Act.Give))
            {
                vote = hook.Kind == Kind.Any;
            }

            if (verdict is not null || vote is not null || (hook.Kind == Kind.First && answers.Count > 0))
                break;
        }

        return failed.Count > 0
            ? Failed(new DispatchFailure(false, failed, passesValue ? $"{value}" : "none"))
            : new DispatchResult(value, verdict, injected, answers, vote, null);

        DispatchResult Failed(DispatchFailure failure) => new(value, null, [], [], null, failure);
    }

    private DispatchResult Around(Running handler, Rounds rounds, IReadOnlyList<Running> rest, int value)
    {
        if (rounds == Rounds.Never)
            return new DispatchResult(passesValue ? value + handler.Amount : value, null, [], hook.Kind is Kind.First or Kind.Collect ? [handler.Amount] : [], true, null);
        var result = Run(rest, value + handler.Amount);
        if (rounds == Rounds.Once || result.Failure is not null)
            return result;
        // A value that is changed where it lies has been changed by the first time.
        return Run(rest, (hook.Kind == Kind.InPlace ? result.Value : value) + handler.Amount);
    }
}
