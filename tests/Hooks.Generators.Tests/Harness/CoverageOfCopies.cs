using System.Collections.Concurrent;
using System.Reflection;

namespace Hooks.Generators.Tests.Harness;

/// <summary>
/// Coverlet writes down what an assembly has run when the process ends. The copies of the library that programs run with are
/// gone by then, so each is written down when its program ends.
/// </summary>
internal static class CoverageOfCopies
{
    // A copy is of the same file each time. Zero where coverage is not measured.
    private static readonly ConcurrentDictionary<string, int> s_trackers = new();

    public static void Keep(Assembly copy)
    {
        var tracker = s_trackers.GetOrAdd(copy.Location, _ => TrackerOf(copy));
        if (tracker == 0)
            return;
        var write = copy.ManifestModule.ResolveType(tracker).GetMethod("UnloadModule")!.CreateDelegate<EventHandler>();
        write(null, EventArgs.Empty);

        // Once more at the end of the process would be while the collector reads what was written.
        AppDomain.CurrentDomain.ProcessExit -= write;
        AppDomain.CurrentDomain.DomainUnload -= write;
    }

    private static int TrackerOf(Assembly copy) =>
        copy.GetTypes().FirstOrDefault(type => type.Namespace == "Coverlet.Core.Instrumentation.Tracker")?.MetadataToken ?? 0;
}
