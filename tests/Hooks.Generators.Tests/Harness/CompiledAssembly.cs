using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Harness;

/// <summary>What came out of a <see cref="TestAssembly"/>.</summary>
internal sealed class CompiledAssembly
{
    private readonly Lazy<MetadataReference> _image;

    public CompiledAssembly() => _image = new Lazy<MetadataReference>(() => MetadataReference.CreateFromImage(Image));

    public required string Name { get; init; }

    /// <summary>The user's sources and the emitted ones.</summary>
    public required CSharpCompilation Compilation { get; init; }

    public required ImmutableArray<GeneratedSourceResult> Sources { get; init; }

    /// <summary>What the generator and the compiler said, as far as the test allows it.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    public required ImmutableArray<byte> Image { get; init; }

    public MetadataReference AsReference(bool live) =>
        live ? Compilation.ToMetadataReference() : _image.Value;

    /// <summary>The emitted files, each after a line with its name.</summary>
    public string Emitted => string.Concat(
        from source in Sources
        orderby source.HintName
        select $"==== {source.HintName}\n{source.SourceText}\n");
}
