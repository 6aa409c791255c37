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
}
