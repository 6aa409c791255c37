using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics;

/// <summary>What both sides of HOOK018 share.</summary>
internal static class CopiedStruct
{
    private const int LargestCheapCopy = 16;

    /// <summary>The size of a struct that is passed by value and not cheap to copy, else null.</summary>
    public static int? SizeOf(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, Type: { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } }
        && StructSize.Of(parameter.Type) is > LargestCheapCopy and var size
            ? size
            : null;

    /// <param name="who">Who copies it.</param>
    /// <param name="verb">What the declaration that is at fault does with it: pass or take.</param>
    public static Diagnostic Report(IParameterSymbol parameter, int size, string who, string verb) => Diagnostic.Create(
        Rules.CopiedStruct,
        parameter.Locations.FirstOrDefault(),
        parameter.Type.ToDisplay(),
        size,
        who,
        $"{verb} it as 'in {parameter.Type.ToDisplay()} {Fitting.Identifier(parameter.Name)}'");
}
