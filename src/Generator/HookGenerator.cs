using System.Collections.Immutable;
using Hooks.Generators.Composing;
using Hooks.Generators.Emit;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators;

/// <summary>
/// Finds hooks and handlers at build time and writes the bodies of the hooks. It reports nothing: what cannot be
/// emitted is left out, and <see cref="Diagnostics.HookAnalyzer"/> says why.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class HookGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var hooks = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.Hook, IsMethod, ReadHook)
            .Where(hook => hook is not null)
            .Select((hook, _) => hook!)
            .WithTrackingName(Steps.Hooks);
        var actions = Handlers(context, KnownNames.Action).WithTrackingName(Steps.Actions);
        var filters = Handlers(context, KnownNames.Filter).WithTrackingName(Steps.Filters);
        var arounds = Handlers(context, KnownNames.Around).WithTrackingName(Steps.Arounds);
        var compilation = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select((options, _) => CompilationReader.Composes(options.GlobalOptions)))
            .Select((source, _) => CompilationReader.Read(source.Left, source.Right))
            .WithTrackingName(Steps.Assembly);
        var references = context.CompilationProvider
            .Combine(compilation)
            .Select((source, _) => CompilationReader.ReadReferences(source.Left, source.Right.Composes))
            .WithTrackingName(Steps.References);

        var tables = hooks.Collect()
            .Combine(actions.Collect().Combine(filters.Collect()).Combine(arounds.Collect()))
            .Combine(compilation.Combine(references))
            .Select((source, _) => Composer.Compose(
                source.Right.Left,
                source.Left.Left,
                [.. source.Left.Right.Left.Left, .. source.Left.Right.Left.Right, .. source.Left.Right.Right],
                source.Right.Right))
            .WithTrackingName(Steps.Tables);

        context.RegisterSourceOutput(
            tables.SelectMany((all, _) => all.Own.Items).WithTrackingName(Steps.Sets),
            (output, set) =>
            {
                output.AddSource(set.FileName + KnownNames.SetFileEnding, SetEmitter.Emit(set));
                if (set.HasPoints)
                    output.AddSource(set.FileName + KnownNames.PointsFileEnding, PointsEmitter.Emit(set));
            });
        context.RegisterSourceOutput(
            tables.Select((all, _) => all.Exports).WithTrackingName(Steps.Exports),
            (output, exports) =>
            {
                if (exports is not null)
                    output.AddSource("HookExports.g.cs", ExportsEmitter.Emit(exports));
            });
        context.RegisterSourceOutput(
            tables.Select((all, _) => all.Composition).WithTrackingName(Steps.Composition),
            (output, composition) =>
            {
                if (composition is null)
                    return;
                output.AddSource("HookComposition.g.cs", CompositionEmitter.EmitInstaller(composition));
                foreach (var set in composition.Sets)
                    output.AddSource($"{set.FileName}.Composed.g.cs", CompositionEmitter.EmitSet(set));
            });
    }

    private static bool IsMethod(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax;

    private static HookSpec? ReadHook(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is IMethodSymbol method
            ? HookParser.Parse(method, context.Attributes[0], context.SemanticModel.Compilation).Spec
            : null;

    private static IncrementalValuesProvider<HandlerSpec> Handlers(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, IsMethod, ReadHandlers)
            .SelectMany((handlers, _) => handlers.Items);

    private static EquatableArray<HandlerSpec> ReadHandlers(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is IMethodSymbol method
            ? context.Attributes
                .Select(attribute => HandlerParser.Parse(method, attribute, context.SemanticModel.Compilation))
                .OfType<HandlerSpec>()
                .ToEquatableArray()
            : EquatableArray<HandlerSpec>.Empty;

    /// <summary>The names of the pipeline's steps, for tests of what runs again after an edit.</summary>
    internal static class Steps
    {
        public const string Hooks = nameof(Hooks);
        public const string Actions = nameof(Actions);
        public const string Filters = nameof(Filters);
        public const string Arounds = nameof(Arounds);
        public const string Assembly = nameof(Assembly);
        public const string References = nameof(References);
        public const string Tables = nameof(Tables);
        public const string Sets = nameof(Sets);
        public const string Exports = nameof(Exports);
        public const string Composition = nameof(Composition);
    }
}
