using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generators.Editor.Tests.Harness;

/// <summary>Roslyn's service behind the light bulb. It is not public, so it is called by reflection.</summary>
internal static class RefactoringService
{
    private static readonly Type s_type =
        typeof(CompletionService).Assembly.GetType("Microsoft.CodeAnalysis.CodeRefactorings.ICodeRefactoringService", throwOnError: true)!;

    private static readonly object s_service = Find();

    /// <summary>All that is offered at a place, by the editor itself too.</summary>
    public static async Task<ImmutableArray<CodeAction>> OfferedAsync(Document document, TextSpan span)
    {
        var task = (Task)s_type.GetMethod("GetRefactoringsAsync")!.Invoke(s_service, [document, span, null, CancellationToken.None])!;
        await task;
        return
        [
            .. from refactoring in ((System.Collections.IEnumerable)Get(task, "Result")).Cast<object>()
               from action in ((System.Collections.IEnumerable)Get(refactoring, "CodeActions")).Cast<object>()
               select (CodeAction)action.GetType().GetField("Item1")!.GetValue(action)!,
        ];
    }

    private static object Find()
    {
        var provider = typeof(MefHostServices).GetInterfaces().Single(type => type.Name == "IMefHostExportProvider");
        var exports = provider.GetMethods().Single(method => method.GetGenericArguments().Length == 1).MakeGenericMethod(s_type);
        return ((IEnumerable<object>)exports.Invoke(MefHostServices.DefaultHost, null)!).Select(lazy => Get(lazy, "Value")).Single();
    }

    private static object Get(object from, string property) => from.GetType().GetProperty(property)!.GetValue(from)!;
}
