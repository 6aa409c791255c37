using System.Composition;
using System.Reflection;
using Hooks.Generators.CodeFixes.Fixes.Offers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.Harness;

/// <summary>The fixes as an IDE finds them: what the assembly exports for C#.</summary>
internal static class FixesUnderTest
{
    public static IReadOnlyList<CodeFixProvider> All { get; } =
    [
        .. from type in Types()
           let export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>()
           where export?.Languages.Contains(LanguageNames.CSharp) == true && type.GetCustomAttribute<SharedAttribute>() is not null
           orderby type.Name
           select (CodeFixProvider)Activator.CreateInstance(type)!,
    ];

    public static IEnumerable<CodeFixProvider> For(string id) => All.Where(fix => fix.FixableDiagnosticIds.Contains(id));

    private static IEnumerable<Type> Types()
    {
        try
        {
            return typeof(HookFix).Assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>(); // the completion beside the fixes needs an editor's assemblies
        }
    }
}
