using System.Collections.Immutable;
using System.Reflection;
using Hooks.Generators.CodeFixes.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using static Hooks.Generators.Tests.Harness.Project;

namespace Hooks.Generators.Editor.Tests.Harness;

/// <summary>Assemblies with analyzers, as a project refers to them.</summary>
internal static class AnalyzerFiles
{
    private static readonly Loader s_loader = new();

    /// <summary>The library, where a package would put it.</summary>
    public static readonly ImmutableArray<AnalyzerReference> Library =
    [
        new AnalyzerFileReference(typeof(HookGenerator).Assembly.Location, s_loader),
        new AnalyzerFileReference(typeof(HookCompletionProvider).Assembly.Location, s_loader),
    ];

    /// <summary>The analyzers of an editor and of the SDK, from their packages.</summary>
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_others =
    [
        .. from file in new[]
           {
               Path.Combine(Metadata("CodeStyle"), "Microsoft.CodeAnalysis.CodeStyle.dll"),
               Path.Combine(Metadata("CodeStyle"), "Microsoft.CodeAnalysis.CSharp.CodeStyle.dll"),
               Path.Combine(Metadata("NetAnalyzers"), "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
               Path.Combine(Metadata("NetAnalyzers"), "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
               Path.Combine(Metadata("CodeQuality"), "Microsoft.CodeQuality.Analyzers.dll"),
               Path.Combine(Metadata("CodeQuality"), "Microsoft.CodeQuality.CSharp.Analyzers.dll"),
           }
           from analyzer in new AnalyzerFileReference(file, s_loader).GetAnalyzers(LanguageNames.CSharp)
           select analyzer,
    ];

    /// <summary>The one of an editor or of the SDK that reports a rule.</summary>
    public static DiagnosticAnalyzer Reporting(string id) =>
        s_others.First(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));

    /// <summary>Takes what is loaded already, since the tests need it too.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
