namespace Hooks.Generators.Tests.Emitted;

/// <summary>A dispatch allocates nothing where no handler does: counted, not measured.</summary>
public class AllocationTests
{
    private const string Sets = """
        public readonly record struct Event(long A, long B);

        public static partial class Site
        {
            [Hook] public static partial void Act(in Event e);
            [Hook(Errors = HookErrorPolicy.Propagate)] public static partial void Propagate(Event e);
            [Hook(Errors = HookErrorPolicy.Report)] public static partial string Change(string value);
            [Hook] public static partial void InPlace(ref int x);
            [Hook] public static partial HookResult<string> Check(string value);
            [Hook(Strategy = HookStrategy.First)] public static partial string? First(int x);
            [Hook(Strategy = HookStrategy.Any)] public static partial bool Any(int x);
            [Hook] public static partial Task Later(int x, CancellationToken token = default);
            [Hook] public static partial ValueTask<int> Valued(int x);
            [Hook] public static partial void Unhandled(int x, string y);
            [Hook] public static partial T Generic<T>(T value);
            [Hook] public static partial void Bytes(ReadOnlySpan<byte> bytes);
        }
        """;

    private const string Handlers = """
        internal static class P
        {
            [Action("Act"), Action("Propagate")] internal static void A(Event e) { }
            [Action("Act")] internal static void B(in Event e) { }
            [Filter("Change"), When("value.Length", 1)] internal static string C(string value) => value;
            [Filter("InPlace")] internal static void D(ref int x) => x++;
            [Filter("Check")] internal static HookResult<string> E(string value) => value;
            [Filter("Check")] internal static string F(string value) => value;
            [Filter("First")] internal static string? G(int x) => null;
            [Filter("Any")] internal static bool H(int x) => false;
            [Action("Later")] internal static Task I(int x, CancellationToken token) => Task.CompletedTask;
            [Action("Later")] internal static ValueTask J() => default;
            [Filter("Valued")] internal static ValueTask<int> K(int x) => new(x);
            [Filter("Valued")] internal static int L(int x) => x;
            [Filter("Generic")] internal static T M<T>(T value) => value;
            [Action("Bytes")] internal static void N(ReadOnlySpan<byte> bytes) { }
        }
        """;

    /// <summary>One round each of them, as a handler in the middle.</summary>
    private const string Arounds = """
        internal static class W
        {
            [Around("Act")] internal static void A(in Event e, Site.Points.ActNext next) => next(new Event(e.A, e.B + 1));
            [Around("Propagate")] internal static void B(Event e, Action<Event> next) => next(e);
            [Around("Change"), When("value.Length", 1)] internal static string C(string value, Func<string, string> next) => next(value);
            [Around("InPlace")] internal static void D(ref int x, Site.Points.InPlaceNext next) => next(ref x);
            [Around("Check")] internal static HookResult<string> E(string value, Func<string, HookResult<string>> next) => next(value);
            [Around("First")] internal static string? G(int x, Func<int, string?> next) => next(x) ?? next(x + 1);
            [Around("Any")] internal static bool H(int x, Func<int, bool> next) => next(x);
            [Around("Later")] internal static Task I(int x, CancellationToken token, Func<int, CancellationToken, Task> next) => next(x, token);
            [Around("Valued")] internal static ValueTask<int> J(int x, Func<int, ValueTask<int>> next) => next(x);
            [Around("Unhandled")] internal static void K(int x, string y, Action<int, string> next) => next(x, y);
            [Around("Generic")] internal static T M<T>(T value, Func<T, T> next) => next(value);
            [Around("Bytes")] internal static void N(ReadOnlySpan<byte> bytes, Site.Points.BytesNext next) => next(bytes);
            [Around("Act")] internal static void O(Site.Points.ActNext next) => next(default);
        }
        """;

    private const string Program = """
        Fire(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fire(1000);
        Log.Add(GC.GetAllocatedBytesForCurrentThread() - before);

        static void Fire(int times)
        {
            var e = new Event(1, 2);
            for (var i = 0; i < times; i++)
            {
                Site.Act(in e);
                Site.Propagate(e);
                Site.Change("v");
                var x = i;
                Site.InPlace(ref x);
                _ = Site.Check("v").Value;
                Site.First(1);
                Site.Any(1);
                if (!Site.Later(1).IsCompletedSuccessfully)
                    throw new InvalidOperationException();
                if (Site.Valued(i).Result != i)
                    throw new InvalidOperationException();
                Site.Unhandled(1, "y");
                Site.Generic(1);
                Site.Bytes("abc"u8);
            }
        }
        """;

    [Fact]
    public void In_one_assembly() => Assert.Equal("0", Snippet.Run(Program, Sets, Handlers));

    [Fact]
    public void With_handlers_round_others()
    {
        Assert.Equal("0", Snippet.Run(Program, Sets, Handlers, Arounds));
        var contract = TestAssembly.Library("Contract", Sets);
        var plugin = TestAssembly.Library("Plugin", Handlers + Arounds, contract);
        Assert.Equal("0", TestAssembly.Exe(Program, plugin).Run());
    }

    [Fact]
    public void Composed_across_assemblies()
    {
        var contract = TestAssembly.Library("Contract", Sets);
        var plugin = TestAssembly.Library("Plugin", Handlers, contract);

        Assert.Equal("0", TestAssembly.Exe(Program, plugin).Run());
    }
}
