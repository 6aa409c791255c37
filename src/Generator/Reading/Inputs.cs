using Hooks.Generators.Model;
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
