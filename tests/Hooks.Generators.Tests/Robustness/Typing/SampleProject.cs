using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Tests.Robustness.Typing;

/// <summary>One project of the samples: the contract, a plugin, or the application.</summary>
internal sealed class SampleProject
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What a project of the web SDK has besides.</summary>
    private const string ImplicitWebUsings = """
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>All that the tests run on, which has nearly all packages of the samples too.</summary>
    private static readonly MetadataReference[] s_tests =
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           let name = Path.GetFileNameWithoutExtension(path)
           where !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !name.StartsWith("Hooks.Generators", StringComparison.Ordinal)
           select MetadataReference.CreateFromFile(path),
    ];

    private static readonly MetadataReference[] s_platform =
    [
        .. s_tests,
        .. ReferenceSets.Net10Hosted.ExceptBy(s_tests.Select(FileName), FileName),
    ];

    private SampleProject(string folder, bool isApplication, IEnumerable<string> files, IEnumerable<SampleProject> references)
    {
        Name = folder.Replace('/', '.');
        var compilation = CSharpCompilation.Create(
            Name,
            [Parse("/usings.cs", isApplication && folder == "Web" ? $"{ImplicitUsings}\n{ImplicitWebUsings}" : ImplicitUsings), .. files.Select(file => Parse(file, File.ReadAllText(file)))],
            [.. s_platform, .. references.Select(reference => reference.Compilation.ToMetadataReference())],
            new CSharpCompilationOptions(
                isApplication ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        Files = [.. compilation.SyntaxTrees.Skip(1)];
        Driver = NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        Source = compilation;
        Compilation = whole;
    }

    /// <summary>The projects of all samples.</summary>
    public static IReadOnlyList<SampleProject> All { get; } = [.. In("Agent"), .. In("Press"), .. In("Web")];

    public string Name { get; }

    public IReadOnlyList<SyntaxTree> Files { get; }

    /// <summary>The project as it is written.</summary>
    public CSharpCompilation Source { get; }

    /// <summary>The project with what the generator adds.</summary>
    public Compilation Compilation { get; }

    /// <summary>A generator that has run on it.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>A generator that has not run.</summary>
    public GeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([GeneratorUnderTest.Create().AsSourceGenerator()], parseOptions: Prelude.ParseOptions);

    private static IEnumerable<SampleProject> In(string sample)
    {
        var folder = Path.Combine(Generators.Tests.Harness.Project.Repository, "samples", sample);
        var contract = new SampleProject($"{sample}/Contract", false, FilesIn(Path.Combine(folder, "Contract")), []);
        var plugins = Directory.GetDirectories(Path.Combine(folder, "Plugins"))
            .Order(StringComparer.Ordinal)
            .Select(plugin => new SampleProject($"{sample}/Plugins/{Path.GetFileName(plugin)}", false, FilesIn(plugin), [contract]))
            .ToList();
        string[] others = [Path.Combine(folder, "Contract"), Path.Combine(folder, "Plugins")];
        var files = FilesIn(folder).Where(file => !others.Any(other => file.StartsWith(other + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
        return [contract, .. plugins, new SampleProject(sample, true, files, [contract, .. plugins])];
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
        .Order(StringComparer.Ordinal);

    private static string? FileName(MetadataReference reference) => Path.GetFileName(reference.Display);

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Prelude.ParseOptions, path, Encoding.UTF8);
}
