using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>
/// The handlers that a hook runs while others than the built-in ones do, in order: up to the first that runs round those
/// after it. For emitted code.
/// </summary>
/// <typeparam name="THandler">The hook's delegate.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookHandlers<THandler>
    where THandler : Delegate
{
    private readonly HookHandlerInfo[] infos;
    private readonly Delegate? around;
    private readonly HookHandlers<THandler>? rest;

    /// <param name="handlers">What to run.</param>
    /// <param name="infos">What is known of each.</param>
    internal HookHandlers(ReadOnlySpan<Delegate> handlers, ReadOnlySpan<HookHandlerInfo> infos)
    {
        var count = 0;
        while (count < infos.Length && !infos[count].IsAround)
            count++;
        Delegates = new THandler[count];
        for (var i = 0; i < count; i++)
            Delegates[i] = (THandler)handlers[i];
        if (count < infos.Length)
        {
            around = handlers[count];
            rest = new HookHandlers<THandler>(handlers[(count + 1)..], infos[(count + 1)..]);
        }

        this.infos = infos[..(around is null ? count : count + 1)].ToArray();
        HasAny = this.infos.Length > 0;
    }

    /// <summary>What only watches others.</summary>
    internal HookHandlers(Delegate around, HookHandlerInfo info, HookHandlers<THandler> rest)
    {
        Delegates = [];
        infos = [info];
        this.around = around;
        this.rest = rest;
        HasAny = rest.HasAny;
    }

    /// <summary>What to run. An array, since a dispatch loops over it; nobody changes it.</summary>
    public THandler[] Delegates { get; }

    /// <summary>Whether there is any handler.</summary>
    public bool HasAny { get; }

    /// <summary>What is known of each handler; of the one round the rest after those of <see cref="Delegates"/>.</summary>
    public HookHandlerInfo this[int index] => infos[index];

    /// <summary>The handler after <see cref="Delegates"/>, which runs round the rest; null where there is none.</summary>
    /// <param name="dispatch">Makes of the rest what dispatches it.</param>
    public TNext? Around<TNext>(Func<HookHandlers<THandler>, TNext> dispatch)
        where TNext : Delegate =>
        rest is null ? null : ((Func<TNext, TNext>)around!)(dispatch(rest));
}
