namespace Hooks.Generators.Tests.Listeners;

/// <summary>Objects that are attached without being kept alive.</summary>
public class AttachWeakTests
{
    private const string Saved = """

        partial class Program
        {
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static void Collect()
            {
                for (var i = 0; i < 3; i++)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }
            }

            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static void AttachWeak() => HookListeners.AttachWeak(new Watch("weak"));

            private static void Wait(Func<bool> until)
            {
                for (var i = 0; i < 1000 && !until(); i++)
                    Thread.Sleep(10);
            }
        }

        public static partial class Site
        {
            [Hook] public static partial void Saved();
            [Hook] public static partial string Title(string title);
            [Hook(Strategy = HookStrategy.All)] public static partial bool May();
        }

        class Watch(string name)
        {
            [Action("Saved")] internal void On() => Log.Add(name);
            [Filter("Title")] internal string Title(string title) => title + name;
            [Filter("May")] internal bool May() => false;
        }
        """;

    [Fact]
    public void It_runs_as_long_as_somebody_holds_it() => Assert.Equal("held held | t", Snippet.Run("""
        var watch = new Watch("held");
        var attached = HookListeners.AttachWeak(watch);
        Site.Saved();
        Collect();
        Site.Saved();
        Log.Add("|");
        GC.KeepAlive(watch);
        attached.Dispose();
        Site.Saved();
        Log.Add(Site.Title("t"));
        """ + Saved));

    [Fact]
    public void When_nobody_holds_it_any_more_it_drops_out() => Assert.Equal("weak | t True 0 True", Snippet.Run("""
        AttachWeak();
        Site.Saved();
        Collect();
        Log.Add("|");
        Log.Add(Site.Title("t"));
        Log.Add(Site.May());
        Site.Saved();
        Wait(() => Site.Points.Tables.SavedTable.Installed is null);
        Log.Add(Site.Points.Saved.Handlers.Count);
        Log.Add(Site.Points.Tables.TitleTable.Installed is null);
        """ + Saved));

    [Fact]
    public void One_that_is_attached_strongly_stays() => Assert.Equal("strong", Snippet.Run("""
        Strong();
        Collect();
        Site.Saved();

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void Strong() => HookListeners.Attach(new Watch("strong"));
        """ + Saved));
}
