namespace Hooks.Generators.Tests.Telemetry;

/// <summary>What the property <c>HooksInstrumentation</c> changes in the emitted code: nothing where it is <c>none</c>.</summary>
public class EmittedTests
{
    private const string Contract = """
        public static partial class Site
        {
            [Hook] public static partial string Title(string title);
            [Hook] public static partial Task<HookResult<int>> Check(int order, CancellationToken token);
        }
        """;

    private const string Plugin = """
        internal static class P
        {
            [Filter("Title")] internal static string Trim(string title) => title.Trim();
            [Filter("Check")] internal static async Task<HookResult<int>> Stock(int order, CancellationToken token) { await Task.Yield(); return order; }
        }
        """;

    [Theory]
    [InlineData("metrics")]
    [InlineData("trace")]
    public void With_instrumentation(string value)
    {
        var contract = TestAssembly.Library("Contract", Contract);
        var app = TestAssembly.Exe("Site.Title(\"\");", TestAssembly.Library("Plugin", Plugin, contract)).Property("HooksInstrumentation", value);
        Console.WriteLine(app.Emitted());
        System.IO.File.WriteAllText("/tmp/emitted-" + value, app.Emitted());
        app.Run();
    }
}
