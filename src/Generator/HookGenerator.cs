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
        var declared = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.Hook, IsMethod, ReadHook)
            .Where(hook => hook is not null)
            .Select((hook, _) => hook!);
        var hooks = declared.Select((hook, _) => hook.Spec).WithTrackingName(Steps.Hooks);
        var displays = declared.Select((hook, _) => hook.Display).WithTrackingName(Steps.Displays);
        var actions = Handlers(context, KnownNames.Action);
        var filters = Handlers(context, KnownNames.Filter);
        var arounds = Handlers(context, KnownNames.Around);
        var compilation = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select((options, _) => CompilationReader.Composes(options.GlobalOptions)))
            .Select((source, _) => CompilationReader.Read(source.Left, source.Right))
            .WithTrackingName(Steps.Assembly);
        var references = context.CompilationProvider
            .Combine(compilation)
            .Select((source, _) => CompilationReader.ReadReferences(source.Left, source.Right.Composes))
            .WithTrackingName(Steps.References);

        var tables = hooks.Collect()
            .Combine(Joined(Specs(actions, Steps.Actions), Specs(filters, Steps.Filters), Specs(arounds, Steps.Arounds)))
            .Combine(compilation.Combine(references))
            .Select((source, _) => Composer.Compose(source.Right.Left, source.Left.Left, source.Left.Right, source.Right.Right))
            .WithTrackingName(Steps.Tables);

        var folder = context.AnalyzerConfigOptionsProvider.Select((options, _) => CompilationReader.ProjectFolder(options.GlobalOptions));
        var exported = context.CompilationProvider
            .Combine(compilation)
            .Select((source, _) => source.Right.Composes ? HandlerLocations.OfReferences(source.Left) : EquatableArray<HandlerLocation>.Empty);
        var locations = Joined(actions, filters, arounds)
            .Combine(exported.Combine(folder))
            .Select((source, _) => source.Left
                .Select(found => found.Location)
                .OfType<HandlerLocation>()
                .Select(location => HandlerLocations.InProject(location, source.Right.Right))
                .Concat(source.Right.Left)
                .ToEquatableArray())
            .WithTrackingName(Steps.Locations);
        var registration = tables
            .Combine(displays.Collect())
            .Combine(locations)
            .Select((source, _) => Registrar.Register(source.Left.Left, source.Left.Right, source.Right.Items))
            .WithTrackingName(Steps.Registration);

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
        context.RegisterSourceOutput(
            registration,
            (output, registration) =>
            {
                if (registration.Sets.Count > 0)
                    output.AddSource("HookRegistration.g.cs", RegistrationEmitter.Emit(registration));
                if (registration.Exported.Count > 0)
                    output.AddSource("HookLocations.g.cs", RegistrationEmitter.EmitLocations(registration));
            });
    }

    private static bool IsMethod(SyntaxNode node, CancellationToken cancellation) => node is MethodDeclarationSyntax;

    private static DeclaredHook? ReadHook(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is IMethodSymbol method
            && HookParser.Parse(method, context.Attributes[0], context.SemanticModel.Compilation).Spec is { } spec
            ? new DeclaredHook(spec, HookDisplay.Of(method, context.Attributes[0], spec))
            : null;

    private static IncrementalValuesProvider<FoundHandlers> Handlers(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(attribute, IsMethod, ReadHandlers);

    private static IncrementalValuesProvider<HandlerSpec> Specs(IncrementalValuesProvider<FoundHandlers> found, string step) =>
        found.SelectMany((handlers, _) => handlers.Handlers.Items).WithTrackingName(step);

    private static IncrementalValueProvider<ImmutableArray<T>> Joined<T>(
        IncrementalValuesProvider<T> one, IncrementalValuesProvider<T> two, IncrementalValuesProvider<T> three) =>
        one.Collect().Combine(two.Collect()).Combine(three.Collect())
            .Select((all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right));

    private static FoundHandlers ReadHandlers(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol method)
            return new FoundHandlers(EquatableArray<HandlerSpec>.Empty, null);
        var handlers = context.Attributes
            .Select(attribute => HandlerParser.Parse(method, attribute, context.SemanticModel.Compilation))
            .OfType<HandlerSpec>()
            .ToEquatableArray();
        return new FoundHandlers(handlers, handlers.Count == 0 ? null : HandlerLocations.Of(method, handlers[0].Identity));
    }

    /// <summary>A hook as it was read: what the tables need of it, and what a catalog shows.</summary>
    private sealed record DeclaredHook(HookSpec Spec, HookDisplaySpec Display);

    /// <summary>The handlers that one method is, and where it stands.</summary>
    private sealed record FoundHandlers(EquatableArray<HandlerSpec> Handlers, HandlerLocation? Location);

    /// <summary>The names of the pipeline's steps, for tests of what runs again after an edit.</summary>
    internal static class Steps
    {
        public const string Hooks = nameof(Hooks);
        public const string Displays = nameof(Displays);
        public const string Actions = nameof(Actions);
        public const string Filters = nameof(Filters);
        public const string Arounds = nameof(Arounds);
        public const string Assembly = nameof(Assembly);
        public const string References = nameof(References);
        public const string Tables = nameof(Tables);
        public const string Sets = nameof(Sets);
        public const string Exports = nameof(Exports);
        public const string Composition = nameof(Composition);
        public const string Locations = nameof(Locations);
        public const string Registration = nameof(Registration);
    }
}
