using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generators.Tests.Harness;

/// <summary>The one place that knows which generator and which analyzers the tests are about.</summary>
internal static class GeneratorUnderTest
{
    private static readonly Assembly s_assembly = typeof(HookGenerator).Assembly;

    public static IIncrementalGenerator Create() => new HookGenerator();

    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers() =>
    [
        .. from type in s_assembly.GetTypes()
           where type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract
           orderby type.FullName
           select (DiagnosticAnalyzer)Activator.CreateInstance(type)!,
    ];

    /// <summary>The names that the generator gives its steps.</summary>
    public static IReadOnlyList<string> StepNames { get; } =
    [
        .. from field in typeof(HookGenerator.Steps).GetFields()
           where field.IsLiteral
           select (string)field.GetRawConstantValue()!,
    ];
}
