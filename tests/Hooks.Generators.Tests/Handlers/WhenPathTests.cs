namespace Hooks.Generators.Tests.Handlers;

/// <summary>Where a [When] path may begin and lead.</summary>
public class WhenPathTests
{
    [Theory]
    [InlineData("int x", "5", "\"x\", 5", true)]
    [InlineData("int x", "5", "\"x\", 6", false)]
    [InlineData("in int x", "5", "\"x\", 5", true)]
    [InlineData("bool x", "true", "\"x\"", true)]
    [InlineData("bool x", "false", "\"x\"", false)]
    [InlineData("string? x", "null", "\"x\"", false)]
    [InlineData("string? x", "null", "\"x\", null", true)]
    [InlineData("string? x", "null", "\"x.Length\", 0", false)]
    [InlineData("string x", "\"abc\"", "\"Length\", 3", true)]
    [InlineData("ReadOnlySpan<byte> x", "[1, 2, 3]", "\"x.Length\", 3", true)]
    [InlineData("ReadOnlySpan<byte> x", "[1, 2, 3]", "\"IsEmpty\"", false)]
    [InlineData("(int Number, string Text) x", "(1, \"t\")", "\"x.Text\", \"t\"", true)]
    [InlineData("(int Number, string Text) x", "(1, \"t\")", "\"Item1\", 1", true)]
    [InlineData("List<int> x", "[1]", "\"Count\", 1", true)]
    [InlineData("int[] x", "[1]", "\"Length\", 1", true)]
    [InlineData("DayOfWeek x", "DayOfWeek.Friday", "\"x\", DayOfWeek.Friday", true)]
    [InlineData("DayOfWeek? x", "DayOfWeek.Friday", "\"x\", DayOfWeek.Friday", true)]
    [InlineData("DayOfWeek? x", "null", "\"x\", DayOfWeek.Sunday", false)]
    [InlineData("Attribute? x", "null", "\"TypeId\"", false)]
    [InlineData("IReadOnlyCollection<int> x", "[1]", "\"Count\", 1", true)]
    [InlineData("ICollection<int> x", "[1]", "\"x.Count\", 1", true)]
    [InlineData("DerivedInterface x", "new Both()", "\"Name\", \"n\"", true)]
    [InlineData("Both x", "new Both()", "\"Name\", \"n\"", true)]
    [InlineData("Both x", "new Both()", "\"Shadow\", \"param\"", true)]
    [InlineData("Kw x", "new()", "\"class\", 1", true)]
    [InlineData("Kw x", "new()", "\"x.class\", 1", true)]
    [InlineData("byte x", "5", "\"x\", 5", true)]
    [InlineData("uint x", "5", "\"x\", 5u", true)]
    [InlineData("ulong x", "5", "\"x\", ulong.MaxValue", false)]
    [InlineData("float x", "1.5f", "\"x\", 1.5f", true)]
    [InlineData("decimal x", "5", "\"x\", 5", true)]
    public void Paths(string parameter, string argument, string when, bool matches) => Assert.Equal(matches ? "ran" : "", Snippet.Run($$"""
        Site.Saved({{argument}}, "param");

        public interface BaseInterface { string Name => "n"; }
        public interface DerivedInterface : BaseInterface;
        public class Base { public string Name => "n"; public string Shadow => "property"; }
        public class Both : Base, DerivedInterface;
        public class Kw { public int @class => 1; }

        public static partial class Site { [Hook] public static partial void Saved({{parameter}}, string Shadow); }

        static class P
        {
            [Action("Saved"), When({{when}})] internal static void On() => Log.Add("ran");
        }
        """));

    [Fact]
    public void Generic_values() => Assert.Equal("a", Snippet.Run("""
        Site.Saved("a");
        Site.Saved<string?>(null);

        public static partial class Site { [Hook] public static partial void Saved<T>(T value); }
        static class P { [Action("Saved"), When("value")] internal static void On<T>(T value) => Log.Add(value!); }
        """));

    [Fact]
    public void A_ref_handler_between_makes_the_path_be_read_again() => Assert.Equal("A C", Snippet.Run("""
        var x = 1;
        Site.Change(ref x);

        public static partial class Site { [Hook] public static partial void Change(ref int x); }
        static class P
        {
            [Filter("Change", Priority = 1), When("x", 1)] internal static void A(ref int x) { Log.Add("A"); x = 2; }
            [Filter("Change", Priority = 2), When("x", 1)] internal static void B(ref int x) => Log.Add("B");
            [Filter("Change", Priority = 3), When("x", 2)] internal static void C(ref int x) => Log.Add("C");
        }
        """));

    [Fact]
    public void A_gate_that_replaced_its_value_is_read_again() => Assert.Equal("a b", Snippet.Run("""
        await Site.Check("1");

        public static partial class Site { [Hook] public static partial Task<HookResult<string>> Check(string value); }
        static class P
        {
            [Filter("Check", Priority = 1), When("value", "1")] internal static async Task<string> A() { await Task.Yield(); Log.Add("a"); return "2"; }
            [Filter("Check", Priority = 2), When("value", "2")] internal static string B(string value) { Log.Add("b"); return value; }
            [Filter("Check", Priority = 3), When("value", "1")] internal static string C(string value) { Log.Add("c"); return value; }
        }
        """));

    [Fact]
    public void Properties_of_a_private_getter_cannot_be_read()
    {
        var errors = Diagnose.CompilerErrorsIn(TestAssembly.Library("Plugin", """
            public class Event { public string Name { private get; set; } = ""; private int Hidden => 1; public int this[int i] => i; public int WriteOnly { set { } } }
            public static partial class Site { [Hook] public static partial void Saved(Event e); }
            static class P
            {
                [Action("Saved"), When("Name", "x")] internal static void A() { }
                [Action("Saved"), When("Hidden", 1)] internal static void B() { }
                [Action("Saved"), When("Item", 1)] internal static void C() { }
                [Action("Saved"), When("WriteOnly", 1)] internal static void D() { }
                [Action("Saved"), When("ToString", "x")] internal static void E() { }
                [Action("Saved"), When("GetHashCode()", 1)] internal static void F() { }
            }
            """));

        Assert.Empty(errors);
    }
}
