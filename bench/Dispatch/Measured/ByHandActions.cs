using System.Runtime.CompilerServices;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>The actions as a host would write them.</summary>
internal static class ByHandActions
{
    [MethodImpl(ByHand.Inlining)]
    internal static void Bare1(Message e)
    {
        MessageHandlers.Handle01(e);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Bare3(Message e)
    {
        MessageHandlers.Handle01(e);
        MessageHandlers.Handle02(e);
        MessageHandlers.Handle03(e);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Bare10(Message e)
    {
        MessageHandlers.Handle01(e);
        MessageHandlers.Handle02(e);
        MessageHandlers.Handle03(e);
        MessageHandlers.Handle04(e);
        MessageHandlers.Handle05(e);
        MessageHandlers.Handle06(e);
        MessageHandlers.Handle07(e);
        MessageHandlers.Handle08(e);
        MessageHandlers.Handle09(e);
        MessageHandlers.Handle10(e);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Gathering1(Message e)
    {
        List<Exception>? errors = null;
        try
        {
            MessageHandlers.Handle01(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Gathering3(Message e)
    {
        List<Exception>? errors = null;
        try
        {
            MessageHandlers.Handle01(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle02(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle03(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Gathering10(Message e)
    {
        List<Exception>? errors = null;
        try
        {
            MessageHandlers.Handle01(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle02(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle03(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle04(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle05(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle06(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle07(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle08(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle09(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            MessageHandlers.Handle10(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Wrapping3(Message e)
    {
        try
        {
            MessageHandlers.Handle01(e);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 1", error);
        }

        try
        {
            MessageHandlers.Handle02(e);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 2", error);
        }

        try
        {
            MessageHandlers.Handle03(e);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 3", error);
        }
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Reporting3(Message e)
    {
        try
        {
            MessageHandlers.Handle01(e);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 1", error);
        }

        try
        {
            MessageHandlers.Handle02(e);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 2", error);
        }

        try
        {
            MessageHandlers.Handle03(e);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 3", error);
        }
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Inlined3(Message e)
    {
        InlinedHandlers.Handle1(e);
        InlinedHandlers.Handle2(e);
        InlinedHandlers.Handle3(e);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void InlinedGathering3(Message e)
    {
        List<Exception>? errors = null;
        try
        {
            InlinedHandlers.Handle1(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            InlinedHandlers.Handle2(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            InlinedHandlers.Handle3(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void ByValue3(Reading e)
    {
        ReadingHandlers.ByValue1(e);
        ReadingHandlers.ByValue2(e);
        ReadingHandlers.ByValue3(e);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void ByIn3(in Reading e)
    {
        ReadingHandlers.ByIn1(in e);
        ReadingHandlers.ByIn2(in e);
        ReadingHandlers.ByIn3(in e);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void ByValueGathering3(Reading e)
    {
        List<Exception>? errors = null;
        try
        {
            ReadingHandlers.ByValue1(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            ReadingHandlers.ByValue2(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            ReadingHandlers.ByValue3(e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void ByInGathering3(in Reading e)
    {
        List<Exception>? errors = null;
        try
        {
            ReadingHandlers.ByIn1(in e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            ReadingHandlers.ByIn2(in e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            ReadingHandlers.ByIn3(in e);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void Generic3<T>(T value)
    {
        GenericHandlers.Handle1(value);
        GenericHandlers.Handle2(value);
        GenericHandlers.Handle3(value);
    }
}
