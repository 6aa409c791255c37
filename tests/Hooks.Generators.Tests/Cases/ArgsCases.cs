namespace Hooks.Generators.Tests.Cases;

public class ArgsCases
{
    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_action_args_1")]
    public void Action_args_1() => Assert.Equal("val", Snippet.Run("""
        Site.Saved("val");

        public static partial class Site
        {
            [Hook] public static partial void Saved(string value);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void On(string value) => Log.Add(value);
        }
        """));

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_action_keyed_array")]
    public void Action_keyed_array() => Assert.Equal("2:foo=1,bar=2 2", Snippet.Run("""
        Site.Saved(new() { ["foo"] = 1, ["bar"] = 2 });
        Site.Listed([1, 2]);

        public static partial class Site
        {
            [Hook] public static partial void Saved(Dictionary<string, int> map);
            [Hook] public static partial void Listed(params object[] items);
        }

        static class Plugin
        {
            [Action("Saved")]
            internal static void On(Dictionary<string, int> map) =>
                Log.Add($"{map.Count}:{string.Join(",", map.Select(p => $"{p.Key}={p.Value}"))}");

            [Action("Listed")] internal static void Count(object[] items) => Log.Add(items.Length);
        }
        """));

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_action_ref_array")]
    public void Action_ref_array() => Assert.Equal("True changed", Snippet.Run("""
        var post = new Post { Title = "first" };
        Site.Saved(post);
        post.Title = "changed";
        Log.Add(ReferenceEquals(post, Plugin.Seen));
        Log.Add(Plugin.Seen!.Title);

        public sealed class Post { public string Title = ""; }

        public static partial class Site
        {
            [Hook] public static partial void Saved(Post post);
        }

        static class Plugin
        {
            internal static Post? Seen;
            [Action("Saved")] internal static void On(Post post) => Seen = post;
        }
        """));

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_filter_args_1")]
    public void Filter_args_1() => Assert.Equal("a:v/ctx b:v+/ctx v++", Snippet.Run("""
        Log.Add(Site.Title("v", "ctx"));

        public static partial class Site
        {
            [Hook] public static partial string Title(string value, string context);
        }

        static class Plugin
        {
            [Filter("Title")]
            internal static string A(string value, string context) { Log.Add($"a:{value}/{context}"); return value + "+"; }

            [Filter("Title")]
            internal static string B(string value, string context) { Log.Add($"b:{value}/{context}"); return value + "+"; }
        }
        """));

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_filter_args_2")]
    public void Filter_args_2() => Assert.Equal("a:v,1,2 b:v v", Snippet.Run("""
        Log.Add(Site.Title("v", 1, 2));

        public static partial class Site
        {
            [Hook] public static partial string Title(string value, int x, int y);
        }

        static class Plugin
        {
            [Filter("Title")]
            internal static string A(string value, int x, int y) { Log.Add($"a:{value},{x},{y}"); return value; }

            [Filter("Title")] internal static string B(string value) { Log.Add($"b:{value}"); return value; }
        }
        """));

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/doAction.php::test_do_action_with_more_accepted_args")]
    public async Task Do_action_with_more_accepted_args() => await Diagnose.Library("""
        public static partial class Site
        {
            [Hook] public static partial void Saved(int x);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void {|HOOK003:On|}(int x, int y) => Log.Add(x);
        }
        """);

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/doAction.php::test_do_action_with_no_accepted_args")]
    public void Do_action_with_no_accepted_args() => Assert.Equal("called", Snippet.Run("""
        Site.Saved(1, "two");

        public static partial class Site
        {
            [Hook] public static partial void Saved(int x, string y);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void On() => Log.Add("called");
        }
        """));

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::pass in two arguments to an action")]
    public void Pass_in_two_arguments_to_an_action() => Assert.Equal("True True", Snippet.Run("""
        Site.Saved(Plugin.One, Plugin.Two);

        public static partial class Site
        {
            [Hook] public static partial void Saved(object one, object two);
        }

        static class Plugin
        {
            internal static readonly object One = new();
            internal static readonly object Two = new();

            [Action("Saved")]
            internal static void On(object one, object two)
            {
                Log.Add(ReferenceEquals(one, One));
                Log.Add(ReferenceEquals(two, Two));
            }
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_invocations.py::test_opt_in_args")]
    public void Opt_in_args() => Assert.Equal("none one:1 two:1,2", Snippet.Run("""
        Site.Saved(1, 2);

        public static partial class Site
        {
            [Hook] public static partial void Saved(int x, int y);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void A() => Log.Add("none");
            [Action("Saved")] internal static void B(int x) => Log.Add($"one:{x}");
            [Action("Saved")] internal static void C(int x, int y) => Log.Add($"two:{x},{y}");
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_keyword_args_with_defaultargs")]
    public void Keyword_args_with_defaultargs() => Assert.Equal("x=1 x=1,z=1 x=1,z=5", Snippet.Run("""
        Site.Saved(x: 1, y: "unrelated");
        Site.Placed(1);
        Site.Placed(1, z: 5);

        public static partial class Site
        {
            [Hook] public static partial void Saved(int x, string y);
            [Hook] public static partial void Placed(int x, int z = 1);
        }

        static class Plugin
        {
            [Action("Saved")] internal static void Saved(int x) => Log.Add($"x={x}");
            [Action("Placed")] internal static void Placed(int x, int z = 9) => Log.Add($"x={x},z={z}");
        }
        """));

    [Fact(DisplayName = "tapable test/SyncHook.test.js::should allow to create sync hooks")]
    public void Hooks_of_every_arity() => Assert.Equal("0: 1:a 2:a,b 3:a,b,c 0: 1:a 2:a,b 3:a,b,c", Snippet.Run("""
        Site.H0();
        Site.H1("a");
        Site.H2("a", "b");
        Site.H3("a", "b", "c");
        await Site.A0();
        await Site.A1("a");
        await Site.A2("a", "b");
        await Site.A3("a", "b", "c");

        public static partial class Site
        {
            [Hook] public static partial void H0();
            [Hook] public static partial void H1(string a);
            [Hook] public static partial void H2(string a, string b);
            [Hook] public static partial void H3(string a, string b, string c);
            [Hook] public static partial Task A0();
            [Hook] public static partial ValueTask A1(string a);
            [Hook] public static partial Task A2(string a, string b);
            [Hook] public static partial ValueTask A3(string a, string b, string c);
        }

        static class Plugin
        {
            [Action("H0"), Action("A0")] internal static void On0() => Log.Add("0:");
            [Action("H1"), Action("A1")] internal static void On1(string a) => Log.Add($"1:{a}");
            [Action("H2"), Action("A2")] internal static void On2(string a, string b) => Log.Add($"2:{a},{b}");
            [Action("H3"), Action("A3")] internal static void On3(string a, string b, string c) => Log.Add($"3:{a},{b},{c}");
        }
        """));
}
