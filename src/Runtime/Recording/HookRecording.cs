using Hooks.CompilerServices;

namespace Hooks;

/// <summary>What a recorder has seen so far.</summary>
internal sealed class HookRecording
{
    private readonly List<DispatchRecord> dispatches = [];
    private readonly AsyncLocal<DispatchRecord?> current = new();
    private readonly AsyncLocal<bool>? isHere;

    public HookRecording(string hook, bool everywhere)
    {
        Hook = hook;
        if (!everywhere)
            isHere = new AsyncLocal<bool> { Value = true };
    }

    public object Gate { get; } = new();

    public string Hook { get; }

    /// <summary>What watches the dispatches.</summary>
    public HookWatch OfDispatches => new(this, null);

    /// <summary>What watches a handler.</summary>
    public HookWatch Of(HookHandlerInfo handler) => new(this, handler);

    public List<T> Snapshot<T>(Func<DispatchRecord, T> copy)
    {
        lock (Gate)
            return dispatches.ConvertAll(dispatch => copy(dispatch));
    }

    public void Clear()
    {
        lock (Gate)
            dispatches.Clear();
    }

    /// <summary>Begins the record of a dispatch, or of a handler's call in the one around it; null where it is not recorded.</summary>
    public CallRecord? Begin(HookHandlerInfo? handler, object? arguments)
    {
        lock (Gate)
        {
            if (handler is not null)
                return current.Value?.Begin(handler);
            if (isHere is { Value: false })
                return null;
            var dispatch = new DispatchRecord(this, arguments);
            dispatches.Add(dispatch);
            return dispatch;
        }
    }

    /// <summary>Makes a dispatch the one around what is called now.</summary>
    /// <returns>The one before.</returns>
    public DispatchRecord? Enter(DispatchRecord? dispatch)
    {
        var before = current.Value;
        current.Value = dispatch;
        return before;
    }
}
