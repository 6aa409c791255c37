namespace Hooks.Generators.Tests.Harness;

/// <summary>Programs of one assembly, the ordinary case: compile, run, and see what the user sees.</summary>
internal static class Snippet
{
    /// <summary>
    /// Compiles one executable from these files, the first with the top-level statements, runs it, and gives
    /// back what it logged, joined with spaces.
    /// </summary>
    public static string Run(params string[] sources) => Exe(sources).Run();

    /// <summary>An executable of these files, the first with the top-level statements.</summary>
    public static TestAssembly Exe(params string[] sources)
    {
        var program = TestAssembly.Exe(sources[0]);
        for (var i = 1; i < sources.Length; i++)
            program.File($"File{i + 1}.cs", sources[i]);
        return program;
    }
}
