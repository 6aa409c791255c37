namespace Hooks.Generators.Tests.Kinds;

/// <summary>Where a hook may stand: sets of every form.</summary>
public class HookSetTests
{
    private const string Handler = """
        static class Plugin { [Action("Saved")] internal static void On(int x) => Log.Add(x); }
        """;

    [Theory]
    [InlineData("Set", "public static partial class Set { @ }")]
    [InlineData("Set", "public partial class Set { @ }")]
    [InlineData("Set", "public sealed partial class Set { @ }")]
    [InlineData("Set", "public abstract partial class Set : System.IDisposable { public abstract void Dispose(); @ }")]
    [InlineData("Set", "static partial class Set { @ }")]
    [InlineData("A.B.Set", "namespace A { namespace B { public static partial class Set { @ } } }")]
    [InlineData("Outer.Set", "public static partial class Outer { public static partial class Set { @ } }")]
    [InlineData("Outer.Middle.Set", "public partial class Outer { internal partial class Middle { internal static partial class Set { @ } } }")]
    [InlineData("Outer.Set", "public partial struct Outer { public static partial class Set { @ } }")]
    [InlineData("Outer.Set", "public partial record Outer { public static partial class Set { @ } }")]
    [InlineData("Outer.Set", "public partial record struct Outer { public static partial class Set { @ } }")]
    [InlineData("Outer.Set", "public partial interface Outer { public static partial class Set { @ } }")]
    [InlineData("Hooks.Set", "namespace Hooks { public static partial class Set { @ } }")]
    [InlineData("My.Hooks.Set", "namespace My.Hooks { public static partial class Set { @ } }")]
    [InlineData("System2.Hooks", "namespace System2 { public static partial class Hooks { @ } }")]
    public void Sets_of_every_form(string name, string declaration) => Assert.Equal("7", Snippet.Run(
        $"global::{name}.Saved(7);\n" + Handler,
        declaration.Replace("@", "[global::Hooks.Hook] public static partial void Saved(int x);", StringComparison.Ordinal)));

    [Fact]
    public void A_private_nested_set_is_fired_by_its_owner() => Assert.Equal("7", Snippet.Run("""
        Outer.Fire();

        public static partial class Outer
        {
            public static void Fire() => Inner.Saved(7);

            private static partial class Inner
            {
                [Hook] public static partial void Saved(int x);
            }

            internal static class Plugin { [Action("Saved")] internal static void On(int x) => Log.Add(x); }
        }
        """));

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    [InlineData("private")]
    [InlineData("protected")]
    [InlineData("protected internal")]
    [InlineData("private protected")]
    public void Hooks_of_every_accessibility(string accessibility) => Assert.Equal("7", Snippet.Run($$"""
        Site.Fire();

        public partial class Site
        {
            public static void Fire() => Saved(7);

            [Hook] {{accessibility}} static partial void Saved(int x);
        }

        {{Handler}}
        """));

    [Fact]
    public void A_void_hook_without_accessibility_has_a_body_even_without_handlers() => Assert.Equal("evaluated 7", Snippet.Run("""
        Site.Fire();

        static partial class Site
        {
            public static void Fire() { Saved(Evaluated()); Unhandled(Evaluated() + 1); Log.Add(s_calls); }

            private static int s_calls = 5;
            private static int Evaluated() { s_calls++; return 0; }

            [Hook] static partial void Saved(int x);
            [Hook] static partial void Unhandled(int x);
        }

        static class Plugin { [Action("Saved")] internal static void On(int x) => Log.Add("evaluated"); }
        """));

    [Fact]
    public void One_set_in_several_files() => Assert.Equal("1 2", Snippet.Run(
        """
        Site.One(1);
        Site.Two(2);

        public static partial class Site { [Hook] public static partial void One(int x); }
        static class Plugin { [Action("One"), Action("Two")] internal static void On(int x) => Log.Add(x); }
        """,
        "public static partial class Site { [Hook] public static partial void Two(int x); }",
        "partial class Site { internal const int Unrelated = 1; }"));

    [Fact]
    public void Two_sets_with_the_same_simple_name() => Assert.Equal("A B", Snippet.Run(
        """
        A.Site.Saved();
        B.Site.Saved();

        static class Plugin
        {
            [Action(typeof(A.Site), "Saved")] internal static void OnA() => Log.Add("A");
            [Action(typeof(B.Site), "Saved")] internal static void OnB() => Log.Add("B");
        }
        """,
        """
        namespace A { public static partial class Site { [Hook] public static partial void Saved(); } }
        namespace B { public static partial class Site { [Hook] public static partial void Saved(); } }
        """));

    [Fact]
    public void Sets_whose_names_differ_in_case_or_nesting() => Assert.Equal("1 2 3 4", Snippet.Run(
        """
        A.B.Fire(1);
        A_B.Fire(2);
        a.B.Fire(3);
        AB.Fire(4);
        static class Plugin
        {
            [Action(typeof(A.B), "Fire"), Action(typeof(A_B), "Fire"), Action(typeof(a.B), "Fire"), Action(typeof(AB), "Fire")]
            internal static void On(int x) => Log.Add(x);
        }
        """,
        """
        namespace A { public static partial class B { [Hook] public static partial void Fire(int x); } }
        namespace a { public static partial class B { [Hook] public static partial void Fire(int x); } }
        public static partial class A_B { [Hook] public static partial void Fire(int x); }
        public static partial class AB { [Hook] public static partial void Fire(int x); }
        """));

    [Fact]
    public void A_hook_beside_other_members() => Assert.Equal("7 8", Snippet.Run("""
        Site.Saved(7);
        Site.Saved("8");

        public static partial class Site
        {
            public static int Points2 = 1;
            public static void Saved(string text) => Log.Add(text);
            [Hook] public static partial void Saved(int x);
        }

        """ + Handler));
}
