using System.Collections.Immutable;
using Hooks.Generators.Suppressors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Editor.Tests.Suppressors;

/// <summary>
/// The real analyzers of an editor and of the SDK, beside the suppressor. <c>{|-IDE0051:…|}</c> marks what they report
/// and is silenced, <c>{|IDE0051:…|}</c> what stays.
/// </summary>
public class HandlerSuppressorTests
{
    private const string Set = """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(int x, int y);
            [Hook("title")] public static partial string Title(string title, int y);
        }

        """;

    public static TheoryData<string> Ids => [.. new HandlerSuppressor().SupportedSuppressions.Select(descriptor => descriptor.SuppressedDiagnosticId)];

    [Fact]
    public Task A_private_handler_is_no_unused_member() => Verify("IDE0051", """
        static class P
        {
            [Action("saved")] private static void {|-IDE0051:Handles|}() { }
            [Action("unknown")] private static void {|IDE0051:Misspelt|}() { }
            [Obsolete] private static void {|IDE0051:Unused|}() { }
            private static int {|IDE0051:_unused|};
        }
        """);

    [Fact]
    public Task A_class_of_handlers_is_not_uninstantiated() => Verify("CA1812", """
        internal sealed class {|-CA1812:Handlers|}
        {
            private readonly int _count = 3;

            [Action("saved")] internal static void Handles() { }
            internal int Count() => _count;
        }

        internal sealed class {|-CA1812:Listener|}
        {
            private int _count;

            [Action("saved")] internal void Handles() => _count++;
        }

        internal sealed class {|CA1812:Others|}
        {
            private readonly int _count = 3;

            [Action("unknown")] internal static void Misspelt() { }
            internal int Count() => _count;
        }
        """);

    [Fact]
    public Task A_listeners_handler_cannot_be_static() => Verify("CA1822", """
        internal sealed class Listener
        {
            [Action("saved")] internal void {|-CA1822:Handles|}() { }
            [Filter("title")] internal string {|-CA1822:Changes|}(string title) => title;
            [Action("unknown")] internal void {|CA1822:Misspelt|}() { }
            internal void {|CA1822:Other|}() { }
        }
        """);

    [Fact]
    public Task A_hooks_parameters_are_for_its_handlers() => Verify("CA1801", """
        public static partial class Other { [Hook] public static partial void Closed(int {|-CA1801:x|}); }
        """, set: "");

    [Theory]
    [InlineData("IDE0060")]
    [InlineData("CA1801")]
    public Task A_handlers_parameters_are_given(string id) => Verify(id, """
        static class P
        {
            [Action("saved")] internal static void Handles(int {|-ID:x|}, int y) => System.Console.Write(y);
            [Filter("title")] internal static string Changes(string title, int {|-ID:y|}) => title;
            [Action("unknown")] internal static void Misspelt(int {|ID:x|}) => System.Console.Write(1);
            internal static void Other(int {|ID:x|}) => System.Console.Write(1);
            internal static void Inside()
            {
                Local(1);
                static void Local(int {|ID:x|}) => System.Console.Write(1);
            }
        }
        """.Replace("ID:", id + ":", StringComparison.Ordinal), set: "", otherFile: Set);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_that_is_suppressed_is_one_of_the_real_analyzers(string id) => Assert.NotNull(AnalyzerFiles.Reporting(id));

    [Fact]
    public void Every_suppression_says_why() =>
        Assert.All(new HandlerSuppressor().SupportedSuppressions, descriptor => Assert.NotEmpty(descriptor.Justification.ToString()));

    private static async Task Verify(string id, string markup, string set = Set, string otherFile = "")
    {
        var (source, marks) = Diagnose.Plain(set + markup);
        var assembly = TestAssembly.Library("Plugin", source).File("Set.cs", otherFile);
        Compilation compilation = Compiler.Parse(assembly);
        Compiler.Driver(assembly).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItem(id, ReportDiagnostic.Warn)));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);

        var said = await compilation.WithAnalyzers([AnalyzerFiles.Reporting(id), new HandlerSuppressor()], options).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(
            marks.Select(mark => $"{mark.Id} {mark.Span}"),
            said.Where(d => d.Location.SourceTree?.FilePath.EndsWith("Plugin.cs", StringComparison.Ordinal) != false)
                .OrderBy(d => d.Location.SourceSpan.Start)
                .Select(d => $"{(d.IsSuppressed ? "-" : "")}{d.Id} {d.Location.SourceSpan}"));
        Assert.All(
            said.Where(d => d.IsSuppressed),
            d => Assert.Equal("HOOK" + id, Assert.Single(d.GetSuppressionInfo(compilation)!.ProgrammaticSuppressions).Descriptor.Id));
    }
}
