using Hooks.Generators.Diagnostics;

namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK008: the name is marked, alone, and the nearest ones are offered.</summary>
public class UnknownHandlerTests
{
    private const string Site = """
        Site.Saved();

        public static partial class Site { [Hook("saved")] public static partial void Saved(); }
        static class Cost { [Action("saved")] internal static void Count() { } }
        static class Audit { [Action("saved", Name = "audit.log")] internal static void Log() { } }


        """;

    [Theory]
    [InlineData("""Before = "{|HOOK008:Cost.Cout|}" """, "Cost.Cout", "Cost.Count")]
    [InlineData("""After = "audit.log, {|HOOK008:Count.Cost|}" """, "Count.Cost", "Cost.Count")]
    [InlineData("""After = "{|HOOK008:AuditLog|} , Cost.Count" """, "AuditLog", "audit.log")]
    [InlineData("""After = {|HOOK008:"Cost.Count," + "Cots.Count"|} """, "Cots.Count", "Cost.Count")]
    [InlineData("""After = {|HOOK008:@"Cots.Count"|} """, "Cots.Count", "Cost.Count")]
    [InlineData("""Before = "{|HOOK008:Ap|}" """, "Ap", "App")]
    public async Task A_name_in_Before_or_After(string wish, string written, string nearest)
    {
        var markup = Site + $$"""static class Late { [Action("saved", {{wish}})] internal static void On() { } }""";
        await Diagnose.Exe(
            markup,
            $"'{written}' names no handler and no plugin on hook 'saved', as 'Late.On' of plugin 'App' asks. Did you mean '{nearest}'?");

        var said = Assert.Single(await Diagnose.Run(TestAssembly.Exe(Diagnose.Plain(markup).Source)));
        Assert.Equal(written, said.Properties[Rules.WrittenName]);
        Assert.Equal(nearest, said.Properties[Rules.NearestNames]);
    }

    [Fact]
    public Task A_name_in_Remove_or_Reorder() => Diagnose.Exe(
        """
        [assembly: RemoveHookHandler("{|HOOK008:Cost.Cuont|}")]
        [assembly: ReorderHookHandler("{|HOOK008:Nobody.On|}", Priority = 1)]


        """ + Site,
        "'Cost.Cuont' names no handler in this composition. Did you mean 'Cost.Count'?",
        "'Nobody.On' names no handler in this composition");

    [Theory]
    [InlineData("Before")]
    [InlineData("After")]
    public Task A_handler_that_names_itself(string wish) => Diagnose.Exe(
        Site + $$"""static class Late { [Action("saved", {{wish}} = "{|HOOK008:Late.On|}")] internal static void On() { } }""",
        "'Late.On' names no other handler on hook 'saved', as 'Late.On' of plugin 'App' asks");

    [Fact]
    public Task The_only_handler_of_a_plugin_may_name_its_plugin_and_overloads_one_another() => Diagnose.Exe(Site + """
        [HookPlugin("late")] static class Late { [Action("saved", After = "late")] internal static void On() { } }
        static partial class Counted { [Hook] internal static partial void Counting(int x); }
        static class Twice
        {
            [Action("Counting", Before = "Twice.On")] internal static void On() { }
            [Action("Counting")] internal static void On(int x) { }
        }
        """);

    [Fact]
    public Task A_plugin_or_a_permission_in_Deny() => Diagnose.Exe(
        """
        [assembly: DenyHookPermission("{|HOOK008:Ap|}", "network")]
        [assembly: DenyHookPermission("App", "{|HOOK008:netwrok|}")]
        [assembly: DenyHookPermission("App", "files")]


        """ + Site + """
        public static partial class Guarded { [Hook(Permission = "network")] public static partial void Send(); }
        [HookPlugin("App", Permissions = new[] { "files" })] static class Reader { [Action("saved")] internal static void On() { } }
        """,
        "'Ap' names no plugin in this composition. Did you mean 'App'?",
        "'netwrok' names no permission that a hook of this composition asks for. Did you mean 'network'?");

    [Fact]
    public Task Attributes_of_a_composition_where_nothing_is_composed() => Diagnose.Library(
        """
        [assembly: RemoveHookHandler("{|HOOK008:Audit.Log|}")]
        [assembly: ReorderHookHandler("{|HOOK008:Audit.Log|}", Priority = 1)]
        [assembly: DenyHookPermission("{|HOOK008:Plugin|}", "network")]

        public static partial class Site { [Hook("saved")] public static partial void Saved(); }
        static class Audit { [Action("saved")] internal static void Log() { } }
        """,
        [.. from name in (string[])["'Audit.Log' names no handler", "'Audit.Log' names no handler", "'Plugin' names no plugin"]
            select $"{name} that could be changed here: only a composition removes and reorders handlers and denies permissions; move the attribute to the application, or say [assembly: ComposeHooks]"]);
}
