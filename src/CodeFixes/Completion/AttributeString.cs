using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.CodeFixes.Completion;

/// <summary>A string among the arguments of an attribute, finished or not, with the caret in it.</summary>
/// <param name="Text">What is between the quotes.</param>
/// <param name="Span">Where that is.</param>
/// <param name="Caret">How much of it is before the caret.</param>
internal sealed record AttributeString(
    AttributeSyntax Attribute, AttributeArgumentSyntax Argument, string Text, TextSpan Span, int Caret, bool IsClosed, bool IsVerbatim)
{
    public static AttributeString? At(SyntaxNode root, int position)
    {
        if (position == 0)
            return null;
        var token = root.FindToken(position - 1);
        if (!token.IsKind(SyntaxKind.StringLiteralToken)
            || token.Parent is not LiteralExpressionSyntax { Parent: AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } argument })
        {
            return null;
        }

        var isVerbatim = token.Text[0] == '@';
        var start = token.SpanStart + (isVerbatim ? 2 : 1);
        var isClosed = token.GetDiagnostics().All(diagnostic => diagnostic.Id is not ("CS1010" or "CS1039"));
        if (position < start || (isClosed && position >= token.Span.End))
            return null;
        var text = token.Text.Substring(start - token.SpanStart, (isClosed ? token.Span.End - 1 : token.Span.End) - start);
        if (!isClosed)
            text = text.Substring(0, NameEnd(text, position - start));
        return new AttributeString(attribute, argument, text, new TextSpan(start, text.Length), position - start, isClosed, isVerbatim);
    }

    /// <summary>The part of the string that the caret is in, where it is a list of parts.</summary>
    public TextSpan Part(char separator)
    {
        var start = Caret == 0 ? 0 : Text.LastIndexOf(separator, Caret - 1) + 1;
        while (start < Caret && Text[start] == ' ')
            start++;
        var end = Text.IndexOf(separator, Caret);
        return TextSpan.FromBounds(Span.Start + start, end < 0 ? Span.End : Span.Start + end);
    }

    /// <summary>The text as it is written inside these quotes.</summary>
    public string Escape(string text) =>
        IsVerbatim ? text.Replace("\"", "\"\"") : SymbolDisplay.FormatLiteral(text, quote: true) is var literal ? literal.Substring(1, literal.Length - 2) : "";

    /// <summary>An unfinished string runs to the end of its line: what is no name after the caret is not meant.</summary>
    private static int NameEnd(string text, int caret)
    {
        var end = caret;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
            end++;
        return end;
    }
}
