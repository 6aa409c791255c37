namespace Bench.Open;

/// <summary>
/// The actions as a host would write them that leaves room for others: behind one static null check.
/// </summary>
internal static class BehindCheck
{
    internal static void Bare1(Message e)
    {
        var table = ActionTable.Installed;
        if (table is not null)
        {
            table.Dispatch(e);
            return;
        }

        MessageHandlers.Handle01(e);
    }

    internal static void Bare3(Message e)
    {
        var table = ActionTable.Installed;
        if (table is not null)
        {
            table.Dispatch(e);
            return;
        }

        MessageHandlers.Handle01(e);
        MessageHandlers.Handle02(e);
        MessageHandlers.Handle03(e);
    }

    internal static void Bare10(Message e)
    {
        var table = ActionTable.Installed;
        if (table is not null)
        {
            table.Dispatch(e);
            return;
        }

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

    internal static void Gathering1(Message e)
    {
        var table = ActionTable.Installed;
        if (table is not null)
        {
            table.Dispatch(e);
            return;
        }

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

    internal static void Gathering3(Message e)
    {
        var table = ActionTable.Installed;
        if (table is not null)
        {
            table.Dispatch(e);
            return;
        }

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

    internal static void Gathering10(Message e)
    {
        var table = ActionTable.Installed;
        if (table is not null)
        {
            table.Dispatch(e);
            return;
        }

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

    internal static void Wrapping3(Message e)
    {
        var table = ActionTable.Installed;
        if (table is not null)
        {
            table.Dispatch(e);
            return;
        }

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

    internal static void Reporting3(Message e)
    {
        var table = ActionTable.Installed;
        if (table is not null)
        {
            table.Dispatch(e);
            return;
        }

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
}
