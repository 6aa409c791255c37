namespace Hooks.Generators.Tests.Cases;

/// <summary>Dispatches with handlers that are there for one call only.</summary>
public class SubsetCases
{
    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_call_extra")]
    public void Call_extra() => Assert.Equal("10 -", Snippet.Run("""
        using (Site.Points.Found.Add(x => $"{x * 10}"))
            Log.Add(Site.Found(1) ?? "-");
        Log.Add(Site.Found(1) ?? "-");

        public static partial class Site { [Hook(Strategy = HookStrategy.First)] public static partial string? Found(int x); }
        """));

    /// <summary>Elsewhere extra handlers run before the others of their band; here after those of their priority.</summary>
    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_call_extra_hook_order")]
    public void Call_extra_in_its_place_in_the_order() => Assert.Equal(
        "around( first plain extra-1 extra-2 last )around | around( first plain last )around", Snippet.Run("""
        using (Site.Points.Saved.Add(() => Log.Add("extra-1")))
        using (Site.Points.Saved.Add(() => Log.Add("extra-2")))
            Site.Saved();
        Log.Add("|");
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class Plugin
        {
            [Around("Saved", Priority = -100)] internal static void Round(Action next) { Log.Add("around("); next(); Log.Add(")around"); }
            [Action("Saved", Priority = 0)] internal static void First() => Log.Add("first");
            [Action("Saved")] internal static void Plain() => Log.Add("plain");
            [Action("Saved", Priority = 20)] internal static void Last() => Log.Add("last");
        }
        """));
}
