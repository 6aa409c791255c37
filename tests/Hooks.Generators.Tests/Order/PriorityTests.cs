namespace Hooks.Generators.Tests.Order;

/// <summary>Priority first, then ties: type, method, parameter types, ordinal.</summary>
public class PriorityTests
{
    private const string Site = """
        Site.Saved(1);

        public static partial class Site { [Hook] public static partial void Saved(int x); }


        """;

    [Fact]
    public void The_default_is_ten() => Assert.Equal("9 10 10 11", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved", Priority = 11)] internal static void A() => Log.Add(11);
            [Action("Saved")] internal static void B() => Log.Add(10);
            [Action("Saved", Priority = 10)] internal static void C() => Log.Add(10);
            [Action("Saved", Priority = 9)] internal static void D() => Log.Add(9);
        }
        """));

    [Fact]
    public void Ties_go_by_the_types_full_name() => Assert.Equal("A.B.X A.C B", Snippet.Run(
        Site,
        """
        static class B { [Action("Saved")] internal static void On() => Log.Add("B"); }
        namespace A
        {
            static class C { [Action("Saved")] internal static void On() => Log.Add("A.C"); }
            namespace B { static class X { [Action("Saved")] internal static void On() => Log.Add("A.B.X"); } }
        }
        """));

    [Fact]
    public void Ties_are_ordinal() => Assert.Equal("B Z _ a b ä", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved")] internal static void ä() => Log.Add("ä");
            [Action("Saved")] internal static void a() => Log.Add("a");
            [Action("Saved")] internal static void Z() => Log.Add("Z");
            [Action("Saved")] internal static void _() => Log.Add("_");
            [Action("Saved")] internal static void b() => Log.Add("b");
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact]
    public void Overloads_go_by_their_parameter_types() => Assert.Equal("none int object", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved")] internal static void On(object x) => Log.Add("object");
            [Action("Saved")] internal static void On(int x) => Log.Add("int");
            [Action("Saved")] internal static void On() => Log.Add("none");
        }
        """));

    [Fact]
    public void One_method_twice_with_two_priorities_runs_twice() => Assert.Equal("On Other On", Snippet.Exe(Site + """
        static class Plugin
        {
            [Action("Saved", Priority = 1), Action("Saved", Priority = 20)]
            internal static void On() => Log.Add("On");

            [Action("Saved")] internal static void Other() => Log.Add("Other");
        }
        """).Allowing("HOOK015").Run());

    [Fact]
    public void One_method_twice_under_two_names_goes_by_the_names() => Assert.Equal("a b", Snippet.Exe("""
        foreach (var handler in Site.Points.Saved.Handlers)
            Log.Add(handler.Name);

        public static partial class Site { [Hook] public static partial void Saved(int x); }

        static class Plugin
        {
            [Action("Saved", Name = "b"), Action("Saved", Name = "a")]
            internal static void On() { }
        }
        """).Allowing("HOOK015").Run());
}
