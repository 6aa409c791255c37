using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Reading;

/// <summary>What stands for a compilation: its trees' declarations, its references and its options.</summary>
internal static class CompilationFingerprint
{
    private static readonly ConditionalWeakTable<MetadataReference, Number> Images = new();
    private static readonly ConditionalWeakTable<Compilation, Remembered> Compilations = new();
    private static long images;

    /// <summary>Without what matters to one tree alone.</summary>
    public static Fingerprint Of(Compilation compilation) => Compilations.GetValue(compilation, key => new Remembered(Shared(key))).Value;

    /// <summary>What matters to single methods of the projects that a compilation refers to: the attributes of what they export.</summary>
    public static Fingerprint OwnOfReferences(Compilation compilation) => (
        from reference in compilation.ExternalReferences.OfType<CompilationReference>()
        where reference.Compilation is CSharpCompilation
        from tree in reference.Compilation.SyntaxTrees
        select TreeDeclarations.Of(tree).Own).Aggregate(Fingerprint.Empty, (all, own) => all.With(own));

    private static Fingerprint Shared(Compilation compilation)
    {
        var all = Fingerprint.Empty.With(compilation.AssemblyName ?? "").With((ulong)compilation.Options.OutputKind);
        if (compilation.Options is CSharpCompilationOptions options)
            all = all.With(options.AllowUnsafe ? 1UL : 0UL).With((ulong)options.NullableContextOptions);
        all = compilation.SyntaxTrees.Aggregate(all, (before, tree) => before.With(TreeDeclarations.Of(tree).Shared));
        // Not References: it first makes the symbols of each assembly that is referred to.
        return compilation.ExternalReferences.Aggregate(all, (before, reference) => before.With(Of(reference)));
    }

    /// <summary>
    /// A project that is referred to as it is being typed is another object after every key: what it declares says whether it
    /// has changed. An image that changes is read anew, as another object.
    /// </summary>
    private static Fingerprint Of(MetadataReference reference) => reference is CompilationReference { Compilation: CSharpCompilation compilation }
        ? reference.Properties.Aliases.Aggregate(Of(compilation), (before, alias) => before.With(alias))
        : Fingerprint.Empty.With(Images.GetValue(reference, _ => new Number((ulong)Interlocked.Increment(ref images))).Value);

    private sealed record Number(ulong Value);

    private sealed record Remembered(Fingerprint Value);
}
