using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Tests.Background;

/// <summary>A background handler stays one where another assembly composes it.</summary>
public class CompositionTests
{
    private const string Hooks = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int token, string text);
            [Hook("ended")] public static partial ValueTask Ended(string text, CancellationToken token = default);
        }
        """;

    private const string Handlers = """
        internal static class P
        {
            [Action("saved", Background = true, KeepOrder = true)]
            internal static async Task Later(int token, object text, CancellationToken stopping)
            {
                await Task.Yield();
                Log.Add($"saved:{token},{text},{stopping.CanBeCanceled}");
            }

            [Action("saved", Background = true, KeepOrder = true), When("text", "a")] internal static void Sync() => Log.Add("a");
            [Action("ended", Background = true)] internal static void Ended(string text) => Log.Add($"ended:{text}");
        }
        """;

    private const string Program = """
        HookBackground.Configure(new HookBackgroundOptions { MaxParallelism = 1 });
        Site.Saved(1, "a");
        Site.Saved(2, "b");
        await Site.Ended("x");
        await HookBackground.DrainAsync();
        """;

    [Fact]
    public void Contract_plugin_and_host()
    {
        var contract = TestAssembly.Library("Contract", Hooks);
        var plugin = TestAssembly.Library("Plugin", Handlers, contract);

        Assert.Equal("saved:1,a,True a saved:2,b,True ended:x", TestAssembly.Exe(Program, plugin).Run());
    }

    [Fact]
    public async Task A_hook_that_has_come_to_pass_a_span_leaves_the_handler_out()
    {
        var oldContract = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(); }");
        var newContract = TestAssembly.Library("Contract", "public static partial class Site { [Hook] public static partial void Saved(ReadOnlySpan<byte> bytes); }");
        var plugin = TestAssembly.Library("Plugin", "internal static class P { [Action(\"Saved\", Background = true)] internal static void On() { } }", oldContract);
        TestAssembly Program() => TestAssembly.Exe("Site.Saved(default);", newContract)
            .Reference(MetadataReference.CreateFromImage(plugin.Compile().Image));

        Assert.Equal("HOOK022", Assert.Single(await Diagnose.Run(Program())).Id);
        Assert.DoesNotContain("HookPost", Program().Emitted(), StringComparison.Ordinal);
    }
}
