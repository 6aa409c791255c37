namespace Hooks.Generators.Tests.Cases;

public class RecursionCases
{
    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_action_recursion")]
    public void Action_recursion() => Assert.Equal("a:1 b:1 a:2 b:2 c:2 c:1", Snippet.Run("""
        Site.Saved(1);

        public static partial class Site
        {
            [Hook] public static partial void Saved(int depth);
        }

        static class Plugin
        {
            [Action("Saved", Priority = 11)] internal static void A(int depth) => Log.Add($"a:{depth}");

            [Action("Saved", Priority = 12)]
            internal static void B(int depth)
            {
                Log.Add($"b:{depth}");
                if (depth == 1)
                    Site.Saved(2);
            }

            [Action("Saved", Priority = 13)] internal static void C(int depth) => Log.Add($"c:{depth}");
        }
        """));
}
