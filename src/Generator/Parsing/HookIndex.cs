using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hooks.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Parsing;

/// <summary>
/// The hooks that a handler of a compilation may name: its own and those of its references. Found once for each
/// compilation, and forgotten with it.
/// </summary>
internal sealed class HookIndex
{
    private static readonly ConditionalWeakTable<Compilation, HookIndex> Indexes = new();

    private readonly ImmutableArray<HookEntry> entries;
    private readonly ILookup<string, HookEntry> byName;
    private readonly ImmutableArray<HookEntry> anyName;
    private readonly ConcurrentDictionary<string, ImmutableArray<HookSymbol>> found = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<HookSymbol>> all;

    private HookIndex(Compilation compilation)
    {
        entries = [.. Own(compilation), .. References.Of(compilation).SelectMany(reference => reference.Hooks)];
        byName = entries.SelectMany(entry => entry.Names.Select(name => (name, entry))).ToLookup(named => named.name, named => named.entry, StringComparer.Ordinal);
        anyName = [.. entries.Where(entry => entry.MayHaveAnyName)];
        all = new Lazy<ImmutableArray<HookSymbol>>(() => [.. entries.Select(entry => entry.Hook).OfType<HookSymbol>()]);
    }

    /// <summary>Every hook, those that cannot be among them. All are bound for it.</summary>
    public ImmutableArray<HookSymbol> All => all.Value;

    /// <summary>Every name that means a hook.</summary>
    public IEnumerable<string> Names => All.SelectMany(hook => new[] { hook.Name, hook.Method.Name }).Distinct();

    public static HookIndex Of(Compilation compilation) => Indexes.GetValue(compilation, key => new HookIndex(key));

    /// <summary>The hooks of that name, one for each set that has it. No others are bound.</summary>
    public ImmutableArray<HookSymbol> Find(string name) => found.GetOrAdd(name, Bound);

    /// <summary>The hooks of that name, of one set where one is given.</summary>
    public ImmutableArray<HookSymbol> Find(string name, ITypeSymbol? set) =>
        set is null ? Find(name) : [.. Find(name).Where(hook => SymbolEqualityComparer.Default.Equals(hook.Set, set))];

    /// <summary>Whether a hook has the method name that is called. Nothing is bound to find it out.</summary>
    public bool MayBeHook(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => byName.Contains(name.Identifier.ValueText),
        MemberAccessExpressionSyntax member => byName.Contains(member.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax member => byName.Contains(member.Name.Identifier.ValueText),
        _ => false,
    };

    /// <summary>The hook that a called method is, or null.</summary>
    public HookSymbol? HookOf(IMethodSymbol called)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        return Find(method.Name).FirstOrDefault(hook => SymbolEqualityComparer.Default.Equals(hook.Method, method));
    }

    private ImmutableArray<HookSymbol> Bound(string name)
    {
        var candidates = anyName.IsEmpty ? byName[name] : entries.Where(entry => entry.MayHaveAnyName || entry.Names.Contains(name));
        return [.. candidates.Select(entry => entry.Hook).OfType<HookSymbol>().Where(hook => hook.IsCalled(name))];
    }

    private static IEnumerable<HookEntry> Own(Compilation compilation)
    {
        var names = AttributeNames.Of(compilation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var method in TreeDeclarations.Of(tree).AttributedMethods)
            {
                if (TreeDeclarations.MayBeHook(method) && names.MayMean(method))
                    yield return HookEntry.OfSource(method, compilation);
            }
        }
    }
}
