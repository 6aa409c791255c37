namespace Hooks;

/// <summary>Types as C# spells them, for messages.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
    };

    /// <summary>The type without its namespace: <c>List&lt;string&gt;</c>, <c>Outer.Inner</c>, <c>int?</c>.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return ArrayOf(type);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.IsGenericParameter)
            return type.Name;
        return IsTuple(type) ? $"({string.Join(", ", Items(type).Select(Of))})" : Nested(type, type.GetGenericArguments());
    }

    /// <summary>The brackets of an array of arrays begin with the outermost one's.</summary>
    private static string ArrayOf(Type type)
    {
        var brackets = "";
        for (; type.IsArray; type = type.GetElementType()!)
            brackets += $"[{new string(',', type.GetArrayRank() - 1)}]";
        return Of(type) + brackets;
    }

    private static bool IsTuple(Type type) =>
        type is { IsConstructedGenericType: true, Namespace: "System" } && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
        && type.GetGenericArguments().Length > 1;

    /// <summary>The eighth type argument of a tuple is a tuple of the rest.</summary>
    private static IEnumerable<Type> Items(Type tuple)
    {
        var arguments = tuple.GetGenericArguments();
        return arguments.Length < 8 ? arguments : arguments[..7].Concat(Items(arguments[7]));
    }

    /// <summary>A nested type has the type arguments of those around it, and its own after them.</summary>
    private static string Nested(Type type, Type[] arguments)
    {
        var outer = type.DeclaringType is { } declaring ? Nested(declaring, arguments) + "." : "";
        var before = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var own = arguments[before..type.GetGenericArguments().Length];
        var name = type.Name.Split('`')[0];
        return outer + (own.Length == 0 ? name : $"{name}<{string.Join(", ", own.Select(Of))}>");
    }
}
