using System.Runtime.CompilerServices;
using Hooks.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>The sizes are those of the run time, whether fields show, as in images, or not, as in reference assemblies.</summary>
public class StructSizeTests
{
    public static TheoryData<string, int> Types => new()
    {
        { "System.Guid", Unsafe.SizeOf<Guid>() },
        { "System.Guid?", Unsafe.SizeOf<Guid?>() },
        { "System.DateTime", Unsafe.SizeOf<DateTime>() },
        { "System.DateTimeOffset", Unsafe.SizeOf<DateTimeOffset>() },
        { "System.DateTimeOffset?", Unsafe.SizeOf<DateTimeOffset?>() },
        { "System.TimeSpan", Unsafe.SizeOf<TimeSpan>() },
        { "System.DateOnly?", Unsafe.SizeOf<DateOnly?>() },
        { "System.TimeOnly", Unsafe.SizeOf<TimeOnly>() },
        { "System.Half", Unsafe.SizeOf<Half>() },
        { "System.Int128", Unsafe.SizeOf<Int128>() },
        { "(System.UInt128, byte)", Unsafe.SizeOf<(UInt128, byte)>() },
        { "System.Index", Unsafe.SizeOf<Index>() },
        { "System.Range", Unsafe.SizeOf<Range>() },
        { "System.Range?", Unsafe.SizeOf<Range?>() },
        { "System.Memory<int>", Unsafe.SizeOf<Memory<int>>() },
        { "System.ReadOnlyMemory<int>?", Unsafe.SizeOf<ReadOnlyMemory<int>?>() },
        { "System.ArraySegment<int>", Unsafe.SizeOf<ArraySegment<int>>() },
        { "System.Text.Rune", Unsafe.SizeOf<System.Text.Rune>() },
        { "System.Threading.CancellationToken", Unsafe.SizeOf<CancellationToken>() },
        { "decimal", Unsafe.SizeOf<decimal>() },
        { "(decimal, bool)", Unsafe.SizeOf<(decimal, bool)>() },
        { "char?", Unsafe.SizeOf<char?>() },
        { "nint", Unsafe.SizeOf<nint>() },
        { "System.DayOfWeek?", Unsafe.SizeOf<DayOfWeek?>() },
        { "(byte, long, byte)", Unsafe.SizeOf<(byte, long, byte)>() },
        { "(string, byte, string)", Unsafe.SizeOf<(string, byte, string)>() },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_framework_type(string type, int size)
    {
        foreach (var references in new[] { ReferenceSets.Net10, ReferenceSets.Net80 })
        {
            var tree = CSharpSyntaxTree.ParseText($"class Holder {{ {type} field; }}");
            var field = CSharpCompilation.Create("Sizes", [tree], references).GetTypeByMetadataName("Holder")!.GetMembers("field").Single();
            Assert.Equal(size, StructSize.Of(((IFieldSymbol)field).Type));
        }
    }
}
