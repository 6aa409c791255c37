using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes.Writing;

internal static class Edits
{
    /// <summary>Puts a node in another's place. Unlike after <c>ReplaceNode</c>, Fix All may come back for it.</summary>
    public static void Put(this SyntaxEditor editor, SyntaxNode written, SyntaxNode old) =>
        editor.ReplaceNode(old, (current, _) => current.CopyAnnotationsTo(written)!);
}
