namespace Hooks.Generators.Tests.Telemetry;

/// <summary>What <c>HookCounts</c> has counted, for pages and tables of one's own.</summary>
public class HookCountsTests
{
    private const string Sets = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int id);
            [Hook] public static partial string Title(string title);
            [Hook] public static partial void Nobody();
        }

        internal static class P
        {
            [Action("saved", Background = true, Priority = 1)] internal static void Later(int id) { }
            [Action("saved")] internal static void Now(int id) { if (id == 2) throw new NotSupportedException(); }
            [Filter("Title", Name = "B")] internal static string B(string title) => title;
            [Filter("Title", Name = "A")] internal static string A(string title) => title;
        }
        """;

    private const string Show = """
        internal static class Show
        {
            public static void All(HookCounts counts) => Log.Add(string.Concat(counts.Snapshot().Select(hook =>
                $"\n{hook.Set}.{hook.Hook}: {hook.Dispatches}, {hook.Failures} failed{Time(hook.Time, hook.MeanTime, hook.Dispatches)}"
                + string.Concat(hook.Handlers.Select(handler => $"\n- {handler.Handler} of {handler.Plugin}: {handler.Calls}, {handler.Failures} failed{Time(handler.Time, handler.MeanTime, handler.Calls)}")))));

            /// <summary>Nothing, where the times are possible.</summary>
            private static string Time(TimeSpan all, TimeSpan mean, long count) =>
                all >= TimeSpan.Zero && (count == 0 ? all + mean == TimeSpan.Zero : (all / count - mean).Duration() < TimeSpan.FromTicks(2)) ? "" : $" in {all} / {mean}";
        }
        """;

    [Fact]
    public void Hooks_and_handlers_in_order() => Assert.Equal(
        """
        Site.Title: 1, 0 failed
        - A of App: 1, 0 failed
        - B of App: 1, 0 failed
        Site.saved: 2, 1 failed
        - P.Later of App: 2, 0 failed
        - P.Now of App: 2, 1 failed
        """,
        Listening.Run("metrics", """
            Site.Saved(0);
            using var counts = new HookCounts();
            Site.Saved(1);
            try { Site.Saved(2); } catch (HookException) { }
            Site.Title("t");
            Site.Nobody();
            await HookBackground.DrainAsync();
            Show.All(counts);
            """, Sets, Show));

    [Fact]
    public void What_has_the_same_name_is_told_apart_and_a_dispatch_under_way_has_not_ended() => Assert.Equal(
        """
        A.Site.Saved: 0, 0 failed
        - P.First of App: 1, 0 failed
        A.Site.Saved: 1, 0 failed
        - P.First of App: 1, 0 failed
        - P.Look of App: 1, 0 failed
        B.Site.Saved: 1, 2 failed
        - Same of a: 1, 1 failed
        - Same of b: 1, 1 failed
        00:00:00 True True
        """,
        Listening.Run("metrics", """
            using var counts = new HookCounts();
            A.P.Counts = counts;
            A.Site.Saved();
            try { B.Site.Saved(); } catch (HookException) { }
            Show.All(counts);
            var saved = counts.Snapshot()[0];
            Log.Add("\n" + new HookHandlerCount("none", "App", 0, 0, TimeSpan.Zero).MeanTime);
            Log.Add(saved.Handlers[0].Time > TimeSpan.Zero);
            Log.Add(saved.Time >= saved.Handlers[0].Time);

            namespace A
            {
                public static partial class Site { [Hook] public static partial void Saved(); }
                internal static class P
                {
                    public static HookCounts? Counts;
                    [Action(typeof(Site), "Saved", Priority = 1)] internal static void First() => Thread.Sleep(1);
                    [Action(typeof(Site), "Saved")] internal static void Look() => Show.All(Counts!);
                }
            }

            namespace B
            {
                public static partial class Site { [Hook] public static partial void Saved(); }
                [HookPlugin("b")] internal static class P { [Action(typeof(Site), "Saved", Name = "Same", Priority = 1)] internal static void One() => throw new NotSupportedException(); }
                [HookPlugin("a")] internal static class Q { [Action(typeof(Site), "Saved", Name = "Same")] internal static void Two() => throw new NotSupportedException(); }
            }
            """, Show));

    [Fact]
    public void A_snapshot_stays_and_a_disposed_one_counts_no_more() => Assert.Equal(
        "1 2 2 0",
        Listening.Run("trace", """
            var counts = new HookCounts();
            Site.Title("t");
            var first = counts.Snapshot();
            Site.Title("t");
            Log.Add(first.Single().Dispatches);
            Log.Add(counts.Snapshot().Single().Dispatches);
            counts.Dispose();
            Site.Title("t");
            Log.Add(counts.Snapshot().Single().Dispatches);
            using var other = new HookCounts();
            Log.Add(other.Snapshot().Count);
            """, Sets));

    [Fact]
    public void Without_instrumentation_there_is_nothing_to_count() => Assert.Equal(
        "0",
        Listening.Run("none", """
            using var counts = new HookCounts();
            Site.Title("t");
            Log.Add(counts.Snapshot().Count);
            """, Sets));

    [Fact]
    public void Many_threads_count_together() => Assert.Equal(
        "8000 8000",
        Listening.Run("metrics", """
            using var counts = new HookCounts();
            var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() => { for (var i = 0; i < 1000; i++) Site.Title("t"); })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            var hook = counts.Snapshot().Single();
            Log.Add(hook.Dispatches);
            Log.Add(hook.Handlers[0].Calls);
            """, Sets));

    [Fact]
    public void What_has_become_of_background_calls_is_measured_when_asked() => Assert.Equal(
        """
        background.queue.length = 0:
        background.running = 0:
        background.calls = 2: completed
        background.calls: failed
        background.calls = 0: dropped
        """,
        Listening.Run("metrics", """
            using System.Diagnostics.Metrics;

            HookErrors.Reported += _ => { };
            using var metrics = Heard.Metrics("hooks.background.queue.length", "hooks.background.running", "hooks.background.calls");
            for (var i = 0; i < 3; i++)
                Site.Posted(i);
            await HookBackground.DrainAsync();
            ((MeterListener)metrics).RecordObservableInstruments();

            public static partial class Site { [Hook] public static partial void Posted(int id); }
            internal static class P { [Action("Posted", Background = true)] internal static void On(int id) { if (id == 1) throw new NotSupportedException(); } }
            """));
}
