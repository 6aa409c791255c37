using System.Runtime.CompilerServices;

namespace Bench.Compared;

/// <summary>Who listens where there are no hooks.</summary>
internal interface IListener
{
    void See(Message e);
}

/// <summary>
/// A hundred listeners, each of a class of its own, as plugins have them: the digits of its number are its type
/// arguments, and code for structs is shared by nobody.
/// </summary>
internal static class Listeners
{
    private static readonly IListener[] Hundred =
    [
        .. Ten<Zero>(), .. Ten<One>(), .. Ten<Two>(), .. Ten<Three>(), .. Ten<Four>(),
        .. Ten<Five>(), .. Ten<Six>(), .. Ten<Seven>(), .. Ten<Eight>(), .. Ten<Nine>(),
    ];

    public static IListener[] Take(int count) => Hundred[..count];

    private static IListener[] Ten<T>()
        where T : struct =>
    [
        new Listener<T, Zero>(), new Listener<T, One>(), new Listener<T, Two>(), new Listener<T, Three>(), new Listener<T, Four>(),
        new Listener<T, Five>(), new Listener<T, Six>(), new Listener<T, Seven>(), new Listener<T, Eight>(), new Listener<T, Nine>(),
    ];

    private sealed class Listener<TTens, TUnits> : IListener
        where TTens : struct
        where TUnits : struct
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public void See(Message e) => Samples.Seen = e.Number;
    }

    private struct Zero;

    private struct One;

    private struct Two;

    private struct Three;

    private struct Four;

    private struct Five;

    private struct Six;

    private struct Seven;

    private struct Eight;

    private struct Nine;
}
