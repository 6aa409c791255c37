using System.Runtime.CompilerServices;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Async actions as a host would write them: a chain of awaits, or the way that hurries.</summary>
internal static class ByHandAsync
{
    [MethodImpl(ByHand.Inlining)]
    internal static async ValueTask Chain3(Message e)
    {
        await AsyncHandlers.Handle01(e);
        await AsyncHandlers.Handle02(e);
        await AsyncHandlers.Handle03(e);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static async ValueTask GatheringChain3(Message e)
    {
        List<Exception>? errors = null;
        try
        {
            await AsyncHandlers.Handle01(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            await AsyncHandlers.Handle02(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            await AsyncHandlers.Handle03(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static async Task TaskChain3(Message e)
    {
        await AsyncHandlers.Task1(e);
        await AsyncHandlers.Task2(e);
        await AsyncHandlers.Task3(e);
    }

    /// <summary>Enters an async method only when a handler is not done at once.</summary>
    [MethodImpl(ByHand.Inlining)]
    internal static ValueTask Fast3(Message e)
    {
        try
        {
            var task1 = AsyncHandlers.Handle01(e);
            if (!task1.IsCompletedSuccessfully)
                return Rest3(task1, 1, e);
            task1.GetAwaiter().GetResult();

            var task2 = AsyncHandlers.Handle02(e);
            if (!task2.IsCompletedSuccessfully)
                return Rest3(task2, 2, e);
            task2.GetAwaiter().GetResult();

            var task3 = AsyncHandlers.Handle03(e);
            if (!task3.IsCompletedSuccessfully)
                return Rest3(task3, 3, e);
            task3.GetAwaiter().GetResult();
            return default;
        }
        catch (Exception error)
        {
            return ValueTask.FromException(error);
        }
    }

    private static async ValueTask Rest3(ValueTask pending, int done, Message e)
    {
        await pending;
        if (done < 2)
            await AsyncHandlers.Handle02(e);
        if (done < 3)
            await AsyncHandlers.Handle03(e);
    }
}
