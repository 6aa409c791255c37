using Microsoft.CodeAnalysis.Editing;

namespace Hooks.Generators.CodeFixes.Fixes.Offers;

/// <summary>One entry of the menu at a squiggle.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Key">What is the same answer elsewhere: Fix All takes the offers that have this key.</param>
/// <param name="EditAsync">
/// What it does. The edits of several offers go into one editor, so each must hold where another was made before it.
/// </param>
internal sealed record Offer(string Title, string Key, Func<SolutionEditor, CancellationToken, Task> EditAsync);
