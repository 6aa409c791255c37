namespace Hooks.Generators.Tests.Cases;

public class OrderingCases
{
    private const string Site = """
        Site.Saved();

        public static partial class Site
        {
            [Hook] public static partial void Saved();
        }


        """;

    [Fact(DisplayName = "WordPress tests/phpunit/tests/actions.php::test_action_priority")]
    public void Action_priority() => Assert.Equal("9 10", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved", Priority = 10)] internal static void A() => Log.Add(10);
            [Action("Saved", Priority = 9)] internal static void B() => Log.Add(9);
        }
        """));

    [Fact(DisplayName = "WordPress tests/phpunit/tests/filters.php::test_filter_priority")]
    public void Filter_priority() => Assert.Equal("v-9-10", Snippet.Run("""
        Log.Add(Site.Title("v"));

        public static partial class Site
        {
            [Hook] public static partial string Title(string value);
        }

        static class Plugin
        {
            [Filter("Title", Priority = 10)] internal static string A(string value) => value + "-10";
            [Filter("Title", Priority = 9)] internal static string B(string value) => value + "-9";
        }
        """));

    [Fact(DisplayName = "WordPress tests/phpunit/tests/hooks/wpHook/applyFilters.php::test_priority_callback_order")]
    public void Priority_callback_order() => Assert.Equal("min -1 0 a5 b5 1000 max", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved", Priority = int.MaxValue)] internal static void A() => Log.Add("max");
            [Action("Saved", Priority = 1_000)] internal static void B() => Log.Add(1000);
            [Action("Saved", Priority = 'b' - 'b')] internal static void C() => Log.Add(0);
            [Action("Saved", Priority = 2 + 3)] internal static void D() => Log.Add("a5");
            [Action("Saved", Priority = 0x5)] internal static void E() => Log.Add("b5");
            [Action("Saved", Priority = -1)] internal static void F() => Log.Add(-1);
            [Action("Saved", Priority = int.MinValue)] internal static void G() => Log.Add("min");
        }
        """));

    [Fact(DisplayName = "drupal core tests/Drupal/KernelTests/Core/Hook/HookCollectorPassTest.php::testHookAfter")]
    public void Hook_after() => Assert.Equal("later earlier", Snippet.Run(Site + """
        [HookPlugin("a_earlier")]
        static class Earlier { [Action("Saved", After = "b_later")] internal static void On() => Log.Add("earlier"); }

        [HookPlugin("b_later")]
        static class Later { [Action("Saved")] internal static void On() => Log.Add("later"); }
        """));

    [Fact(DisplayName = "drupal core tests/Drupal/KernelTests/Core/Hook/HookCollectorPassTest.php::testHookFirst")]
    public void Hook_first() => Assert.Equal("later earlier", Snippet.Run(Site + """
        static class A_Earlier { [Action("Saved")] internal static void On() => Log.Add("earlier"); }
        static class B_Later { [Action("Saved", Priority = int.MinValue)] internal static void On() => Log.Add("later"); }
        """));

    [Fact(DisplayName = "drupal core tests/Drupal/KernelTests/Core/Hook/HookCollectorPassTest.php::testHookLast")]
    public void Hook_last() => Assert.Equal("later earlier", Snippet.Run(Site + """
        static class A_Earlier { [Action("Saved", Priority = int.MaxValue)] internal static void On() => Log.Add("earlier"); }
        static class B_Later { [Action("Saved")] internal static void On() => Log.Add("later"); }
        """));

    [Fact(DisplayName = "drupal core tests/Drupal/KernelTests/Core/Hook/HookOrderTest.php::testHookReorderProcedural")]
    public void Hook_reorder() => Assert.Equal("second first", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved")] internal static void First() => Log.Add("first");
            [Action("Saved")] internal static void Removed() => Log.Add("removed");
            [Action("Saved", Name = "free function")] internal static void Second() => Log.Add("second");
        }
        """,
        """
        [assembly: ReorderHookHandler("free function", Priority = 1)]
        [assembly: RemoveHookHandler("Plugin.Removed")]
        """));

    [Fact(DisplayName = "drupal core tests/Drupal/KernelTests/Core/Hook/HookOrderTest.php::testSparseHookOrder")]
    public void Sparse_hook_order() => Assert.Equal("A B C D", Snippet.Run("""
        Site.Saved();

        public static partial class Site
        {
            [Hook("saved_name")] public static partial void Saved();
        }

        static class A { [Action("saved_name")] internal static void On() => Log.Add("A"); }
        static class B { [Action(nameof(Site.Saved))] internal static void On() => Log.Add("B"); }
        static class C { [Action(typeof(Site), "saved_name")] internal static void On() => Log.Add("C"); }
        static class D { [Action(typeof(Site), nameof(Site.Saved))] internal static void On() => Log.Add("D"); }
        """));

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::add 3 filters with different priorities and run them")]
    public void Three_priorities() => Assert.Equal("2 8 10", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved")] internal static void A() => Log.Add(10);
            [Action("Saved", Priority = 2)] internal static void B() => Log.Add(2);
            [Action("Saved", Priority = 8)] internal static void C() => Log.Add(8);
        }
        """));

    [Fact(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::filters with the same and different priorities")]
    public void Same_and_different_priorities()
    {
        int[] priorities = [1, 2, 3, 4];
        var handlers = from n in (int[])[3, 1, 2, 4]
                       from p in (int[])[4, 2, 1, 3]
                       select $"[Action(\"Saved\", Priority = {p})] internal static void P{p}_{n}() => Log.Add(\"{p}.{n}\");";
        var expected = from p in priorities
                       from n in (int[])[1, 2, 3, 4]
                       where (p, n) is not ((2, 3) or (4, 1))
                       select $"{p}.{n}";

        Assert.Equal(string.Join(" ", expected), Snippet.Run(
            Site + $"static class Plugin\n{{\n{string.Join("\n", handlers)}\n}}",
            """
            [assembly: RemoveHookHandler("Plugin.P2_3")]
            [assembly: RemoveHookHandler("Plugin.P4_1")]
            """));
    }

    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_adding_nonwrappers")]
    public void Ties_go_by_name_not_by_place() => Assert.Equal("A B C", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved")] internal static void C() => Log.Add("C");
            [Action("Saved")] internal static void A() => Log.Add("A");
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_adding_nonwrappers_tryfirst")]
    public void Try_first() => Assert.Equal("C A B", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved", Priority = 0)] internal static void C() => Log.Add("C");
            [Action("Saved")] internal static void A() => Log.Add("A");
            [Action("Saved")] internal static void B() => Log.Add("B");
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_adding_nonwrappers_trylast")]
    public void Try_last() => Assert.Equal("A C B", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved")] internal static void A() => Log.Add("A");
            [Action("Saved", Priority = 100)] internal static void B() => Log.Add("B");
            [Action("Saved")] internal static void C() => Log.Add("C");
        }
        """));

    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_adding_wrappers_ordering")]
    public void Wrappers_are_outside_those_of_their_priority() => Wrappers(
        "W1( W2( A B )W2 )W1",
        """
        [Action("Saved")] internal static void A() => Log.Add("A");
        [Around("Saved")] internal static void W1(Action next) => Round("W1", next);
        [Action("Saved")] internal static void B() => Log.Add("B");
        [Around("Saved")] internal static void W2(Action next) => Round("W2", next);
        """);

    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_adding_wrappers_ordering_tryfirst")]
    public void Early_wrappers_are_outermost() => Wrappers(
        "W1( W3( W2( )W2 )W3 )W1",
        """
        [Around("Saved", Priority = 1)] internal static void W1(Action next) => Round("W1", next);
        [Around("Saved")] internal static void W2(Action next) => Round("W2", next);
        [Around("Saved", Priority = 1)] internal static void W3(Action next) => Round("W3", next);
        """);

    /// <summary>Six bands there; here a priority for each, and the wrappers of one stand before its other handlers.</summary>
    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_adding_wrappers_complex")]
    public void Wrappers_first_none_and_last() => Wrappers(
        "WFirst1( WFirst2( HFirst1 HFirst2 W1( W2( H1 H2 H3 WLast1( WLast2( HLast1 HLast2 )WLast2 )WLast1 )W2 )W1 )WFirst2 )WFirst1",
        """
        [Action("Saved", Priority = 10)] internal static void H1() => Log.Add("H1");
        [Around("Saved", Priority = 10)] internal static void W1(Action next) => Round("W1", next);
        [Action("Saved", Priority = 1)] internal static void HFirst1() => Log.Add("HFirst1");
        [Around("Saved", Priority = 20)] internal static void WLast1(Action next) => Round("WLast1", next);
        [Action("Saved", Priority = 20)] internal static void HLast1() => Log.Add("HLast1");
        [Action("Saved", Priority = 10)] internal static void H2() => Log.Add("H2");
        [Around("Saved", Priority = 1)] internal static void WFirst1(Action next) => Round("WFirst1", next);
        [Around("Saved", Priority = 10)] internal static void W2(Action next) => Round("W2", next);
        [Action("Saved", Priority = 1)] internal static void HFirst2() => Log.Add("HFirst2");
        [Around("Saved", Priority = 20)] internal static void WLast2(Action next) => Round("WLast2", next);
        [Action("Saved", Priority = 20)] internal static void HLast2() => Log.Add("HLast2");
        [Action("Saved", Priority = 10)] internal static void H3() => Log.Add("H3");
        [Around("Saved", Priority = 1)] internal static void WFirst2(Action next) => Round("WFirst2", next);
        """);

    private static void Wrappers(string expected, string handlers) => Assert.Equal(expected, Snippet.Run($$"""
        Site.Saved();

        public static partial class Site { [Hook] public static partial void Saved(); }

        static class Plugin
        {
            {{handlers}}

            private static void Round(string name, Action next) { Log.Add(name + "("); next(); Log.Add(")" + name); }
        }
        """));

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testDispatchByPriority")]
    public void Dispatch_by_priority() => Assert.Equal("1 2 3", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved", Priority = -10)] internal static void A() => Log.Add(1);
            [Action("Saved", Priority = 10)] internal static void B() => Log.Add(3);
            [Action("Saved", Priority = 0)] internal static void C() => Log.Add(2);
        }
        """));

    [Fact(DisplayName = "symfony event-dispatcher Tests/EventDispatcherTest.php::testGetListenersSortsByPriority")]
    public void The_emitted_list_is_sorted_by_priority()
    {
        var emitted = Snippet.Exe(Site + """
            static class Plugin
            {
                [Action("Saved", Priority = -10)] internal static void Minus() { }
                [Action("Saved", Priority = 10)] internal static void Plus() { }
                [Action("Saved", Priority = 0)] internal static void Zero() { }
            }
            """).Emitted();

        // The comment at the head of the set's file lists the order.
        var comment = string.Join("\n", emitted.Split('\n').Where(l => l.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        var places = new[] { "Plugin.Minus", "Plugin.Zero", "Plugin.Plus" }.Select(n => comment.IndexOf(n, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact(DisplayName = "tapable test/Hook.test.js::should not ignore invalid before values")]
    public void Unknown_before_values_move_nobody() => Assert.Equal("A B C", Snippet.Exe(Site + """
        static class Plugin
        {
            [Action("Saved")] internal static void A() => Log.Add("A");
            [Action("Saved", Before = "Unknown")] internal static void B() => Log.Add("B");
            [Action("Saved", Before = "Y")] internal static void C() => Log.Add("C");
        }
        """).Allowing("HOOK008").Run());

    [Fact(DisplayName = "tapable test/Hook.test.js::should work with `withOptions`")]
    public void Stages_are_priorities() => Assert.Equal("A B", Snippet.Run(Site + """
        static class Plugin
        {
            [Action("Saved", Priority = 0)] internal static void B() => Log.Add("B");
            [Action("Saved", Priority = -10)] internal static void A() => Log.Add("A");
        }
        """));
}
