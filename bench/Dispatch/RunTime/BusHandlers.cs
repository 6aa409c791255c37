using System.Runtime.CompilerServices;

namespace Bench.RunTime;

/// <summary>Handlers that do next to nothing.</summary>
internal static class BusHandlers
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void See(Message e) => Samples.Seen = e.Number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void See(Reading e) => Samples.Seen = e.Number;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Message Keep(Message e) => e;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask SeeAsync(Message e, CancellationToken cancellationToken)
    {
        Samples.Seen = e.Number;
        return default;
    }
}
