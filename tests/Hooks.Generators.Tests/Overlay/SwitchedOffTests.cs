namespace Hooks.Generators.Tests.Overlay;

/// <summary>
/// Applications that were built with <c>HooksRuntimeRegistration=false</c>, whatever their libraries say: what the .NET host
/// does with their settings is done here by hand. The switch is the whole process's, so no other test runs meanwhile.
/// </summary>
[Collection("switched off")]
public class SwitchedOffTests
{
    [Fact]
    public void Whoever_would_change_something_is_told_what()
    {
        const string why = " cannot change while the program runs: the application, or the assembly that declares the hook, was built with "
            + "HooksRuntimeRegistration=false. Write <HooksRuntimeRegistration>true</HooksRuntimeRegistration> into its project file, or take the property out.";
        var program = Snippet.Exe("""
            Tell(() => Site.Points.Saved.Add(() => { }));
            Tell(() => Site.Points.Saved.Disable("P.Save"));
            Tell(() => Site.Points.Saved.Enable("P.Save"));
            Tell(() => _ = Site.Points.Saved.Handlers);
            Tell(() => HookRecorder.For(Site.Points.Saved));
            Tell(() => new HookBus("scripts").Bridge(Site.Points.Saved));
            Tell(() => new HookBus("scripts").BridgeAll(typeof(Site)));
            Tell(() => HookPlugins.Disable("audit"));
            Tell(() => HookListeners.Attach(new Watch()));
            Tell(() => _ = HookCatalog.Hooks);
            Site.Saved();

            static void Tell(Action change)
            {
                try { change(); } catch (NotSupportedException e) { Log.Add(e.Message + "\n"); }
            }

            public static partial class Site { [Hook("saved")] public static partial void Saved(); }
            static class P { [Action("saved")] internal static void Save() => Log.Add("built-in"); }
            class Watch { [Action("saved")] internal void On() => Log.Add("watch"); }
            """);
        AppContext.SetSwitch("Hooks.RuntimeRegistration", false);
        string said;
        try
        {
            said = program.Run();
        }
        finally
        {
            AppContext.SetSwitch("Hooks.RuntimeRegistration", true);
        }

        Assert.Equal(
            [
                .. Enumerable.Repeat("The handlers of hook 'saved'", 6), "The hooks of 'Site'", "The handlers of plugin 'audit'",
                "The listeners of hooks, such as 'Watch',", "What the catalog shows", "built-in",
            ],
            said.Split('\n').Select(line => line.Trim().Replace(why, "", StringComparison.Ordinal)));
    }
}

[CollectionDefinition("switched off", DisableParallelization = true)]
public class SwitchedOff;
