using System.Collections.Immutable;
using Hooks.Generators.Composing;
using Hooks.Generators.Emit;
using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Hooks.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators;

/// <summary>
/// Finds hooks and handlers at build time and writes the bodies of the hooks. It reports nothing: what cannot be
/// emitted is left out, and <see cref="Diagnostics.HookAnalyzer"/> says why.
/// </summary>
/// <remarks>
/// The attributes are not found with <c>ForAttributeWithMetadataName</c>: that binds every attributed method again after
/// every edit, since symbols are new in each compilation. Here a tree is bound where its fingerprint, or that of what all
/// trees share, is another than before: an edit in a body binds nothing, one of a handler's attribute its own file.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class HookGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var inputs = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select((options, _) => CompilationReader.Properties(options.GlobalOptions)))
            .Select((source, _) => new CompilationInput(source.Left, source.Right))
            .WithComparer(CompilationInput.ByReference);
        var shared = inputs.Select((input, _) => input).WithTrackingName(Steps.Shared);
        var assembly = shared
            .Select((input, _) => CompilationReader.Read(input.Compilation, input.Properties))
            .WithTrackingName(Steps.Assembly);
        var references = shared
            .Select((input, _) => ReferenceReader.Read(input.Compilation))
            .WithTrackingName(Steps.References);
        var exported = inputs
            .Select((input, _) => new ExportsInput(input))
            .Combine(assembly)
            .SelectMany((source, _) => source.Right.Composes ? source.Left.Thunks : [])
            .WithTrackingName(Steps.Thunks)
            .Select((input, _) => input.Read())
            .WithTrackingName(Steps.ReferencedHandlers);

        var trees = inputs.SelectMany((input, _) => input.Trees).WithTrackingName(Steps.Trees);
        var files = trees.Select((input, cancellation) => FileReader.Read(input.Compilation, input.Tree, cancellation)).WithTrackingName(Steps.Files);
        var wirings = files.Select((file, _) => file.Wiring).WithTrackingName(Steps.Wirings);
        var displays = files.Select((file, _) => file.Displays).WithTrackingName(Steps.Displays);
        var refused = files.Select((file, _) => file.Refused).Collect()
            .Select((all, _) => Refusals.Of(all.SelectMany(file => file)))
            .WithTrackingName(Steps.Refused);
        var tables = wirings.Collect()
            .Combine(assembly)
            .Combine(references.Combine(exported.Collect()))
            .Select((source, _) => Composer.Compose(
                source.Left.Right,
                [.. source.Left.Left.SelectMany(file => file.Hooks)],
                [.. source.Left.Left.SelectMany(file => file.Handlers)],
                source.Right.Left,
                [.. source.Right.Right.OfType<HandlerSpec>()]))
            .WithTrackingName(Steps.Tables);

        var lines = inputs
            .SelectMany((input, _) => input.Compilation.SyntaxTrees.Select(tree => TreeDeclarations.Of(tree).Lines))
            .WithTrackingName(Steps.Lines);
        var folder = context.AnalyzerConfigOptionsProvider.Select((options, _) => CompilationReader.ProjectFolder(options.GlobalOptions));
        var imageLocations = shared
            .Combine(assembly)
            .Select((source, _) => source.Right.Composes ? HandlerLocations.OfReferences(source.Left.Compilation) : EquatableArray<HandlerLocation>.Empty)
            .WithTrackingName(Steps.ImageLocations);
        var exportedLocations = inputs
            .Combine(assembly)
            .SelectMany((source, _) => source.Right.Composes ? HandlerLocations.OfProjects(source.Left.Compilation) : [])
            .WithTrackingName(Steps.ExportedTexts)
            .Select((text, _) => HandlerLocations.Read(text))
            .WithTrackingName(Steps.ExportedLocations);
        var locations = files.Select((file, _) => file.Places).Collect()
            .Combine(lines.Collect())
            .Combine(folder)
            .Combine(imageLocations.Combine(exportedLocations.Collect()))
            .Select((source, _) => new PlacedHandlers(HandlerLocations.Of(source.Left.Left.Left, source.Left.Left.Right, source.Left.Right)
                .Concat(source.Right.Left)
                .Concat(source.Right.Right.SelectMany(exported => exported))
                .ToEquatableArray()))
            .WithTrackingName(Steps.Locations);
        var registration = tables
            .Combine(displays.Collect())
            .Select((source, _) => Registrar.Register(source.Left, [.. source.Right.SelectMany(file => file)]))
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
            refused,
            (output, sets) =>
            {
                foreach (var set in sets)
                    output.AddSource(set.FileName + KnownNames.RefusedFileEnding, RefusedEmitter.Emit(set));
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
                if (composition is not null)
                    output.AddSource("HookComposition.g.cs", CompositionEmitter.EmitInstaller(composition));
            });
        context.RegisterSourceOutput(
            tables.SelectMany((all, _) => all.Composition?.Sets.Items ?? []).WithTrackingName(Steps.ComposedSets),
            (output, set) => output.AddSource($"{set.FileName}.Composed.g.cs", CompositionEmitter.EmitSet(set)));
        context.RegisterSourceOutput(
            registration,
            (output, registration) =>
            {
                if (registration.Sets.Count > 0)
                    output.AddSource("HookRegistration.g.cs", RegistrationEmitter.Emit(registration));
            });
        context.RegisterSourceOutput(
            registration.SelectMany((all, _) => all.Sets.Items)
                .Combine(locations)
                .Select((source, _) => Registrar.Place(source.Left, source.Right))
                .WithTrackingName(Steps.RegisteredSets),
            (output, set) => output.AddSource(set.Set.FileName + KnownNames.RegistrationFileEnding, RegistrationEmitter.EmitSet(set)));
        context.RegisterSourceOutput(
            tables.Combine(locations)
                .Select((source, _) => Registrar.Export(source.Left, source.Right))
                .WithTrackingName(Steps.ExportedPlaces),
            (output, places) =>
            {
                if (places.Locations.Count > 0)
                    output.AddSource("HookLocations.g.cs", RegistrationEmitter.EmitLocations(places));
            });
    }

    /// <summary>The names of the pipeline's steps, for tests of what runs again after an edit.</summary>
    internal static class Steps
    {
        /// <summary>What all trees share.</summary>
        public const string Shared = nameof(Shared);
        public const string Assembly = nameof(Assembly);
        public const string References = nameof(References);
        public const string Thunks = nameof(Thunks);
        public const string ReferencedHandlers = nameof(ReferencedHandlers);
        public const string Trees = nameof(Trees);
        public const string Files = nameof(Files);
        public const string Wirings = nameof(Wirings);
        public const string Displays = nameof(Displays);
        public const string Refused = nameof(Refused);
        public const string Tables = nameof(Tables);
        public const string Sets = nameof(Sets);
        public const string Exports = nameof(Exports);
        public const string Composition = nameof(Composition);
        public const string ComposedSets = nameof(ComposedSets);
        public const string Lines = nameof(Lines);
        public const string ImageLocations = nameof(ImageLocations);
        public const string ExportedTexts = nameof(ExportedTexts);
        public const string ExportedLocations = nameof(ExportedLocations);
        public const string Locations = nameof(Locations);
        public const string Registration = nameof(Registration);
        public const string RegisteredSets = nameof(RegisteredSets);
        public const string ExportedPlaces = nameof(ExportedPlaces);
    }
}
