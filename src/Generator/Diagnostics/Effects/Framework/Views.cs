using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects.Framework;

/// <summary>
/// What gives back the object that it is given, or another way to its elements: writing through it writes there. Methods
/// that only pass elements on, such as those of LINQ, are not here: their signatures say it.
/// </summary>
internal static class Views
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "Adapter", "AsArray", "AsAsyncEnumerable", "AsBytes", "AsEnumerable", "AsImmutableArray", "AsMemory", "AsNode", "AsObject",
        "AsOrdered", "AsParallel", "AsQueryable", "AsReadOnly", "AsSequential", "AsSpan", "AsTask", "AsUnordered", "AsValue",
        "Cast", "ConfigureAwait", "CreateFromPinnedArray", "CreateReadOnlySpan", "CreateSpan", "FixedSize", "GetAsyncEnumerator",
        "GetAwaiter", "GetBuffer", "GetEnumerator", "GetViewBetween", "Memory", "OfType", "Preserve", "ReadOnly", "Slice",
        "Synchronized", "ToBlockingEnumerable", "ToEnumerable", "WaitAsync", "WithCancellation",
    };

    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal)
    {
        "System.ArraySegment`1.Array", "System.Memory`1.Span", "System.ReadOnlyMemory`1.Span",
        "System.Threading.Channels.Channel`2.Reader", "System.Threading.Channels.Channel`2.Writer",
        "System.Threading.Tasks.TaskCompletionSource`1.Task",
    };

    /// <summary>Types whose constructors wrap their first argument.</summary>
    private static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal)
    {
        "System.ArraySegment`1", "System.Memory`1", "System.ReadOnlyMemory`1", "System.ReadOnlySpan`1", "System.Span`1",
        "System.Collections.ObjectModel.Collection`1", "System.Collections.ObjectModel.ReadOnlyCollection`1",
        "System.Collections.ObjectModel.ReadOnlyDictionary`2", "System.Collections.ObjectModel.ReadOnlyObservableCollection`1",
        "System.IO.MemoryStream", "System.IO.StringWriter",
    };

    public static bool IsView(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor
        ? method.Parameters.Length > 0 && Wrappers.Contains(Types.TableName(method.ContainingType))
        : Methods.Contains(method.Name) || method is { Name: "As", ContainingType.Name: "Unsafe", ReturnsByRef: false };

    public static bool IsView(IPropertySymbol property) =>
        property.Name is "Span" or "Array" or "Reader" or "Writer" or "Task" && Properties.Contains($"{Types.TableName(property.ContainingType)}.{property.Name}");
}
