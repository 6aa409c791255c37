namespace Hooks.Generators.Tests.Emitted;

/// <summary>A public hook without handlers of its own is compiled into the places that fire it, unless its author says how.</summary>
public class InliningTests
{
    [Fact]
    public void Public_hooks_without_handlers() => Assert.Equal("AggressiveInlining AggressiveInlining IL NoInlining IL", Snippet.Run("""
        foreach (var hook in new[] { "Unhandled", "Asked", "Handled", "Own" })
            Log.Add(typeof(Site).GetMethod(hook)!.MethodImplementationFlags);
        Log.Add(typeof(Inside).GetMethod("Unhandled", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.MethodImplementationFlags);

        public static partial class Site
        {
            [Hook] public static partial void Unhandled(int x);
            [Hook] public static partial ValueTask<int> Asked(int x);
            [Hook] public static partial void Handled(int x);

            [Hook, System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            public static partial void Own(int x);

            [Action("Handled")] internal static void Handle() { }
        }

        internal static partial class Inside
        {
            [Hook] internal static partial void Unhandled(int x);
        }
        """));
}
