using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Hooks.Generators.Tests.Harness;

/// <summary>
/// A load context for one program. The library itself is loaded into it too, so that programs do not see each
/// other's state.
/// </summary>
internal sealed class Sandbox : AssemblyLoadContext, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, CompiledAssembly> _images;

    private readonly Sandbox? _parent;

    /// <param name="parent">Where everything comes from that is not among the images.</param>
    public Sandbox(IEnumerable<CompiledAssembly> images, bool collectible = true, Sandbox? parent = null)
        : base("snippet", collectible)
    {
        _images = images.ToDictionary(i => i.Name);
        _parent = parent;
    }

    /// <summary>What was logged so far, joined with spaces.</summary>
    public string Logged =>
        (string)LoadFromAssemblyName(new(SharedLog.Name)).GetType("Log")!.GetProperty("Text")!.GetValue(null)!;

    /// <summary>Runs an executable's entry point and gives back what was logged.</summary>
    public string Run(string name, int maxStackSize = 0)
    {
        var entry = LoadFromAssemblyName(new(name)).EntryPoint
            ?? throw new InvalidOperationException($"{name} has no entry point.");
        Do(() => entry.Invoke(
            null,
            BindingFlags.DoNotWrapExceptions,
            null,
            entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()],
            null), maxStackSize);
        return Logged;
    }

    /// <summary>Calls a static method without parameters, such as <c>Hooks.HookComposition.Install</c>.</summary>
    public void Call(string assembly, string type, string method) =>
        Do(() => LoadFromAssemblyName(new(assembly))
            .GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null));

    public void Dispose()
    {
        foreach (var copy in Assemblies.Where(assembly => IsLibrary(assembly.GetName().Name)))
            CoverageOfCopies.Keep(copy);
        if (IsCollectible)
            Unload();
    }

    protected override Assembly? Load(AssemblyName name) => name.Name switch
    {
        { } other when _images.TryGetValue(other, out var image) => LoadFromStream(new MemoryStream([.. image.Image])),
        _ when _parent is not null => _parent.LoadFromAssemblyName(name),
        SharedLog.Name => LoadFromStream(new MemoryStream(SharedLog.Image)),
        _ when IsLibrary(name.Name) => LoadFromAssemblyPath(Path.Combine(ReferenceSets.Folder, name.Name + ".dll")),
        _ => null,
    };

    private static bool IsLibrary(string? name) =>
        name is "Hooks.Abstractions" or "Hooks.Runtime" or "Hooks.Hosting" or "Hooks.AspNetCore";

    /// <summary>On a thread of its own: a program that hangs fails its test and nothing else.</summary>
    private static void Do(Action action, int maxStackSize = 0)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            maxStackSize) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(s_patience), "The program did not end in time.");
        failure?.Throw();
    }
}
