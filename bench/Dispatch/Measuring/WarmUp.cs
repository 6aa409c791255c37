using System.Runtime;

namespace Bench.Measuring;

/// <summary>
/// Runs every loop until the JIT has nothing left to improve: it counts calls, waits for a quiet tenth of a second,
/// compiles with counters in the code, counts again, and compiles once more with what they say.
/// </summary>
internal static class WarmUp
{
    private const int Calls = 50;
    private const int Dispatches = 200;
    private const int QuietPhases = 4;
    private const int MostPhases = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static void Run(IReadOnlyList<Loop> loops)
    {
        var compiled = -1L;
        var quiet = 0;
        for (var phase = 0; phase < MostPhases && quiet < QuietPhases; phase++)
        {
            foreach (var loop in loops)
            {
                for (var call = 0; call < Calls; call++)
                    loop(Dispatches);
            }

            Thread.Sleep(Pause);
            var now = JitInfo.GetCompiledMethodCount();
            quiet = now == compiled ? quiet + 1 : 0;
            compiled = now;
        }
    }
}
