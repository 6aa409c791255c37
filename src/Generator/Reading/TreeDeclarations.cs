using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hooks.Generators.Emit;
using Hooks.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Reading;

/// <summary>
/// What a tree declares, by its syntax alone: bodies are left out, since no hook and no handler depends on what one does.
/// Found once for each tree, so that an edit walks the edited file only.
/// </summary>
internal sealed class TreeDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeDeclarations> Trees = new();

    private readonly Lazy<TreeLines> lines;
    private readonly Dictionary<int, Fingerprint> ownOfMethods = [];

    private TreeDeclarations(SyntaxTree tree)
    {
        lines = new Lazy<TreeLines>(() => new TreeLines(
            tree.FilePath,
            AttributedMethods.Select(method => Line.Of(tree.GetMappedLineSpan(method.Identifier.Span), tree.FilePath)).ToEquatableArray()));
        var methods = ImmutableArray.CreateBuilder<MethodDeclarationSyntax>();
        var aliases = ImmutableArray.CreateBuilder<AliasName>();
        var baseNames = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var shared = Options(tree);
        var count = 0UL;
        foreach (var part in tree.GetRoot().DescendantNodesAndTokensAndSelf(node => !IsBody(node) && !IsOwn(node) && LocationsIn(node) is null))
        {
            if (part.AsNode() is { } node)
            {
                if (node is not GlobalStatementSyntax && IsBody(node))
                    shared = shared.With((ulong)node.RawKind);
                else if (node is AttributeListSyntax list && IsOwn(list))
                    ReadOwn(list);
                else if (LocationsIn(node) is { } locations)
                    ExportedLocations = locations;
                else if (node is MethodDeclarationSyntax method)
                    ReadMethod(method);
                else if (node is BaseListSyntax bases)
                    baseNames.UnionWith(bases.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
                else if (node is UsingDirectiveSyntax { Alias: { } alias, NamespaceOrType: { } target })
                    aliases.Add(new AliasName(alias.Name.Identifier.ValueText, AttributeNames.Last(target)));
            }
            else
            {
                // A token that the parser could not use is trivia of another one, and says so by its error alone.
                var token = part.AsToken();
                shared = shared.With((ulong)token.RawKind).With(token.Text).With(token.ContainsDiagnostics ? 1UL : 0UL);
                ReadDirectives(token);
            }
        }

        AttributedMethods = methods.ToImmutable();
        Aliases = aliases.ToImmutable();
        BaseNames = baseNames.ToImmutable();
        Shared = shared;
        Own = AttributedMethods.Aggregate(Fingerprint.Empty, (all, method) => all.With(OwnOf(method.SpanStart)));

        void ReadMethod(MethodDeclarationSyntax method)
        {
            // The same attribute on another method is another one.
            count++;
            if (method.AttributeLists.Count == 0)
                return;
            methods.Add(method);
            var numbered = Fingerprint.Empty.With(count);
            ownOfMethods.Add(method.SpanStart, MayBeHook(method) ? numbered.With(Comments(method)) : numbered);
        }

        void ReadOwn(AttributeListSyntax list)
        {
            // A walk through the tokens of all that is exported would be most of what an edit costs, and so would the node's own text.
            var text = tree.GetText().ToString(list.Span);
            var start = list.Parent!.SpanStart;
            ownOfMethods[start] = ownOfMethods[start].With(text).With(list.ContainsDiagnostics ? 1UL : 0UL);
            ReadDirectives(list.GetFirstToken());
        }

        void ReadDirectives(SyntaxToken token)
        {
            if (token.ContainsDirectives)
                shared = shared.With(Nullability(token));
        }
    }

    /// <summary>The methods that have attributes: whatever an alias calls an attribute, hooks and handlers are among them.</summary>
    public ImmutableArray<MethodDeclarationSyntax> AttributedMethods { get; }

    public ImmutableArray<AliasName> Aliases { get; }

    /// <summary>Every name that stands among the base types of a type.</summary>
    public ImmutableHashSet<string> BaseNames { get; }

    /// <summary>Stands for all that other trees may depend on: types, members, hooks, constants, usings.</summary>
    public Fingerprint Shared { get; }

    /// <summary>
    /// Stands for what matters to single methods alone: the attributes of handlers and of what calls them for other assemblies, and
    /// what is said of hooks.
    /// </summary>
    public Fingerprint Own { get; }

    /// <summary>Where the attributed methods stand. A body with one line more moves what follows it.</summary>
    public TreeLines Lines => lines.Value;

    /// <summary>
    /// Where handlers stand, as an emitted file says it to compositions; null in all others. Apart from what is shared, since a line
    /// more in a body changes it.
    /// </summary>
    public string? ExportedLocations { get; }

    /// <summary>The part of <see cref="Own"/> that one method has.</summary>
    /// <param name="start">Where it starts.</param>
    public Fingerprint OwnOf(int start) => ownOfMethods.TryGetValue(start, out var own) ? own : Fingerprint.Empty;

    public static TreeDeclarations Of(SyntaxTree tree) => Trees.GetValue(tree, key => new TreeDeclarations(key));

    /// <summary>A hook is partial, and has no body.</summary>
    public static bool MayBeHook(MethodDeclarationSyntax method) =>
        method is { Body: null, ExpressionBody: null } && method.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>What runs. A directive in it may reach beyond it, so that such a body is read as all else.</summary>
    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } or ArrowExpressionClauseSyntax or GlobalStatementSyntax =>
            !node.ContainsDirectives,
        _ => false,
    };

    /// <summary>What matters to its method alone. Which part of it counts where it has a directive inside, its text cannot say.</summary>
    private static bool IsOwn(SyntaxNode node) => node is AttributeListSyntax list
        && AttributeNames.MattersToMethodAlone(list)
        && (!list.ContainsDirectives || !list.DescendantTokens().Skip(1).Any(token => token.ContainsDirectives));

    private static string? LocationsIn(SyntaxNode node) =>
        node is AttributeListSyntax { Target: not null, Attributes: { Count: 1 } attributes }
        && attributes[0] is { ArgumentList.Arguments: { Count: 1 } arguments } attribute
        && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string text }
        && attribute.Name.ToString() == RegistrationEmitter.LocationsAttribute
            ? text
            : null;

    private static Fingerprint Options(SyntaxTree tree) => tree.Options is CSharpParseOptions options
        ? options.PreprocessorSymbolNames.Aggregate(Fingerprint.Empty.With((ulong)options.LanguageVersion), (all, name) => all.With(name))
        : Fingerprint.Empty;

    private static string Nullability(SyntaxToken token) => string.Concat(token.LeadingTrivia
        .Where(trivia => trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
        .Select(trivia => trivia.ToString()));

    /// <summary>A hook's documentation is read from its comments: most builds do not parse it.</summary>
    private static string Comments(MethodDeclarationSyntax method) => string.Concat(method.GetLeadingTrivia()
        .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia)
        .Select(trivia => trivia.ToFullString())
        .Where(comment => comment.StartsWith("///", StringComparison.Ordinal)));
}

/// <summary><c>using Name = …;</c></summary>
/// <param name="Target">The last name of what it stands for.</param>
internal sealed record AliasName(string Name, string Target);

/// <summary>Where the attributed methods of a tree stand, in the order in which they stand there.</summary>
internal sealed record TreeLines(string Path, EquatableArray<Line> Methods);

/// <summary>A line, counted from 1.</summary>
/// <param name="Path">The file that a <c>#line</c> directive names; null where it is the tree's own.</param>
internal readonly record struct Line(string? Path, int Number)
{
    public static Line Of(FileLinePositionSpan span, string path) => new(span.Path == path ? null : span.Path, span.StartLinePosition.Line + 1);
}
