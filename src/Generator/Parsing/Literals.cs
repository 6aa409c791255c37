using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Parsing;

/// <summary>Writes constants as C#.</summary>
internal static class Literals
{
    public static string Of(string? text) =>
        text is null ? "null"
        : IsPlain(text) ? "\"" + text + "\""
        : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Most names are, and the exports hold some ten for each handler: they need not go through the compiler's escapes.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' or '"' or '\\')
                return false;
        }

        return true;
    }

    public static string Of(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Enum } => $"({constant.Type!.ToPlainCode()})({Number(constant.Value!)})",
        { Kind: TypedConstantKind.Type } => $"typeof({((ITypeSymbol)constant.Value!).ToPlainCode()})",
        { Kind: TypedConstantKind.Array } => $"new[] {{ {string.Join(", ", constant.Values.Select(Of))} }}",
        { Value: string text } => Of(text),
        { Value: bool value } => value ? "true" : "false",
        { Value: int value } => Number(value),
        { Value: char value } => SymbolDisplay.FormatLiteral(value, quote: true),
        _ => $"({constant.Type!.ToPlainCode()})({Number(constant.Value!)})",
    };

    private static string Number(object value) => value switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "default",
    };
}
