using System.Runtime;
using System.Runtime.CompilerServices;

namespace Hooks.Generators.Tests.Emitted;

/// <summary>What happens before a program's own code runs: counted, not measured.</summary>
public class StartUpTests
{
    private const int Hooks = 5;

    /// <summary>
    /// A loop that grew would have to be written out, or go through something that is allocated: neither the code that runs
    /// nor what it allocates is more by a byte for each handler. .NET's own part is not the same to the last object each time.
    /// </summary>
    [Fact]
    public void Module_initializers_do_not_work_for_each_handler()
    {
        AtStart(handlersOfEach: 1); // What .NET itself does for the first time.
        const int Few = 1, Many = 40, Assemblies = 3;
        var few = AtStart(Few);
        var many = AtStart(Many);

        Assert.True(few is { CompiledBytes: > 0, AllocatedBytes: > 0 }, "No module initializer ran.");
        const long More = Assemblies * Hooks * (Many - Few);
        Assert.InRange(many.CompiledBytes - few.CompiledBytes, -More, More);
        Assert.InRange(many.AllocatedBytes - few.AllocatedBytes, -More, More);
    }

    /// <summary>Runs the module initializers of a contract with handlers, a plugin and a program that composes them.</summary>
    private static (long CompiledBytes, long AllocatedBytes) AtStart(int handlersOfEach)
    {
        var contract = TestAssembly.Library("Contract", $$"""
            public static partial class Site
            {
                {{Each(Hooks, i => $"[Hook] public static partial string H{i}(string text);")}}
            }

            {{Handlers("Own", handlersOfEach)}}
            """);
        var plugin = TestAssembly.Library("Plugin", Handlers("Plugged", handlersOfEach), contract);
        var program = TestAssembly.Exe($"""
            Site.H0("");
            {Handlers("Local", handlersOfEach)}
            """, plugin, contract);

        using var sandbox = new Sandbox([contract.Compile(), plugin.Compile(), program.Compile()]);
        var modules = new[] { contract, plugin, program }.Select(assembly => sandbox.LoadFromAssemblyName(new(assembly.Name)).ManifestModule.ModuleHandle).ToArray();
        (long, long) done = default;
        var thread = new Thread(() =>
        {
            var (compiled, allocated) = (JitInfo.GetCompiledILBytes(currentThread: true), GC.GetAllocatedBytesForCurrentThread());
            foreach (var module in modules)
                RuntimeHelpers.RunModuleConstructor(module);
            done = (JitInfo.GetCompiledILBytes(currentThread: true) - compiled, GC.GetAllocatedBytesForCurrentThread() - allocated);
        });
        thread.Start();
        thread.Join();
        return done;
    }

    private static string Handlers(string type, int ofEach) => $$"""
        internal static class {{type}}
        {
            {{Each(Hooks * ofEach, i => $"[Filter(\"H{i % Hooks}\")] internal static string On{i}(string text) => text;")}}
        }
        """;

    private static string Each(int count, Func<int, string> line) => string.Join("\n    ", Enumerable.Range(0, count).Select(line));
}
