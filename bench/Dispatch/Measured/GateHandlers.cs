using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Handlers of gates that let everything pass.</summary>
internal static class GateHandlers
{
    [Filter(nameof(MeasuredHooks.GatePropagate3))]
    [Filter(nameof(MeasuredHooks.GateContinue3))]
    [Filter(nameof(MeasuredHooks.GateStop3))]
    [Filter(nameof(MeasuredHooks.GateReport3))]
    [Filter(nameof(MeasuredHooks.GateBlock3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static HookResult<Message> Handle1(Message call) => call;

    [Filter(nameof(MeasuredHooks.GatePropagate3))]
    [Filter(nameof(MeasuredHooks.GateContinue3))]
    [Filter(nameof(MeasuredHooks.GateStop3))]
    [Filter(nameof(MeasuredHooks.GateReport3))]
    [Filter(nameof(MeasuredHooks.GateBlock3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static HookResult<Message> Handle2(Message call) => call;

    [Filter(nameof(MeasuredHooks.GatePropagate3))]
    [Filter(nameof(MeasuredHooks.GateContinue3))]
    [Filter(nameof(MeasuredHooks.GateStop3))]
    [Filter(nameof(MeasuredHooks.GateReport3))]
    [Filter(nameof(MeasuredHooks.GateBlock3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static HookResult<Message> Handle3(Message call) => call;

    [Filter(nameof(MeasuredHooks.GateOfValues3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Value1(Message call) => call;

    [Filter(nameof(MeasuredHooks.GateOfValues3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Value2(Message call) => call;

    [Filter(nameof(MeasuredHooks.GateOfValues3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Message Value3(Message call) => call;

    [Filter(nameof(MeasuredHooks.AsyncGateBlock3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask<HookResult<Message>> Async1(Message call) => new(call);

    [Filter(nameof(MeasuredHooks.AsyncGateBlock3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask<HookResult<Message>> Async2(Message call) => new(call);

    [Filter(nameof(MeasuredHooks.AsyncGateBlock3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask<HookResult<Message>> Async3(Message call) => new(call);
}
