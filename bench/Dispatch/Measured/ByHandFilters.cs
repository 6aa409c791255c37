using System.Runtime.CompilerServices;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Filters and questions as a host would write them.</summary>
internal static class ByHandFilters
{
    [MethodImpl(ByHand.Inlining)]
    internal static Message Bare3(Message value)
    {
        value = FilterHandlers.Handle1(value);
        value = FilterHandlers.Handle2(value);
        return FilterHandlers.Handle3(value);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static Message Gathering3(Message value)
    {
        List<Exception>? errors = null;
        try
        {
            value = FilterHandlers.Handle1(value);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            value = FilterHandlers.Handle2(value);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        try
        {
            value = FilterHandlers.Handle3(value);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (errors is not null)
            throw new AggregateException(errors);
        return value;
    }

    [MethodImpl(ByHand.Inlining)]
    internal static Message Wrapping3(Message value)
    {
        try
        {
            value = FilterHandlers.Handle1(value);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 1", error, value);
        }

        try
        {
            value = FilterHandlers.Handle2(value);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 2", error, value);
        }

        try
        {
            value = FilterHandlers.Handle3(value);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 3", error, value);
        }

        return value;
    }

    [MethodImpl(ByHand.Inlining)]
    internal static Message Reporting3(Message value)
    {
        try
        {
            value = FilterHandlers.Handle1(value);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 1", error);
        }

        try
        {
            value = FilterHandlers.Handle2(value);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 2", error);
        }

        try
        {
            value = FilterHandlers.Handle3(value);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 3", error);
        }

        return value;
    }

    [MethodImpl(ByHand.Inlining)]
    internal static void InPlace3(ref int value)
    {
        FilterHandlers.InPlace1(ref value);
        FilterHandlers.InPlace2(ref value);
        FilterHandlers.InPlace3(ref value);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static Message? First3(Message question)
    {
        Message? answer;

        try
        {
            answer = QuestionHandlers.First1(question);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 1", error);
        }

        if (answer is not null)
            return answer;

        try
        {
            answer = QuestionHandlers.First2(question);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 2", error);
        }

        if (answer is not null)
            return answer;

        try
        {
            answer = QuestionHandlers.First3(question);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 3", error);
        }

        if (answer is not null)
            return answer;

        return null;
    }

    [MethodImpl(ByHand.Inlining)]
    internal static bool Any3(Message question)
    {
        bool answer;

        try
        {
            answer = QuestionHandlers.Any1(question);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 1", error);
        }

        if (answer)
            return answer;

        try
        {
            answer = QuestionHandlers.Any2(question);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 2", error);
        }

        if (answer)
            return answer;

        try
        {
            answer = QuestionHandlers.Any3(question);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 3", error);
        }

        if (answer)
            return answer;

        return false;
    }
}
