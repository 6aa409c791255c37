using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>What the hand-written code does with a failure.</summary>
internal static class ByHandErrors
{
    internal static void Report(string handler, Exception error) => Console.Error.WriteLine($"{handler}: {error}");

    /// <summary>Says what failed, and what the value was until then.</summary>
    internal static Exception Wrap(string handler, Exception error, object? lastValue = null) =>
        new InvalidOperationException($"{handler} failed at {lastValue}.", error);

    internal static HookResult<Message> Block(Message call, Exception error) =>
        new(call, ((HookResult<Message>)HookResult.Block(error.Message)).Verdict);
}
