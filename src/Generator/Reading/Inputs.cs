using Hooks.Generators.Model;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Reading;

/// <summary>
/// A compilation, and what stands for it: inputs of one fingerprint give equal models, so that nothing is bound again while
/// it stays. The pipeline keeps what it compares with, and must keep no old compilation alive: it is held weakly, which is
/// enough, since an input is only read in the run that made it.
/// </summary>
internal sealed class CompilationInput(Compilation compilation, BuildProperties properties) : IEquatable<CompilationInput>
{
    private readonly WeakReference<Compilation> held = new(compilation);

    /// <summary>Tells every compilation from the one before it.</summary>
    public static IEqualityComparer<CompilationInput> ByReference { get; } = new ReferenceComparer();

    public Fingerprint Fingerprint { get; } = CompilationFingerprint.Of(compilation)
        .With(properties.Compose ?? "")
        .With(properties.Instrumentation ?? "")
        .With(properties.RuntimeRegistration ?? "");

    public BuildProperties Properties => properties;

    public Compilation Compilation => held.TryGetTarget(out var target)
        ? target
        : throw new InvalidOperationException("An input was read after the run that made it.");

    public IEnumerable<TreeInput> Trees => Compilation.SyntaxTrees.Select((tree, index) => new TreeInput(this, index, TreeDeclarations.Of(tree).Own));

    public bool Equals(CompilationInput? other) => other?.Fingerprint == Fingerprint;

    public override bool Equals(object? obj) => Equals(obj as CompilationInput);

    public override int GetHashCode() => Fingerprint.GetHashCode();

    private sealed class ReferenceComparer : IEqualityComparer<CompilationInput>
    {
        public bool Equals(CompilationInput x, CompilationInput y) => ReferenceEquals(x, y);

        public int GetHashCode(CompilationInput input) => input.GetHashCode();
    }
}

/// <summary>One tree of a compilation, and what stands for it and for all that it depends on.</summary>
/// <param name="own">Stands for what matters to the tree alone.</param>
internal sealed class TreeInput(CompilationInput compilation, int index, Fingerprint own) : IEquatable<TreeInput>
{
    private readonly Fingerprint fingerprint = compilation.Fingerprint.With((ulong)index).With(own);

    public Compilation Compilation => compilation.Compilation;

    public SyntaxTree Tree => ((CSharpCompilation)Compilation).SyntaxTrees[index];

    public bool Equals(TreeInput? other) => other?.fingerprint == fingerprint;

    public override bool Equals(object? obj) => Equals(obj as TreeInput);

    public override int GetHashCode() => fingerprint.GetHashCode();
}

/// <summary>What the references of a compilation export, and what stands for it.</summary>
internal sealed class ExportsInput(CompilationInput compilation) : IEquatable<ExportsInput>
{
    private readonly Fingerprint fingerprint = compilation.Fingerprint.With(CompilationFingerprint.OwnOfReferences(compilation.Compilation));

    public IEnumerable<ThunkInput> Thunks =>
        References.Of(compilation.Compilation).SelectMany((reference, index) => reference.Thunks.Select((thunk, number) => new ThunkInput(compilation, index, number, Own(thunk))));

    public bool Equals(ExportsInput? other) => other?.fingerprint == fingerprint;

    public override bool Equals(object? obj) => Equals(obj as ExportsInput);

    public override int GetHashCode() => fingerprint.GetHashCode();

    /// <summary>Nothing for an image, whose own fingerprint stands for all of it.</summary>
    private static Fingerprint Own(IMethodSymbol thunk) => thunk.DeclaringSyntaxReferences.FirstOrDefault() is { SyntaxTree: CSharpSyntaxTree tree } written
        ? TreeDeclarations.Of(tree).OwnOf(written.Span.Start)
        : Fingerprint.Empty;
}

/// <summary>A method through which a reference exports a handler, and what stands for it and for all that it depends on.</summary>
/// <param name="own">Stands for its attributes.</param>
internal sealed class ThunkInput(CompilationInput compilation, int reference, int number, Fingerprint own) : IEquatable<ThunkInput>
{
    private readonly Fingerprint fingerprint = compilation.Fingerprint.With((ulong)reference).With((ulong)number).With(own);

    public HandlerSpec? Read()
    {
        var read = References.Of(compilation.Compilation)[reference];
        return ReferenceReader.ReadHandler(read, read.Thunks[number], compilation.Compilation);
    }

    public bool Equals(ThunkInput? other) => other?.fingerprint == fingerprint;

    public override bool Equals(object? obj) => Equals(obj as ThunkInput);

    public override int GetHashCode() => fingerprint.GetHashCode();
}
