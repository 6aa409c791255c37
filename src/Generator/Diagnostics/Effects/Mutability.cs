using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics.Effects;

/// <summary>Which types need no look at what happens to their objects, since nothing that is reached from one can change.</summary>
internal sealed class Mutability(Hierarchy hierarchy)
{
    private static readonly HashSet<string> KnownImmutable = new(StringComparer.Ordinal)
    {
        "System.DBNull", "System.StringComparer", "System.TimeZoneInfo", "System.Type", "System.Uri", "System.Version",
        "System.Net.IPAddress", "System.Net.Http.HttpMethod", "System.Numerics.BigInteger", "System.Reflection.Assembly",
        "System.Reflection.ConstructorInfo", "System.Reflection.FieldInfo", "System.Reflection.MemberInfo",
        "System.Reflection.MethodInfo", "System.Reflection.PropertyInfo", "System.Text.Encoding", "System.Text.Json.JsonDocument",
        "System.Text.Json.JsonElement", "System.Text.Json.JsonProperty", "System.Text.RegularExpressions.Regex",
        "System.Threading.CancellationToken", "System.Xml.Linq.XName", "System.Xml.Linq.XNamespace",
    };

    /// <summary>Immutable where what they hold is.</summary>
    private static readonly HashSet<string> KnownHolders = new(StringComparer.Ordinal)
    {
        "System.Collections.Frozen.FrozenDictionary`2", "System.Collections.Frozen.FrozenSet`1",
        "System.Collections.Immutable.ImmutableArray`1", "System.Collections.Immutable.ImmutableDictionary`2",
        "System.Collections.Immutable.ImmutableHashSet`1", "System.Collections.Immutable.ImmutableList`1",
        "System.Collections.Immutable.ImmutableQueue`1", "System.Collections.Immutable.ImmutableSortedDictionary`2",
        "System.Collections.Immutable.ImmutableSortedSet`1", "System.Collections.Immutable.ImmutableStack`1", "System.Tuple`1",
        "System.Tuple`2", "System.Tuple`3", "System.Tuple`4",
    };

    /// <summary>A generic type may hold itself of itself, and so on without end.</summary>
    private const int MostTypes = 200;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> immutable = new(SymbolEqualityComparer.Default);

    /// <summary>Whether an object of the type, or one that is reached from it, may be changed, or be a delegate, which may change one.</summary>
    public bool Matters(ITypeSymbol? type) => type is null || type.TypeKind == TypeKind.Delegate || !IsImmutable(type);

    /// <summary>Whether nothing that is reached from a value of the type can be changed.</summary>
    public bool IsImmutable(ITypeSymbol type)
    {
        if (type.SpecialType is not (SpecialType.None or SpecialType.System_Object) && (type.IsValueType || type.SpecialType == SpecialType.System_String))
            return type.SpecialType != SpecialType.System_Nullable_T || IsImmutable(((INamedTypeSymbol)type).TypeArguments[0]);
        if (type.TypeKind is TypeKind.Enum or TypeKind.Delegate)
            return true;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named)
            return false;
        if (!immutable.TryGetValue(type, out var known))
        {
            var assumed = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
            known = Judge(named, assumed);
            immutable.TryAdd(type, known);
        }

        return known;
    }

    /// <summary>A type that is met again while it is judged does not speak against itself.</summary>
    private bool Judge(ITypeSymbol type, HashSet<ITypeSymbol> assumed)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.SpecialType == SpecialType.System_String)
            return IsImmutable(type);
        if (!assumed.Add(type))
            return true;
        if (assumed.Count > MostTypes)
            return false;
        var named = (INamedTypeSymbol)type;
        if (named.IsTupleType || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return named.TypeArguments.All(argument => Judge(argument, assumed));
        if (Types.IsView(named))
            return false;
        if (Types.IsFramework(named) && named.Locations.All(location => !location.IsInSource))
        {
            var name = Types.TableName(named);
            if (KnownImmutable.Contains(name))
                return true;
            if (KnownHolders.Contains(name))
                return named.TypeArguments.All(argument => Judge(argument, assumed));
            return named.IsValueType && !named.IsRefLikeType && HasImmutableFields(named, assumed);
        }

        if (named.IsValueType)
            return !named.IsRefLikeType && HasImmutableFields(named, assumed);
        return !named.IsAbstract
            && (named.BaseType is not { SpecialType: not SpecialType.System_Object } parent || Judge(parent, assumed))
            && HasNoSetters(named)
            && HasImmutableFields(named, assumed)
            && (named.IsSealed || !hierarchy.IsDerivedFrom(named));
    }

    private bool HasImmutableFields(INamedTypeSymbol type, HashSet<ITypeSymbol> assumed)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field
                && ((!field.IsReadOnly && type.IsReferenceType) || field.RefKind != RefKind.None || !Judge(field.Type, assumed)))
            {
                return false;
            }

            // A reference assembly may have no private fields: its properties say what they hold.
            if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property && property.Name != "EqualityContract" && !Judge(property.Type, assumed))
                return false;
        }

        return true;
    }

    private static bool HasNoSetters(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, SetMethod.IsInitOnly: false } or IEventSymbol { IsStatic: false })
                return false;
        }

        return true;
    }
}
