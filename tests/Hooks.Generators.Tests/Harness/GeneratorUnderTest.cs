using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Tests.Harness;

/// <summary>The one place that knows which generator and which analyzers the tests are about.</summary>
internal static class GeneratorUnderTest
{
    private static readonly Assembly s_assembly = Assembly.Load("Hooks.Generators");

    public static IIncrementalGenerator Create() =>
        (IIncrementalGenerator)Activator.CreateInstance(
            s_assembly.GetType("Hooks.Generators.HookGenerator", throwOnError: true)!)!;

    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers() =>
    [
        .. from type in s_assembly.GetTypes()
           where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
           orderby type.FullName
           select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
    ];

    public static IEnumerable<Type> Types => s_assembly.GetTypes();
}
