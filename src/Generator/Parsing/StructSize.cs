using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Parsing;

/// <summary>How many bytes a value takes in a 64-bit process.</summary>
internal static class StructSize
{
    private const int Pointer = 8;

    /// <summary>Code with errors may have structs in structs without end.</summary>
    private const int MostFields = 1000;

    /// <summary>The size and the alignment of framework structs whose fields reference assemblies do not show.</summary>
    private static readonly Dictionary<string, (int Size, int Alignment)> Known = new()
    {
        ["System.Guid"] = (16, 4),
        ["System.DateTimeOffset"] = (16, 8),
        ["System.TimeSpan"] = (8, 8),
        ["System.DateOnly"] = (4, 4),
        ["System.TimeOnly"] = (8, 8),
        ["System.Half"] = (2, 2),
        ["System.Int128"] = (16, 16),
        ["System.UInt128"] = (16, 16),
        ["System.Index"] = (4, 4),
        ["System.Range"] = (8, 4),
        ["System.Memory`1"] = (16, 8),
        ["System.ReadOnlyMemory`1"] = (16, 8),
        ["System.ArraySegment`1"] = (16, 8),
        ["System.Text.Rune"] = (4, 4),
        ["System.Threading.CancellationToken"] = (8, 8),
    };

    /// <summary>The size; null where it depends on a type argument, or where an assembly does not show the fields.</summary>
    public static int? Of(ITypeSymbol type)
    {
        var left = MostFields;
        return LayoutOf(type, ref left)?.Size;
    }

    private static Layout? LayoutOf(ITypeSymbol type, ref int left)
    {
        if (type.IsReferenceType)
            return new Layout(Pointer, Pointer, true);
        if (type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
            return new Layout(Pointer, Pointer, false);
        if (type is not INamedTypeSymbol { IsValueType: true } named || --left < 0)
            return null;
        if (named.EnumUnderlyingType is { } underlying)
            return LayoutOf(underlying, ref left);
        return Primitive(named.SpecialType) is { } size ? new Layout(size, Math.Min(size, Pointer), false)
            : Known.TryGetValue(named.OriginalDefinition.FullMetadataName(), out var known) ? new Layout(known.Size, known.Alignment, false)
            : LayoutOfFields(named, ref left);
    }

    private static int? Primitive(SpecialType type) => type switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => 1,
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => 8,
        SpecialType.System_Decimal => 16,
        _ => null,
    };

    private static Layout? LayoutOfFields(INamedTypeSymbol type, ref int left)
    {
        if (HookSignature.IsNullable(type))
            return LayoutOf(type.TypeArguments[0], ref left) is { } value ? Together([new(1, 1, false), value], isFree: false) : null;
        var fields = new List<Layout>();
        var end = 0;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
        {
            if (field.Name.StartsWith("_dummy", StringComparison.Ordinal) || FieldOf(field, ref left) is not { } layout)
                return null;
            fields.Add(layout);
            if (Number(field, "System.Runtime.InteropServices.FieldOffsetAttribute") is { } offset)
                end = Math.Max(end, offset + layout.Size);
        }

        var together = end > 0 ? new Layout(end, 1, fields.Any(field => field.HasReferences)) : Together(fields, isFree: type.IsTupleType);
        var said = type.Attribute("System.Runtime.InteropServices.StructLayoutAttribute")?.Named("Size", 0) ?? 0;
        var length = Number(type, "System.Runtime.CompilerServices.InlineArrayAttribute") ?? 1;
        return together with { Size = Math.Max(together.Size * length, said) };
    }

    /// <summary>The number in an attribute.</summary>
    private static int? Number(ISymbol symbol, string attribute) =>
        symbol.Attribute(attribute)?.ConstructorArguments.FirstOrDefault().Value as int?;

    private static Layout? FieldOf(IFieldSymbol field, ref int left)
    {
        if (field.RefKind != RefKind.None)
            return new Layout(Pointer, Pointer, true);
        return field.IsFixedSizeBuffer && field.Type is IPointerTypeSymbol buffer
            ? LayoutOf(buffer.PointedAtType, ref left) is { } item ? item with { Size = item.Size * field.FixedSize } : null
            : LayoutOf(field.Type, ref left);
    }

    /// <summary>One after the other, each at its alignment.</summary>
    /// <param name="isFree">Whether the run time may put the widest first. It does where there are references, too.</param>
    private static Layout Together(IReadOnlyList<Layout> fields, bool isFree)
    {
        var hasReferences = fields.Any(field => field.HasReferences);
        var alignment = fields.Select(field => field.Alignment).Append(1).Max();
        var size = 0;
        foreach (var field in isFree || hasReferences ? fields.OrderByDescending(field => field.Alignment) : fields.AsEnumerable())
            size = Aligned(size, field.Alignment) + field.Size;
        return new Layout(Math.Max(1, Aligned(size, alignment)), alignment, hasReferences);
    }

    private static int Aligned(int size, int alignment) => (size + alignment - 1) / alignment * alignment;

    private sealed record Layout(int Size, int Alignment, bool HasReferences);
}
