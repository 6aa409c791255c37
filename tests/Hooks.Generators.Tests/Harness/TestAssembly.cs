using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Harness;

/// <summary>One assembly of a test's program: its files, options and references, and what came of them.</summary>
internal sealed class TestAssembly
{
    private readonly List<(string Path, string Source)> _files = [];
    private readonly List<TestAssembly> _references;
    private readonly List<MetadataReference> _images = [];
    private readonly Dictionary<string, string> _options = [];
    private readonly HashSet<string> _allowed = [];
    private readonly CompiledAssembly?[] _compiled = new CompiledAssembly?[2];

    private TestAssembly(string name, OutputKind kind, string fileName, string source, TestAssembly[] references)
    {
        Name = name;
        Kind = kind;
        _files.Add((fileName, source));
        _references = [.. references];
    }

    public string Name { get; private set; }

    public OutputKind Kind { get; }

    public IReadOnlyList<MetadataReference> Platform { get; private set; } = ReferenceSets.Net10;

    public LanguageVersion LanguageVersion { get; private set; } = LanguageVersion.Latest;

    public IReadOnlyDictionary<string, string> Options => _options;

    public IReadOnlySet<string> Allowed => _allowed;

    public IReadOnlyList<MetadataReference> Images => _images;

    public bool AllowsUnsafe { get; private set; } = true;

    public bool RunsGenerator { get; private set; } = true;

    public string Folder { get; private set; } = "/src";

    public IReadOnlyList<(string Path, string Source)> Files => _files;

    /// <summary>The assemblies that are referenced, directly and transitively, as MSBuild passes them.</summary>
    public IReadOnlyList<TestAssembly> References
    {
        get
        {
            var closure = new List<TestAssembly>();
            foreach (var reference in _references)
            {
                foreach (var each in (TestAssembly[])[reference, .. reference.References])
                {
                    if (!closure.Contains(each))
                        closure.Add(each);
                }
            }

            return closure;
        }
    }

    public static TestAssembly Exe(string source, params TestAssembly[] references) =>
        new("App", OutputKind.ConsoleApplication, "Program.cs", source, references);

    public static TestAssembly Library(string name, string source, params TestAssembly[] references) =>
        new(name, OutputKind.DynamicallyLinkedLibrary, name + ".cs", source, references);

    public TestAssembly Named(string name) => Do(() => Name = name);

    public TestAssembly File(string path, string source) => Do(() => _files.Add((path, source)));

    /// <summary>An MSBuild property that the compiler shows to the generator.</summary>
    public TestAssembly Property(string name, string value) => Do(() => _options["build_property." + name] = value);

    /// <summary>Says that the user's own code may have these diagnostics; what is emitted has none.</summary>
    public TestAssembly Allowing(params string[] ids) => Do(() => _allowed.UnionWith(ids));

    public TestAssembly CSharp(LanguageVersion version) => Do(() => LanguageVersion = version);

    public TestAssembly ForNetStandard() => Do(() => Platform = ReferenceSets.NetStandard20);

    /// <summary>Without the library: a project that has the analyzer by accident.</summary>
    public TestAssembly ForPlain() => Do(() => Platform = PackagedReferences.Net80);

    /// <summary>One more reference, to an image that was made elsewhere.</summary>
    public TestAssembly Reference(MetadataReference reference) => Do(() => _images.Add(reference));

    /// <summary>With all of .NET, and without the usual usings.</summary>
    public TestAssembly ForWholePlatform() => Do(() => Platform = ReferenceSets.Net10Whole);

    /// <summary>With ASP.NET Core and the packages that tie hooks to hosts.</summary>
    public TestAssembly ForHosts() => Do(() => Platform = ReferenceSets.Net10Hosted);

    public TestAssembly ForNet80() => Do(() => Platform = ReferenceSets.Net80);

    public TestAssembly WithoutGenerator() => Do(() => RunsGenerator = false);

    /// <summary>Without <c>AllowUnsafeBlocks</c>.</summary>
    public TestAssembly Safe() => Do(() => AllowsUnsafe = false);

    public TestAssembly In(string folder) => Do(() => Folder = folder);

    /// <summary>The same files in another order.</summary>
    public TestAssembly Shuffled(Random random) => Do(() =>
    {
        var files = _files.ToArray();
        random.Shuffle(files);
        _files.Clear();
        _files.AddRange(files);
    });

    /// <summary>Compiles it and fails the test where that brings an error or a warning.</summary>
    /// <param name="live">Whether references are live compilations, as in an IDE, instead of images.</param>
    public CompiledAssembly Compile(bool live = false)
    {
        // Tests that run at once may share an assembly, and must get the same one.
        lock (_compiled)
            return _compiled[live ? 1 : 0] ??= Compiler.Compile(this, live);
    }

    /// <summary>All that the generator wrote, with the files' names.</summary>
    public string Emitted(bool live = false) => Compile(live).Emitted;

    /// <summary>Runs the program and gives back what it logged, joined with spaces.</summary>
    public string Run(bool live = false, int maxStackSize = 0)
    {
        using var sandbox = new Sandbox([Compile(live), .. References.Select(r => r.Compile(live))]);
        return sandbox.Run(Name, maxStackSize);
    }

    private TestAssembly Do(Action change)
    {
        Assert.True(_compiled is [null, null], "Change an assembly before it is compiled.");
        change();
        return this;
    }
}
