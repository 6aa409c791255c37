using System.Diagnostics;

namespace Hooks.Generators.Tests.Failures;

/// <summary>What a HookException tells.</summary>
public class HookExceptionTests
{
    [Fact]
    public void All_failures_in_order_and_the_first_one_inside() => Assert.Equal("saved | Plugin.A/App/one,B!/small/two | True True | null", Snippet.Run("""
        try
        {
            Site.Saved();
        }
        catch (HookException e)
        {
            Log.Add(e.Hook);
            Log.Add("|");
            Log.Add(string.Join(",", e.Failures.Select(f => $"{f.Handler}/{f.Plugin}/{f.Exception.Message}")));
            Log.Add("|");
            Log.Add(ReferenceEquals(e.InnerException, e.Failures[0].Exception));
            Log.Add(e.Failures.All(f => f.Hook == "saved"));
            Log.Add("|");
            Log.Add(e.LastValue!);
        }

        public static partial class Site { [Hook("saved")] public static partial void Saved(); }

        static class Plugin { [Action("saved")] internal static void A() => throw new InvalidOperationException("one"); }
        [HookPlugin("small")] static class Plugin2 { [Action("saved", Name = "B!")] internal static void B() => throw new ArgumentException("two"); }
        """));

    [Theory]
    [InlineData("void", "")]
    [InlineData("Task", "await ")]
    public void The_inner_exception_has_its_own_stack_trace(string result, string await) => Assert.Equal("True True", Snippet.Run($$"""
        try
        {
            {{await}}Site.Saved();
        }
        catch (HookException e)
        {
            var trace = e.InnerException!.StackTrace!;
            Log.Add(trace.Contains("Plugin.Deep"));
            Log.Add(trace.Contains("Plugin.On"));
        }

        public static partial class Site { [Hook] public static partial {{result}} Saved(); }

        static class Plugin
        {
            [Action("Saved")] internal static void On() => Deep();
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static void Deep() => throw new InvalidOperationException();
        }
        """));

    [Fact]
    public void Propagate_gives_the_very_exception() => Assert.Equal("True True", Snippet.Run("""
        try
        {
            Site.Saved();
        }
        catch (Exception e)
        {
            Log.Add(ReferenceEquals(e, Plugin.Thrown));
        }

        try
        {
            await Site.SavedAsync();
        }
        catch (Exception e)
        {
            Log.Add(ReferenceEquals(e, Plugin.Thrown));
        }

        public static partial class Site
        {
            [Hook(Errors = HookErrorPolicy.Propagate)] public static partial void Saved();
            [Hook(Errors = HookErrorPolicy.Propagate)] public static partial Task SavedAsync();
        }

        static class Plugin
        {
            internal static readonly Exception Thrown = new InvalidOperationException();
            [Action("Saved"), Action("SavedAsync")] internal static void On() => throw Thrown;
        }
        """));

    [Fact]
    public void A_nested_hooks_exception_is_an_ordinary_failure() => Assert.Equal("Outer/Inner/boom", Snippet.Run("""
        try
        {
            Site.Outer();
        }
        catch (HookException outer)
        {
            var inner = (HookException)outer.InnerException!;
            Log.Add($"{outer.Hook}/{inner.Hook}/{inner.InnerException!.Message}");
        }

        public static partial class Site
        {
            [Hook] public static partial void Outer();
            [Hook] public static partial void Inner();
        }

        static class Plugin
        {
            [Action("Outer")] internal static void A() => Site.Inner();
            [Action("Inner")] internal static void B() => throw new InvalidOperationException("boom");
        }
        """));

    [Fact]
    public void A_subscriber_that_throws_does_not_harm_the_dispatch() => Assert.Equal("second B", Snippet.Run("""
        HookErrors.Reported += _ => throw new InvalidOperationException("subscriber");
        HookErrors.Reported += _ => Log.Add("second");
        Site.Saved();

        public static partial class Site { [Hook(Errors = HookErrorPolicy.Report)] public static partial void Saved(); }

        static class Plugin
        {
            [Action("Saved")] internal static void A() => throw new InvalidOperationException("boom");
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void What_no_subscriber_takes_is_traced()
    {
        using var heard = new Heard();
        Snippet.Run("""
            Site.Traced();
            HookErrors.Reported += _ => throw new FormatException("nobody takes it");
            Site.Traced();

            public static partial class Site { [Hook(Errors = HookErrorPolicy.Report)] public static partial void Traced(); }

            static class Plugin { [Action("Traced")] internal static void A() => throw new InvalidOperationException("nobody asked"); }
            """);

        Assert.Equal(
            [
                "Hook 'Traced': handler 'Plugin.A' of plugin 'App' failed: nobody asked",
                "A subscriber of HookErrors.Reported failed: System.FormatException: nobody takes it",
            ],
            heard.Lines);
    }

    [Fact]
    public void Several_failures_are_reported_one_by_one() => Assert.Equal(
        "reported(Change, Plugin.A: a) reported(Change, Plugin.C: c) v!", Snippet.Run("""
        Try.LogReported();
        Log.Add(Site.Change("v"));

        public static partial class Site { [Hook(Errors = HookErrorPolicy.Report)] public static partial string Change(string value); }

        static class Plugin
        {
            [Filter("Change")] internal static string A(string value) => throw new InvalidOperationException("a");
            [Filter("Change")] internal static string B(string value) => value + "!";
            [Filter("Change")] internal static string C(string value) => throw new InvalidOperationException("c");
        }
        """));

    [Fact]
    public void The_last_value_of_a_value_type_is_boxed() => Assert.Equal("HookException(Change; Plugin.B: boom; last=2)", Snippet.Run("""
        Try.Run(() => { Site.Change(1); });

        public static partial class Site { [Hook] public static partial int Change(int value); }

        static class Plugin
        {
            [Filter("Change")] internal static int A(int value) => value + 1;
            [Filter("Change")] internal static int B(int value) => throw new InvalidOperationException("boom");
        }
        """));

    /// <summary>Programs that run at the same time write to the same trace.</summary>
    private sealed class Heard : TraceListener
    {
        public Heard() => Trace.Listeners.Add(this);

        public List<string> Lines { get; } = [];

        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
            if (message!.Contains("nobody", StringComparison.Ordinal))
                Lines.Add(message.Split('\n')[0].Trim());
        }

        protected override void Dispose(bool disposing)
        {
            Trace.Listeners.Remove(this);
            base.Dispose(disposing);
        }
    }
}
