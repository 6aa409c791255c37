using System.Reflection;

namespace Hooks.MachineCode.Tests.Listings;

/// <summary>What one compiler makes of the programs in <c>Fired/</c>.</summary>
public abstract class Listing : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("machine-code").FullName;
    private readonly Dictionary<string, Method> methods = [];

    internal Method this[string name] => methods.TryGetValue(name, out var method)
        ? method
        : throw new KeyNotFoundException($"'{name}' is not among: {string.Join(", ", methods.Keys.Order())}");

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, method) in await ReadAsync(folder))
            methods[name] = method;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A place that the project file names.</summary>
    protected static string PathOf(string name) => typeof(Listing).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == name).Value!;

    /// <param name="folder">For whatever it writes.</param>
    private protected abstract Task<IEnumerable<(string Name, Method Method)>> ReadAsync(string folder);
}
