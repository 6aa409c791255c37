namespace Hooks.Generators.Tests.Cases;

public class ValidationCases
{
    private const string Site = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int x, string y);
            [Hook("answer")] public static partial string Answer(string value);
            [Hook("later")] public static partial Task Later(int x);
        }


        """;

    [Theory(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::cannot add filters with non-function callbacks")]
    [InlineData("""[Action("saved")] internal static int Property => 1;""")]
    [InlineData("""[Action("saved")] internal static Action Field = () => { };""")]
    [InlineData("""[Action("saved")] internal sealed class Nested;""")]
    public void What_cannot_be_called_cannot_be_a_handler(string member) =>
        Assert.Equal(["CS0592"], Diagnose.CompilerErrors(Site + $"static class Plugin\n{{\n    {member}\n}}"));

    [Theory(DisplayName = "gutenberg packages/hooks/src/test/index.test.js::cannot add filters with non-numeric priorities")]
    [InlineData("\"high\"", "CS0029")]
    [InlineData("null", "CS0037")]
    [InlineData("true", "CS0029")]
    [InlineData("9.5", "CS0266")]
    public void Priorities_are_whole_numbers(string priority, string error) =>
        Assert.Equal([error], Diagnose.CompilerErrors(Site + $$"""
            static class Plugin
            {
                [Action("saved", Priority = {{priority}})] internal static void On() { }
                [Action("saved")] internal static void Right() { }
            }
            """));

    [Fact(DisplayName = "pluggy testing/test_details.py::test_hookimpl_disallow_invalid_combination")]
    public Task Options_that_exclude_each_other() => Diagnose.Library("""
        public static partial class Bad
        {
            [Hook(Strategy = HookStrategy.First)] public static partial void {|HOOK006:Nothing|}(int x);
            [Hook(Strategy = HookStrategy.Any)] public static partial string {|HOOK006:Text|}(int x);
            [Hook(Strategy = HookStrategy.Collect)] public static partial bool {|HOOK006:Answers|}(int x);
        }
        """);

    [Fact(DisplayName = "pluggy testing/test_details.py::test_not_all_arguments_are_provided_issues_a_warning")]
    public void Calls_without_all_arguments_do_not_compile() =>
        Assert.Equal(["CS7036"], Diagnose.CompilerErrors(Site + """
            static class Host { static void Fire() => Site.Saved(1); }
            """));

    [Fact(DisplayName = "pluggy testing/test_multicall.py::test_tags_call_error")]
    public void Calls_without_what_a_handler_needs_do_not_compile() =>
        Assert.Equal(["CS7036"], Diagnose.CompilerErrors(Site + """
            static class Host { static void Fire() => Site.Saved(y: "y"); }
            static class Plugin { [Action("saved")] internal static void On(int x) { } }
            """));

    [Fact(DisplayName = "pluggy testing/test_hookcaller.py::test_hookrelay_registration_by_specname_raises")]
    public Task Explicit_names_that_do_not_fit() => Diagnose.Library(Site + """
        static class Plugin
        {
            [Action("saved")] internal static void {|HOOK003:Hello|}(Version other) { }
            [Action({|HOOK001:"hello"|})] internal static void Saved(int x) { }
        }
        """);

    [Fact(DisplayName = "pluggy testing/test_invocations.py::test_argmismatch")]
    public async Task Argmismatch()
    {
        var said = await Diagnose.Run(TestAssembly.Library("Plugin", Site + """
            static class Plugin { [Action("saved")] internal static void On(Version unknown) { } }
            """));

        var diagnostic = Assert.Single(said);
        Assert.Equal("HOOK003", diagnostic.Id);
        Assert.Contains("unknown", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_check_pending_nonspec_hook")]
    public async Task Undeclared_hooks_are_errors_unless_optional()
    {
        var said = await Diagnose.Run(TestAssembly.Library("Plugin", Site + """
            static class Plugin
            {
                [Action("x_undeclared")] internal static void On() { }
                [Action("y_undeclared", Optional = true)] internal static void Maybe() { }
            }
            """));

        var diagnostic = Assert.Single(said);
        Assert.Equal("HOOK001", diagnostic.Id);
        Assert.Contains("x_undeclared", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_register_both_wrapper_and_hookwrapper")]
    public Task One_form_of_wrapper_and_no_other_attribute_on_its_shape() => Diagnose.Library("""
        public static partial class Site
        {
            [Hook] public static partial int Add(int x);
            [Hook] public static partial int Double(int x);
        }

        static class Plugin
        {
            [Around("Add"), {|HOOK005:Filter("Double")|}] internal static int Round(int x, Func<int, int> next) => next(x);
        }
        """);

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_register_mismatch_method")]
    public async Task Errors_are_located_at_the_plugin()
    {
        var said = await Diagnose.Run(TestAssembly.Library("Plugin", Site).File("Bad.cs", """
            static class Bad { [Filter("undeclared")] internal static string On(string value) => value; }
            """));

        Assert.EndsWith("/Plugin/Bad.cs", Assert.Single(said).Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "pluggy testing/test_pluginmanager.py::test_register_unknown_hooks")]
    public void Handlers_may_stand_before_their_hooks() => Assert.Equal("called", Snippet.Run(
        """
        Late.Site.Saved();

        static class Plugin { [Action("Saved")] internal static void On() => Log.Add("called"); }
        """,
        """
        namespace Late
        {
            public static partial class Site { [Hook] public static partial void Saved(); }
        }
        """));

    [Fact(DisplayName = "symfony event-dispatcher Tests/DependencyInjection/RegisterListenersPassTest.php::testAbstractEventListener")]
    public Task Abstract_methods_cannot_be_handlers() => Diagnose.Library(Site + """
        interface IListener
        {
            [Action("saved")] static abstract void {|HOOK004:On|}(int x);
        }
        """);

    [Fact(DisplayName = "symfony event-dispatcher Tests/DependencyInjection/RegisterListenersPassTest.php::testOmitEventNameOnUntypedListener")]
    public void The_name_may_not_be_left_out() =>
        Assert.Equal(["CS1729"], Diagnose.CompilerErrors(Site + """
            static class Plugin { [Action] internal static void On(object e) { } }
            """));

    [Fact(DisplayName = "tapable test/Hook.test.js::should throw when tap options are not a string or object")]
    public void The_name_is_a_string() =>
        Assert.Equal(["CS1503"], Diagnose.CompilerErrors(Site + """
            static class Plugin { [Action(42)] internal static void On() { } }
            """));

    [Theory(DisplayName = "tapable test/Hook.test.js::should throw without a valid name")]
    [InlineData("")]
    [InlineData(" ")]
    public Task Blank_names_of_hooks(string name) => Diagnose.Library($$"""
        public static partial class Site
        {
            [Hook("{{name}}")] public static partial void {|HOOK006:Saved|}(int x);
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public Task Blank_names_of_unknown_hooks(string name) => Diagnose.Library($$"""
        static class Plugin
        {
            [Action({|HOOK001:"{{name}}"|})] internal static void On() { }
        }
        """);

    [Fact(DisplayName = "tapable test/HookTester.test.js::runForLoopAsync BrokenPromise")]
    public async Task Async_handlers_give_something_to_await()
    {
        var said = await Diagnose.Run(TestAssembly.Library("Plugin", Site + """
            static class Plugin { [Action("later")] internal static int On(int x) => x; }
            """));

        var diagnostic = Assert.Single(said);
        Assert.Equal("HOOK003", diagnostic.Id);
        Assert.Contains("Task", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "tapable test/SyncHook.test.js::should throw error on tapAsync")]
    public Task Async_handlers_need_async_hooks() => Diagnose.Library(Site + """
        static class Plugin
        {
            [Action("saved")] internal static Task {|HOOK003:A|}(int x) => Task.CompletedTask;
            [Filter("answer")] internal static ValueTask<string> {|HOOK003:B|}(string value) => new(value);
        }
        """);
}
