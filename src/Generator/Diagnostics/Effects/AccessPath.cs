using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>
/// An object that a method was given: a parameter's, <c>this</c>, a static's, or one that is reached from those. Paths are
/// cut where they grow too deep, so that a loop over a linked list ends.
/// </summary>
internal sealed class AccessPath : AbstractObject
{
    private const int MaxDepth = 10;
    private const int MaxRepeats = 2;

    private readonly int depth;
    private Dictionary<string, AccessPath>? children;

    private AccessPath(ISymbol root, ITypeSymbol? type, AccessPath? parent, string slot)
        : base(type)
    {
        Root = root;
        Parent = parent;
        Slot = slot;
        depth = parent is null ? 0 : parent.depth + 1;
    }

    /// <summary>The parameter, the static field or property, or the type whose <c>this</c> it is.</summary>
    public ISymbol Root { get; }

    /// <summary>The object that it is reached from; null for the root's own object.</summary>
    public AccessPath? Parent { get; }

    /// <summary>Where in <see cref="Parent"/> it is; empty for the root's own object.</summary>
    public string Slot { get; }

    /// <summary>The property that gives it, where its slot is only the field behind that one.</summary>
    public string? Property { get; set; }

    /// <summary>Whether it is, or lies within, a struct that a parameter holds by value: a change of it is lost.</summary>
    public bool IsInCopy => Parent is null
        ? Root is IParameterSymbol { RefKind: not (RefKind.Ref or RefKind.Out) } && Types.IsPlainStruct(Type)
        : Parent.IsInCopy && Types.IsPlainStruct(Type) && Slot != Effects.Slot.Element;

    /// <summary>Whether a by-reference parameter leads to it.</summary>
    public bool IsBehindReference => Slot == Effects.Slot.Referent || Parent?.IsBehindReference == true;

    public static AccessPath Of(ISymbol root, ITypeSymbol type) => new(root, type, null, "");

    public AccessPath Child(string slot, ITypeSymbol? type)
    {
        if (Slot == Effects.Slot.Beyond)
            return this;
        children ??= new Dictionary<string, AccessPath>(StringComparer.Ordinal);
        var key = Types.IsEntry(type) ? slot + "=" : slot; // keys, values and both together are all elements of a dictionary
        if (!children.TryGetValue(key, out var child))
        {
            child = IsTooDeep(slot) ? Child(Effects.Slot.Beyond, null, this) : Child(slot, type, this);
            children.Add(key, child);
        }

        return child;

        static AccessPath Child(string slot, ITypeSymbol? type, AccessPath parent) => new(parent.Root, type, parent, slot);
    }

    /// <summary>As a message names it, for example <c>e.Order.Lines</c>.</summary>
    public override string ToString()
    {
        if (Parent is null)
            return Root is INamedTypeSymbol ? "this" : Root.Name;
        return Join(Parent.ToString(), Property ?? Slot);
    }

    /// <summary>As a message names a slot of it.</summary>
    public string ToString(string slot) => Join(ToString(), slot);

    private static string Join(string path, string slot) => slot switch
    {
        Effects.Slot.Content or Effects.Slot.Referent => path,
        Effects.Slot.Element or Effects.Slot.Answer => path + slot,
        Effects.Slot.Beyond => path + ".…",
        _ => $"{path}.{slot}",
    };

    private bool IsTooDeep(string slot)
    {
        if (depth >= MaxDepth)
            return true;
        var repeats = 0;
        for (var path = this; path is not null; path = path.Parent)
            repeats += path.Slot == slot ? 1 : 0;
        return repeats > MaxRepeats;
    }
}
