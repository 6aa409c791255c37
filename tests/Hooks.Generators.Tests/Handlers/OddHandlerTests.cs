namespace Hooks.Generators.Tests.Handlers;

/// <summary>Handlers of uncommon forms.</summary>
public class OddHandlerTests
{
    private const string Site = """
        Site.Saved(1);

        public static partial class Site { [Hook] public static partial void Saved(int x); }


        """;

    [Fact]
    public void A_partial_method_with_both_parts_is_called_once() => Assert.Equal("1", Snippet.Run(Site + """
        static partial class P
        {
            [Action("Saved")] internal static partial void On(int x);
            internal static partial void On(int x) => Log.Add(x);
        }
        """));

    [Fact]
    public void An_attribute_on_the_implementing_part() => Assert.Equal("1", Snippet.Run(Site + """
        static partial class P
        {
            internal static partial void On(int x);
            [Action("Saved")] internal static partial void On(int x) => Log.Add(x);
        }
        """));

    [Fact]
    public async Task A_method_that_only_unmanaged_code_may_call()
    {
        TestAssembly Program() => TestAssembly.Exe(Site + """
            static class P
            {
                [Action("Saved"), System.Runtime.InteropServices.UnmanagedCallersOnly] internal static void Bad(int x) { }
                [Action("Saved")] internal static void Good(int x) => Log.Add(x);
            }
            """);

        Assert.Equal("1", Program().Allowing("HOOK004").Run());
        Assert.Equal("HOOK004", Assert.Single(await Diagnose.Run(Program())).Id);
    }

    [Fact]
    public void A_partial_method_whose_body_another_generator_writes()
    {
        // The generator sees the declaration alone; the body is there when the compiler looks.
        var assembly = TestAssembly.Exe(Site + """
            static partial class P { [Action("Saved")] internal static partial void On(int x); }
            """);

        var result = Compiler.Driver(assembly).RunGenerators(Compiler.Parse(assembly)).GetRunResult().Results.Single();

        Assert.Contains(result.GeneratedSources, s => s.SourceText.ToString().Contains("global::P.On(x)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_handler_that_is_itself_a_hook() => Assert.Equal("1", Snippet.Run("""
        Site.Saved(1);

        public static partial class Site
        {
            [Hook] public static partial void Saved(int x);
            [Hook, Action("Saved")] public static partial void Forwarded(int x);
        }

        static class P { [Action("Forwarded")] internal static void On(int x) => Log.Add(x); }
        """));

    [Fact]
    public void An_extension_method() => Assert.Equal("1", Snippet.Run(Site + """
        static class P { [Action("Saved")] internal static void On(this int x) => Log.Add(x); }
        """));

    [Fact]
    public void A_handler_with_ref_readonly_results_does_not_fit_an_action() =>
        Assert.Equal("1", Snippet.Exe(Site + """
            static class P
            {
                private static int s_x;
                [Action("Saved")] internal static ref readonly int Bad(int x) => ref s_x;
                [Action("Saved")] internal static void Good(int x) => Log.Add(x + s_x);
            }
            """).Allowing("HOOK003", "CS0649").Run());

    [Fact]
    public Task A_filter_that_returns_by_reference_does_not_fit() => Diagnose.Library("""
        public static partial class Site { [Hook] public static partial int Change(int x); }
        static class P
        {
            private static int s_x = 5;
            [Filter("Change")] internal static ref int {|HOOK003:On|}(int x) => ref s_x;
        }
        """);

    [Fact]
    public void Handlers_of_a_struct_by_ref_and_by_value_in_one_hook() => Assert.Equal("11", Snippet.Run("""
        var p = new Point();
        Site.Move(ref p);
        Log.Add(p.X);

        public struct Point { public int X; }
        public static partial class Site { [Hook] public static partial void Move(ref Point p); }
        static class P
        {
            [Filter("Move", Priority = 1)] internal static void A(ref Point p) => p.X = 1;
            [Filter("Move", Priority = 2)] internal static Point B(Point p) => new() { X = p.X * 10 };
            [Filter("Move", Priority = 3)] internal static Point C(in Point p) => new() { X = p.X + 1 };
        }
        """));
}
