using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Async handlers that are done at once.</summary>
internal static class AsyncHandlers
{
    [Action(nameof(MeasuredHooks.AsyncPropagate1))]
    [Action(nameof(MeasuredHooks.AsyncPropagate3))]
    [Action(nameof(MeasuredHooks.AsyncContinue3))]
    [Action(nameof(MeasuredHooks.AsyncStop3))]
    [Action(nameof(MeasuredHooks.AsyncReport3))]
    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle01(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate3))]
    [Action(nameof(MeasuredHooks.AsyncContinue3))]
    [Action(nameof(MeasuredHooks.AsyncStop3))]
    [Action(nameof(MeasuredHooks.AsyncReport3))]
    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle02(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate3))]
    [Action(nameof(MeasuredHooks.AsyncContinue3))]
    [Action(nameof(MeasuredHooks.AsyncStop3))]
    [Action(nameof(MeasuredHooks.AsyncReport3))]
    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle03(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle04(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle05(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle06(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle07(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle08(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle09(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncPropagate10))]
    [Action(nameof(MeasuredHooks.AsyncContinue10))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask Handle10(Message e)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncToken3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask WithToken1(Message e, CancellationToken cancellation)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncToken3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask WithToken2(Message e, CancellationToken cancellation)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.AsyncToken3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask WithToken3(Message e, CancellationToken cancellation)
    {
        Samples.Seen = e.Number;
        return default;
    }

    [Action(nameof(MeasuredHooks.TaskPropagate3))]
    [Action(nameof(MeasuredHooks.TaskContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Task Task1(Message e)
    {
        Samples.Seen = e.Number;
        return Task.CompletedTask;
    }

    [Action(nameof(MeasuredHooks.TaskPropagate3))]
    [Action(nameof(MeasuredHooks.TaskContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Task Task2(Message e)
    {
        Samples.Seen = e.Number;
        return Task.CompletedTask;
    }

    [Action(nameof(MeasuredHooks.TaskPropagate3))]
    [Action(nameof(MeasuredHooks.TaskContinue3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Task Task3(Message e)
    {
        Samples.Seen = e.Number;
        return Task.CompletedTask;
    }

    [Filter(nameof(MeasuredHooks.AsyncFilterStop3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask<Message> Filter1(Message value) => new(value);

    [Filter(nameof(MeasuredHooks.AsyncFilterStop3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask<Message> Filter2(Message value) => new(value);

    [Filter(nameof(MeasuredHooks.AsyncFilterStop3))]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ValueTask<Message> Filter3(Message value) => new(value);
}
