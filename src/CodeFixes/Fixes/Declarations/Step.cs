using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes.Declarations;

/// <summary>One of the things that a fix does.</summary>
/// <param name="Phrase">For the title, such as "make it static".</param>
internal sealed record Step(string Phrase, Action<SyntaxEditor> Edit)
{
    /// <summary>All of them as one title.</summary>
    public static string Title(IEnumerable<Step> steps)
    {
        var phrases = string.Join(", ", steps.Select(step => step.Phrase));
        return char.ToUpperInvariant(phrases[0]) + phrases.Substring(1);
    }
}
