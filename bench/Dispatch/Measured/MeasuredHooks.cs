using Hooks;

// The same text is compiled into each assembly, so that what is compared differs only in where the set lives.
#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

#if SET_IS_INTERNAL
internal static partial class MeasuredHooks
#else
public static partial class MeasuredHooks
#endif
{
    [Hook]
    public static partial void Unhandled(Message e);

    [Hook]
    public static partial void UnhandledStruct(in Reading e);

    [Hook]
    public static partial string UnhandledFilter(string value);

    [Hook]
    public static partial ValueTask UnhandledAsync(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Propagate1(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Propagate3(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Propagate10(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Propagate100(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial void Continue1(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial void Continue3(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial void Continue10(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial void Continue100(Message e);

    [Hook(Errors = HookErrorPolicy.Stop)]
    public static partial void Stop3(Message e);

    [Hook(Errors = HookErrorPolicy.Report)]
    public static partial void Report3(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Inlined3(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial void InlinedContinue3(Message e);

#pragma warning disable HOOK018 // What the copies cost is measured here.
    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void ByValue3(Reading e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void ByIn3(in Reading e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial void ByValueContinue3(Reading e);
#pragma warning restore HOOK018

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial void ByInContinue3(in Reading e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial Message FilterPropagate3(Message value);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial Message FilterContinue3(Message value);

    [Hook(Errors = HookErrorPolicy.Stop)]
    public static partial Message FilterStop3(Message value);

    [Hook(Errors = HookErrorPolicy.Report)]
    public static partial Message FilterReport3(Message value);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void FilterInPlace3(ref int value);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial HookResult<Message> GatePropagate3(Message call);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial HookResult<Message> GateContinue3(Message call);

    [Hook(Errors = HookErrorPolicy.Stop)]
    public static partial HookResult<Message> GateStop3(Message call);

    [Hook(Errors = HookErrorPolicy.Report)]
    public static partial HookResult<Message> GateReport3(Message call);

    [Hook(Errors = HookErrorPolicy.Block)]
    public static partial HookResult<Message> GateBlock3(Message call);

    [Hook(Errors = HookErrorPolicy.Stop)]
    public static partial HookResult<Message> GateOfValues3(Message call);

    [Hook(Strategy = HookStrategy.First, Errors = HookErrorPolicy.Stop)]
    public static partial Message? First3(Message question);

    [Hook(Strategy = HookStrategy.Any, Errors = HookErrorPolicy.Stop)]
    public static partial bool Any3(Message question);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial ValueTask AsyncPropagate1(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial ValueTask AsyncPropagate3(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial ValueTask AsyncPropagate10(Message e);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial ValueTask AsyncPropagate100(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial ValueTask AsyncContinue3(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial ValueTask AsyncContinue10(Message e);

    [Hook(Errors = HookErrorPolicy.Stop)]
    public static partial ValueTask AsyncStop3(Message e);

    [Hook(Errors = HookErrorPolicy.Report)]
    public static partial ValueTask AsyncReport3(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial ValueTask AsyncToken3(Message e, CancellationToken cancellation);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial Task TaskPropagate3(Message e);

    [Hook(Errors = HookErrorPolicy.Continue)]
    public static partial Task TaskContinue3(Message e);

    [Hook(Errors = HookErrorPolicy.Stop)]
    public static partial ValueTask<Message> AsyncFilterStop3(Message value);

    [Hook(Errors = HookErrorPolicy.Block)]
    public static partial ValueTask<HookResult<Message>> AsyncGateBlock3(Message call);

    [Hook(Errors = HookErrorPolicy.Propagate)]
    public static partial void Generic3<T>(T value);
}
