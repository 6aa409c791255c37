using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Editor.Tests;

/// <summary>An editor holds many versions of a project, one after the other: the library keeps none of them.</summary>
public class NothingKeptAliveTests
{
    private const string Source = """
        public static partial class Site { [Hook("saved")] public static partial void Saved(string text); }

        static class Wrong { [Filter("saved")] internal static void On(string text) { } }

        static class P
        {
            [Action("$$")] internal static void On(string text) { }
        }
        """;

    [Fact]
    public async Task A_compilation_can_be_collected_after_all_has_run_on_it()
    {
        var compilation = await UseAsync();

        for (var i = 0; i < 30 && compilation.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        Assert.False(compilation.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseAsync()
    {
        using var typing = new Typing(Source);
        using var bulb = new LightBulb(Source.Replace("$$", "saved", StringComparison.Ordinal).Replace("class P", "class P$$", StringComparison.Ordinal));
        Assert.Equal("saved", await typing.TextsAsync());
        Assert.NotEmpty(await typing.DescriptionAsync("saved"));
        Assert.NotEmpty(await bulb.TakeAsync("Handle a hook…", "saved (action of Site)"));

        var compilation = (await bulb.Document.Project.GetCompilationAsync())!;
        var said = await compilation.WithAnalyzers([.. GeneratorUnderTest.Analyzers()]).GetAnalyzerDiagnosticsAsync();
        Assert.NotEmpty(await LibraryFixes.OfferedAsync(bulb.Document, said.Single(d => d.Id == "HOOK005")));
        return new WeakReference(compilation);
    }
}
