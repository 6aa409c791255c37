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

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/addFilter.php::test_remove_and_recurse_and_add")]
    public void Remove_and_recurse_and_add()
    {
        var bus = new HookBus("cases");
        IDisposable? second = null;
        bus.AddFilter<string>("hook", value => value + "1", priority: 11);
        second = bus.AddFilter<string>("hook", Second, priority: 11);
        bus.AddFilter<string>("hook", value => value + "3", priority: 11);
        bus.AddFilter<string>("hook", value => value + "4", priority: 12);

        Assert.Equal("1-134-234", bus.Apply("hook", ""));
        Assert.Equal("13-134-24", bus.Apply("hook", "")); // added again, it stands behind its peers

        string Second(string value)
        {
            second!.Dispose();
            var nested = bus.Apply("hook", "");
            second = bus.AddFilter<string>("hook", Second, priority: 11);
            return $"{value}-{nested}-2";
        }
    }

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/addFilter.php::test_remove_and_recurse_and_add_action")]
    public void Remove_and_recurse_and_add_action()
    {
        var bus = new HookBus("cases");
        var log = new List<string>();
        IDisposable? second = null;
        bus.AddAction("hook", () => log.Add("1"), priority: 11);
        second = bus.AddAction("hook", Second, priority: 11);
        bus.AddAction("hook", () => log.Add("3"), priority: 11);
        bus.AddAction("hook", () => log.Add("4"), priority: 12);
        bus.Do("hook");

        Assert.Equal("1-134-234", string.Concat(log));

        void Second()
        {
            second!.Dispose();
            log.Add("-");
            bus.Do("hook");
            log.Add("-");
            second = bus.AddAction("hook", Second, priority: 11);
            log.Add("2");
        }
    }

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::adding and removing filters with recursion")]
    public void A_recursive_handler_that_removes_itself()
    {
        var bus = new HookBus("cases");
        IDisposable? second = null;
        bus.AddFilter<string>("hook", value => value + "1", priority: 11);
        second = bus.AddFilter<string>("hook", Second, priority: 12);
        bus.AddFilter<string>("hook", value => value + "3", priority: 13);
        bus.AddFilter<string>("hook", value => value + "4", priority: 14);

        Assert.Equal("1-134-234", bus.Apply("hook", ""));

        string Second(string value)
        {
            second!.Dispose();
            return $"{value}-{bus.Apply("hook", "")}-2";
        }
    }
}
