namespace Hooks.Generators.Tests.Handlers;

/// <summary>A handler's parameter may be wider than the hook's.</summary>
public class WiderParameterTests
{
    private const string Events = """
        public interface IEvent { int X { get; } }
        public class Base : IEvent { public int X => 7; }
        public sealed class Derived : Base;
        public struct Value : IEvent { public int X => 7; }


        """;

    [Theory]
    [InlineData("Derived e", "new()", "Derived e", "e.X")]
    [InlineData("Derived e", "new()", "Base e", "e.X")]
    [InlineData("Derived e", "new()", "IEvent e", "e.X")]
    [InlineData("Derived e", "new()", "object e", "((Base)e).X")]
    [InlineData("Derived e", "new()", "object? e", "((Base)e!).X")]
    [InlineData("Derived e", "new()", "dynamic e", "((Base)(object)e).X")]
    [InlineData("Value e", "new()", "IEvent e", "e.X")]
    [InlineData("Value e", "new()", "object e", "((Value)e).X")]
    [InlineData("Value e", "new()", "ValueType e", "((Value)e).X")]
    [InlineData("DayOfWeek e", "DayOfWeek.Friday", "Enum e", "(int)(DayOfWeek)e + 2")]
    [InlineData("in Derived e", "new()", "IEvent e", "e.X")]
    [InlineData("in Value e", "new()", "IEvent e", "e.X")]
    [InlineData("Value e", "new()", "in IEvent e", "e.X")]
    [InlineData("Value e", "new()", "in Value e", "e.X")]
    [InlineData("ref readonly Derived e", "in Place.Derived", "Base e", "e.X")]
    [InlineData("List<Derived> es", "[new()]", "IEnumerable<Base> es", "es.First().X")]
    [InlineData("IReadOnlyList<Derived> es", "[new()]", "IReadOnlyList<IEvent> es", "es[0].X")]
    [InlineData("Derived[] es", "[new()]", "IEvent[] es", "es[0].X")]
    [InlineData("Derived[] es", "[new()]", "IReadOnlyCollection<object> es", "es.Count + 6")]
    [InlineData("Func<Derived> f", "() => new()", "Func<Base> f", "f().X")]
    [InlineData("Action<Base> f", "e => Log.Add(e.X)", "Action<Derived> f", "Call(f)")]
    [InlineData("string text", "\"1234567\"", "IEnumerable<char> text", "text.Count()")]
    [InlineData("string text", "\"1234567\"", "string? text", "text?.Length")]
    [InlineData("int[] xs", "[7]", "Array xs", "xs.GetValue(0)!")]
    [InlineData("(Derived, int) pair", "(new(), 1)", "(Derived E, int X) pair", "pair.E.X")]
    public void Wider_parameters(string hook, string argument, string handler, string logged) => Assert.Equal("7", Snippet.Run($$"""
        Site.Saved({{argument}});

        {{Events}}
        public static class Place { public static Derived Derived = new(); }

        public static partial class Site
        {
            [Hook] public static partial void Saved({{hook}});
        }

        static class Plugin
        {
            private static string Call(Action<Derived> f) { f(new()); return ""; }
            [Action("Saved")] internal static void On({{handler}}) => Log.Add({{logged}});
        }
        """).Trim());

    [Theory]
    [InlineData("Task", "await ")]
    [InlineData("void", "")]
    public void Different_handlers_widen_differently(string result, string await) => Assert.Equal("Derived Base IEvent object none", Snippet.Run($$"""
        {{await}}Site.Saved(new Derived(), 1);

        {{Events}}
        public static partial class Site
        {
            [Hook] public static partial {{result}} Saved(Derived e, int x);
        }

        static class Plugin
        {
            [Action("Saved", Priority = 1)] internal static void A(Derived e, int x) => Log.Add("Derived");
            [Action("Saved", Priority = 2)] internal static void B(Base e) => Log.Add("Base");
            [Action("Saved", Priority = 3)] internal static void C(IEvent e, long x) => Log.Add("IEvent");
            [Action("Saved", Priority = 4)] internal static void D(object e, object x) => Log.Add("object");
            [Action("Saved", Priority = 5)] internal static void E() => Log.Add("none");
        }
        """.Replace("long x", "IComparable x", StringComparison.Ordinal)));

    [Fact]
    public void A_filter_may_read_wider_and_answer_narrower() => Assert.Equal("True", Snippet.Run($$"""
        Log.Add(Site.Change(new Derived()) is Derived);

        {{Events}}
        public static partial class Site
        {
            [Hook] public static partial IEvent Change(IEvent e);
        }

        static class Plugin
        {
            [Filter("Change")] internal static Derived On(object e) => (Derived)e;
        }
        """));

    [Theory]
    [InlineData("IEvent e", "Base e")]
    [InlineData("object e", "IEvent e")]
    [InlineData("int x", "long x")]
    [InlineData("int x", "string x")]
    [InlineData("List<object> xs", "List<string> xs")]
    [InlineData("int x", "ref int x")]
    [InlineData("int x", "out int x")]
    [InlineData("int x, string y", "string y")]
    public Task What_is_not_wider_does_not_fit(string hook, string handler) => Diagnose.Library($$"""
        {{Events}}
        public static partial class Site
        {
            [Hook] public static partial void Saved({{hook}});
        }

        static class Plugin
        {
            [Action("Saved")] internal static void {|HOOK003:On|}({{handler}}) {{(handler.StartsWith("out", StringComparison.Ordinal) ? "=> x = 1;" : "{ }")}}
        }
        """);
}
