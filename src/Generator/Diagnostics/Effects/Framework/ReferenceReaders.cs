using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

/// <summary>The framework's methods that take something by reference and do not write to it.</summary>
internal static class ReferenceReaders
{
    public static bool OnlyReads(IMethodSymbol method, IParameterSymbol parameter) => (method.ContainingType.Name, method.Name) switch
    {
        ("Volatile", "Read") or ("Interlocked", "Read") or ("MemoryMarshal", _) or ("RuntimeHelpers", _) => true,
        ("Unsafe", "CopyBlock" or "CopyBlockUnaligned") => parameter.Name == "source",
        ("Unsafe", var name) => !name.StartsWith("Init", StringComparison.Ordinal) && !name.StartsWith("Write", StringComparison.Ordinal),
        _ => false,
    };
}
