using System.Runtime.CompilerServices;
using Hooks;

#if SET_IS_INTERNAL
namespace Bench.Internal;
#elif SET_IS_OPEN
namespace Bench.Open;
#else
namespace Bench.Composed;
#endif

/// <summary>Gates as a host would write them.</summary>
internal static class ByHandGates
{
    [MethodImpl(ByHand.Inlining)]
    internal static HookResult<Message> Bare3(Message call)
    {
        HookResult<Message> result;

        result = GateHandlers.Handle1(call);
        if (result.Verdict is not null)
            return result;
        call = result.Value;

        result = GateHandlers.Handle2(call);
        if (result.Verdict is not null)
            return result;
        call = result.Value;

        result = GateHandlers.Handle3(call);
        if (result.Verdict is not null)
            return result;

        return result;
    }

    [MethodImpl(ByHand.Inlining)]
    internal static HookResult<Message> Gathering3(Message call)
    {
        HookResult<Message> result = call;
        List<Exception>? errors = null;

        try
        {
            result = GateHandlers.Handle1(call);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (result.Verdict is not null)
            return errors is null ? result : throw new AggregateException(errors);
        call = result.Value;

        try
        {
            result = GateHandlers.Handle2(call);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        if (result.Verdict is not null)
            return errors is null ? result : throw new AggregateException(errors);
        call = result.Value;

        try
        {
            result = GateHandlers.Handle3(call);
        }
        catch (Exception error)
        {
            (errors ??= []).Add(error);
        }

        return errors is null ? result : throw new AggregateException(errors);
    }

    [MethodImpl(ByHand.Inlining)]
    internal static HookResult<Message> Wrapping3(Message call)
    {
        HookResult<Message> result;

        try
        {
            result = GateHandlers.Handle1(call);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 1", error, call);
        }

        if (result.Verdict is not null)
            return result;
        call = result.Value;

        try
        {
            result = GateHandlers.Handle2(call);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 2", error, call);
        }

        if (result.Verdict is not null)
            return result;
        call = result.Value;

        try
        {
            result = GateHandlers.Handle3(call);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 3", error, call);
        }

        if (result.Verdict is not null)
            return result;

        return result;
    }

    [MethodImpl(ByHand.Inlining)]
    internal static HookResult<Message> Reporting3(Message call)
    {
        HookResult<Message> result = call;

        try
        {
            result = GateHandlers.Handle1(call);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 1", error);
        }

        if (result.Verdict is not null)
            return result;
        call = result.Value;

        try
        {
            result = GateHandlers.Handle2(call);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 2", error);
        }

        if (result.Verdict is not null)
            return result;
        call = result.Value;

        try
        {
            result = GateHandlers.Handle3(call);
        }
        catch (Exception error)
        {
            ByHandErrors.Report("Handler 3", error);
        }

        return result;
    }

    [MethodImpl(ByHand.Inlining)]
    internal static HookResult<Message> Blocking3(Message call)
    {
        HookResult<Message> result;

        try
        {
            result = GateHandlers.Handle1(call);
        }
        catch (Exception error)
        {
            return ByHandErrors.Block(call, error);
        }

        if (result.Verdict is not null)
            return result;
        call = result.Value;

        try
        {
            result = GateHandlers.Handle2(call);
        }
        catch (Exception error)
        {
            return ByHandErrors.Block(call, error);
        }

        if (result.Verdict is not null)
            return result;
        call = result.Value;

        try
        {
            result = GateHandlers.Handle3(call);
        }
        catch (Exception error)
        {
            return ByHandErrors.Block(call, error);
        }

        if (result.Verdict is not null)
            return result;

        return result;
    }

    [MethodImpl(ByHand.Inlining)]
    internal static HookResult<Message> OfValues3(Message call)
    {
        try
        {
            call = GateHandlers.Value1(call);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 1", error, call);
        }

        try
        {
            call = GateHandlers.Value2(call);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 2", error, call);
        }

        try
        {
            call = GateHandlers.Value3(call);
        }
        catch (Exception error)
        {
            throw ByHandErrors.Wrap("Handler 3", error, call);
        }

        return call;
    }
}
