using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hooks.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generators.Parsing;

/// <summary>
/// The hooks that a handler of a compilation may name: its own and those of its references. Found once for each
/// compilation, and forgotten with it.
/// </summary>
internal sealed class HookIndex
{
    private static readonly ConditionalWeakTable<Compilation, HookIndex> Indexes = new();

    private readonly ImmutableDictionary<string, ImmutableArray<HookSymbol>> byName;

    private HookIndex(Compilation compilation)
    {
        All = [.. Own(compilation), .. References.Of(compilation).SelectMany(reference => reference.Hooks)];
        byName = All
            .SelectMany(hook => new[] { hook.Name, hook.Method.Name }.Distinct().Select(name => (name, hook)))
            .GroupBy(entry => entry.name, entry => entry.hook)
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>Every hook, those that cannot be among them.</summary>
    public ImmutableArray<HookSymbol> All { get; }

    /// <summary>Every name that means a hook.</summary>
    public IEnumerable<string> Names => byName.Keys;

    public static HookIndex Of(Compilation compilation) => Indexes.GetValue(compilation, key => new HookIndex(key));

    /// <summary>The hooks of that name, one for each set that has it.</summary>
    public ImmutableArray<HookSymbol> Find(string name) => byName.TryGetValue(name, out var hooks) ? hooks : [];

    /// <summary>The hooks of that name, of one set where one is given.</summary>
    public ImmutableArray<HookSymbol> Find(string name, ITypeSymbol? set) =>
        set is null ? Find(name) : [.. Find(name).Where(hook => SymbolEqualityComparer.Default.Equals(hook.Set, set))];

    /// <summary>Whether a hook has the method name that is called. Nothing is bound to find it out.</summary>
    public bool MayBeHook(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => byName.ContainsKey(name.Identifier.ValueText),
        MemberAccessExpressionSyntax member => byName.ContainsKey(member.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax member => byName.ContainsKey(member.Name.Identifier.ValueText),
        _ => false,
    };

    /// <summary>The hook that a called method is, or null.</summary>
    public HookSymbol? HookOf(IMethodSymbol called)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        return Find(method.Name).FirstOrDefault(hook => SymbolEqualityComparer.Default.Equals(hook.Method, method));
    }

    private static IEnumerable<HookSymbol> Own(Compilation compilation)
    {
        var names = AttributeNames.Of(compilation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var candidates = TreeDeclarations.Of(tree).AttributedMethods.Where(method => TreeDeclarations.MayBeHook(method) && names.MayMean(method)).ToList();
            if (candidates.Count == 0)
                continue;
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in candidates)
            {
                if (model.GetDeclaredSymbol(node) is IMethodSymbol method && method.Attribute(KnownNames.Hook) is { } attribute)
                    yield return HookParser.Parse(method, attribute, compilation);
            }
        }
    }
}
