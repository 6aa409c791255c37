using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Tests.Robustness.Fuzz;

/// <summary>
/// References that say of themselves what is not so: the exports of a right plugin with other texts, types, numbers, signatures,
/// attributes twice or missing. Nothing throws, and who composes it gets an error of ours, or code that compiles and calls its own handlers. The same ones
/// each time; HOOKS_FUZZ asks for another number, and another seed.
/// </summary>
public class HostileExportsTests
{
    private const int Plugins = 40;

    private const string Source = """
        [assembly: HookPlugin("Guest", Version = "1.2", Permissions = ["site.read"])]

        internal class Guest
        {
            [Action("saved", Priority = 3, After = "Guest.Late"), When("text", "b")] internal static void On(string text) { }
            [Action("saved", Background = true)] internal static void Late() { }
            [Filter("title", Priority = 5)] internal static string Title(string title) => title;
            [Filter("check")] internal static HookResult<int> Check(int number) => HookResult.Block("no");
            [Around("title")] internal static string Around(string title, Func<string, string> next) => next(title);
            [Action("generic")] internal static void Generic<T>(T value) where T : class { }
            [Action("saved")] internal void Listen(string text) { }
        }
        """;

    private static readonly string? s_asked = Environment.GetEnvironmentVariable("HOOKS_FUZZ");

    private static readonly TestAssembly s_contract = TestAssembly.Library("Contract", """
        public static partial class Site
        {
            [Hook("saved")] public static partial void Saved(string text);
            [Hook("title")] public static partial string Title(string title);
            [Hook("check")] public static partial HookResult<int> Check(int number);
            [Hook("generic")] public static partial void Generic<T>(T value) where T : class;
        }
        """);

    private static readonly Lazy<SyntaxNode> s_exports = new(() =>
    {
        var plugin = TestAssembly.Library("Guest", Source, s_contract).Compile();
        return CSharpSyntaxTree.ParseText(string.Concat(plugin.Sources
            .Where(source => source.HintName is "HookExports.g.cs" or "HookLocations.g.cs")
            .OrderByDescending(source => source.HintName, StringComparer.Ordinal)
            .Select(source => source.SourceText))).GetRoot();
    });

    public static TheoryData<int> Seeds => s_asked is null
        ? [.. Enumerable.Range(0, Plugins)]
        : [.. Enumerable.Range(0, int.Parse(s_asked, CultureInfo.InvariantCulture)).Select(number => Environment.TickCount + number)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nobody_else_is_harmed(int seed)
    {
        var guest = Hostile(new Random(seed));
        var host = TestAssembly.Exe("""
            Site.Saved("a");
            Log.Add(Site.Title("t"));

            static class Own
            {
                [Action("saved")] internal static void On(string text) => Log.Add(text);
                [Filter("title", Priority = 1)] internal static string Title(string title) => title + "1";
            }
            """, s_contract).Reference(guest);

        var said = await Diagnose.RunAll(host);

        Assert.DoesNotContain(said, d => d.Id == "AD0001");
        var errors = said.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.All(errors, error => Assert.StartsWith("HOOK", error.Id, StringComparison.Ordinal));
        if (errors.Count > 0)
            return;
        var emitted = host.Emitted();
        Assert.Contains("global::Own.On(", emitted, StringComparison.Ordinal);
        Assert.Contains("global::Own.Title(", emitted, StringComparison.Ordinal);
    }

    /// <summary>The first mutation of the exports that C# still takes.</summary>
    private static MetadataReference Hostile(Random random)
    {
        while (true)
        {
            var root = s_exports.Value;
            for (var edits = random.Next(1, 5); edits > 0; edits--)
                root = Mutated(root, random);
            var text = root.ToFullString();
            var compilation = Compiler.Parse(TestAssembly.Library("Guest", Source, s_contract).File("Exports.cs", text));
            using var image = new MemoryStream();
            if (compilation.Emit(image).Success)
                return MetadataReference.CreateFromImage(image.ToArray());
        }
    }

    private static SyntaxNode Mutated(SyntaxNode root, Random random)
    {
        var node = Any(root.DescendantNodes().Where(node =>
            node is LiteralExpressionSyntax or TypeOfExpressionSyntax or AttributeSyntax or ParameterSyntax or TypeParameterConstraintClauseSyntax
                or PredefinedTypeSyntax or MethodDeclarationSyntax or AttributeArgumentSyntax { NameEquals: not null }).ToList());
        return node switch
        {
            AttributeSyntax { Parent: AttributeListSyntax list } when random.Next(2) == 0 => root.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!,
            AttributeSyntax { Parent: AttributeListSyntax list } => root.InsertNodesAfter(list, [list]),
            AttributeArgumentSyntax or ParameterSyntax or TypeParameterConstraintClauseSyntax => root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!,
            MethodDeclarationSyntax method when random.Next(2) == 0 => root.RemoveNode(method, SyntaxRemoveOptions.KeepNoTrivia)!,
            MethodDeclarationSyntax method => root.ReplaceNode(method, method
                .WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.ParseTokens(Any(s_modifiers) + " ").SkipLast(1)))
                .WithBody(null).WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression("throw null!")))),
            PredefinedTypeSyntax type => root.ReplaceNode(type, SyntaxFactory.ParseTypeName(Any(s_types)).WithTriviaFrom(type)),
            TypeOfExpressionSyntax type => root.ReplaceNode(type, SyntaxFactory.ParseExpression($"typeof({Any(s_types)})")),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text => root.ReplaceNode(text, SyntaxFactory.ParseExpression(Any(s_texts))),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number => root.ReplaceNode(number, SyntaxFactory.ParseExpression(Any(s_numbers))),
            LiteralExpressionSyntax other => root.ReplaceNode(other, SyntaxFactory.ParseExpression(Any(["true", "false", "null"]))),
            _ => root,
        };

        T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
    }

    private static readonly string[] s_modifiers = ["public static", "internal static", "private static", "public static unsafe", "public static async"];

    private static readonly string[] s_types =
    [
        "int", "string", "object", "void", "Site", "Hooks.HookResult<int>", "System.Collections.Generic.List<>", "int[]", "System.Span<int>", "dynamic",
        "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask<string>", "Guest", "ref int", "int*", "(int A, string B)",
    ];

    private static readonly string[] s_numbers = ["0", "-1", "int.MinValue", "int.MaxValue", "1", "2", "99"];

    private static readonly string[] s_texts =
    [
        "null", "\"\"", "\" \"", "\"Site\"", "\"Saved\"", "\"Title\"", "\"Guest\"", "\"Guest.On\"", "\"Own.On\"", "\"No.Such\"", "\"Hooks.Exports.Guest.HookExports\"",
        "\"Contract\"", "\"App\"", "\"*/ } \\\" \\r\\n #if\"", "\"\\0\\ud800\"", "\"a, b,, c\"", "\"`1+`2\"", "\"global::\"", "\"int, string\"", "\"../../x\"",
        $"\"{new string('x', 5000)}\"",
    ];
}
