namespace Hooks.Generators.Tests.Telemetry;

/// <summary>What the property <c>HooksInstrumentation</c> changes in the emitted code.</summary>
public class EmittedTests
{
    private const string Sets = """
        public static partial class Site
        {
            [Hook] public static partial string Title(in string title, int order);
            [Hook] internal static partial Task<HookResult<int>> Check(in int order, CancellationToken token);
            [Hook] internal static partial HookResult<int> Ask(int order, in int limit);
            [Hook(TimeoutMilliseconds = 100)] internal static partial ValueTask Timed(CancellationToken token);
            [Hook] internal static partial void Posted(int id, string by);
            [Hook] internal static partial void Round(int id);
            [Hook] internal static partial void Nobody();
        }
        """;

    private const string Handlers = """
        internal static class P
        {
            [Around("Title", Priority = 1)] internal static string Wrap(in string title, int order, Site.Points.TitleNext next) => next(title, order);
            [Filter("Title")] internal static string Trim(string title) => title.Trim();
            [Filter("Check")] internal static async Task<HookResult<int>> Stock(int order, CancellationToken token) { await Task.Yield(); return order; }
            [Action("Timed")] internal static async Task Slow(CancellationToken token) => await Task.Yield();
            [Filter("Ask")] internal static HookResult<int> Limit(int order, in int limit) => order;
            [Action("Posted", Background = true)] internal static void Post(int id) { }
            [Action("Posted", Background = true)] internal static Task Send(int id, string by, CancellationToken token) => Task.CompletedTask;
            [Around("Round")] internal static void Time(int id, Action<int> next) => next(id);
            [Action("Round", Priority = 20)] internal static void Beneath(int id) { }
        }

        internal class Listener
        {
            [Filter("Title")] internal string Shorten(string title) => title;
        }
        """;

    [Fact]
    public void Every_form_of_a_measured_handler() => Snapshot.Verify(Emitted("metrics"));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("")]
    [InlineData("metric")]
    public void Without_it_nothing_of_it_is_emitted(string value) => Assert.Equal(Emitted(null), Emitted(value));

    [Fact]
    public void Its_case_does_not_matter() => Assert.Equal(Emitted("metrics"), Emitted("Metrics"));

    [Fact]
    public void Metrics_and_spans_differ_in_who_is_asked() => Assert.Equal(
        Emitted("metrics"), Emitted("trace").Replace("HookTraces", "HookMetrics", StringComparison.Ordinal));

    [Fact]
    public void A_composition_without_it_is_the_one_that_it_was()
    {
        var contract = TestAssembly.Library("Contract", Sets.Replace("internal", "public", StringComparison.Ordinal));
        var plugin = TestAssembly.Library("Plugin", Handlers, contract);

        Assert.Equal(
            TestAssembly.Exe("Site.Title(\"\", 1);", plugin).Emitted(),
            TestAssembly.Exe("Site.Title(\"\", 1);", plugin).Property("HooksInstrumentation", "none").Emitted());
    }

    [Theory]
    [InlineData("HooksInstrumentation", "metric", "none, metrics or trace")]
    [InlineData("HooksInstrumentation", "1", "none, metrics or trace")]
    [InlineData("HooksCompose", "yes", "true or false")]
    [InlineData("HooksRuntimeRegistration", "no", "true or false")]
    public async Task A_property_that_means_nothing_is_reported(string name, string value, string instead)
    {
        var said = await Diagnose.Run(TestAssembly.Library("App", Sets + Handlers).Property(name, value));

        Assert.Equal(
            $"HOOK026: {name} is '{value}', which it cannot be, and counts as not set; write {instead}",
            Assert.Single(said, d => d.Id.StartsWith("HOOK", StringComparison.Ordinal)) is var d ? $"{d.Id}: {d.GetMessage()}" : "");
    }

    /// <summary>Counted with a listener to everything but spans, which are objects.</summary>
    [Theory]
    [InlineData("metrics", "")]
    [InlineData("metrics", "using var heard = Heard.All();")]
    [InlineData("trace", "")]
    [InlineData("trace", "using var heard = Heard.All();")]
    public void Sync_dispatches_and_finished_tasks_allocate_nothing(string value, string listening) => Assert.Equal("0", TestAssembly.Exe($$"""
        {{listening}}
        Fire(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fire(1000);
        Log.Add(GC.GetAllocatedBytesForCurrentThread() - before);

        static void Fire(int times)
        {
            for (var i = 0; i < times; i++)
            {
                var x = 1;
                Site.Act(1);
                Site.Change("v");
                Site.InPlace(ref x);
                _ = Site.Check("v").Value;
                Site.Generic(1);
                Site.Later(1);
                _ = Site.Valued(1).Result;
            }
        }

        public static partial class Site
        {
            [Hook] public static partial void Act(int x);
            [Hook(Errors = HookErrorPolicy.Report)] public static partial string Change(string value);
            [Hook] public static partial void InPlace(ref int x);
            [Hook] public static partial HookResult<string> Check(string value);
            [Hook] public static partial T Generic<T>(T value);
            [Hook] public static partial Task Later(int x, CancellationToken token = default);
            [Hook] public static partial ValueTask<int> Valued(int x);
        }

        internal static class P
        {
            [Action("Act")] internal static void A(int x) { }
            [Around("Act", Priority = 1)] internal static void B(int x, Action<int> next) => next(x);
            [Filter("Change"), When("value.Length", 1)] internal static string C(string value) => value;
            [Filter("InPlace")] internal static void D(ref int x) => x++;
            [Filter("Check")] internal static HookResult<string> E(string value) => value;
            [Filter("Generic")] internal static T M<T>(T value) => value;
            [Action("Later")] internal static Task I(int x, CancellationToken token) => Task.CompletedTask;
            [Filter("Valued")] internal static ValueTask<int> K(int x) => new(x);
        }

        internal static class Heard
        {
            public static IDisposable All()
            {
                var listener = new System.Diagnostics.Metrics.MeterListener
                {
                    InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "Hooks") self.EnableMeasurementEvents(instrument); },
                };
                listener.SetMeasurementEventCallback<double>((_, _, _, _) => { });
                listener.SetMeasurementEventCallback<long>((_, _, _, _) => { });
                listener.Start();
                return listener;
            }
        }
        """).Property("HooksInstrumentation", value).Run());

    private static string Emitted(string? value)
    {
        var assembly = TestAssembly.Library("App", Sets + Handlers);
        return (value is null ? assembly : assembly.Property("HooksInstrumentation", value)).Emitted();
    }
}
