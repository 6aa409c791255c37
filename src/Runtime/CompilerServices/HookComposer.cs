using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Hooks.CompilerServices;

/// <summary>Decides which composition's tables a hook set runs. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookComposer
{
    private static readonly ConditionalWeakTable<Type, Owner> Owners = [];

    /// <summary>Held by a composition while it installs itself, so that two never mix.</summary>
    public static object Lock { get; } = new();

    /// <summary>
    /// Whether a composition may install its tables into a set: the deeper of two compositions wins, whichever
    /// loads first; of two equal ones the first stays, and the second is reported.
    /// </summary>
    /// <param name="set">The hook set.</param>
    /// <param name="composition">The composition's <c>HookComposition</c> class.</param>
    /// <param name="depth">One more than the greatest depth among the compositions that it refers to.</param>
    public static bool Claim(Type set, Type composition, int depth)
    {
        // A set that outlives the composition would keep its unloaded code alive. Native AOT unloads nothing, and need not
        // look at assemblies while the program starts.
        if (RuntimeFeature.IsDynamicCodeSupported
            && AssemblyLoadContext.GetLoadContext(composition.Assembly) is { IsCollectible: true } context
            && context != AssemblyLoadContext.GetLoadContext(set.Assembly))
        {
            Refuse(set, composition, "it is in a collectible load context, and the set is in another one. "
                + "Load both into the same context");
            return false;
        }

        if (Owners.TryGetValue(set, out var owner) && owner.Depth >= depth)
        {
            if (owner.Depth == depth && owner.Composition != composition)
            {
                Refuse(set, composition, $"'{Name(owner.Composition)}' of the same depth is installed already. "
                    + "Let one composition refer to the other, or make one of them a plain library (HooksCompose=false)");
            }

            return false;
        }

        Owners.AddOrUpdate(set, new Owner(composition, depth));
        return true;
    }

    /// <summary>Whether a set runs the tables of this composition.</summary>
    internal static bool Owns(Assembly composition, Type set) =>
        Owners.TryGetValue(set, out var owner) && owner.Composition.Assembly == composition;

    private static void Refuse(Type set, Type composition, string why) => HookFailures.Report(
        set.FullName!,
        "HookComposition.Install",
        Name(composition),
        new InvalidOperationException(
            $"The composition '{Name(composition)}' is not installed into '{set.FullName}': {why}."));

    private static string Name(Type composition) => composition.Assembly.GetName().Name!;

    private sealed record Owner(Type Composition, int Depth);
}
