namespace Hooks.Generators.Tests.Diagnostics;

/// <summary>HOOK018: a large struct that is copied for several handlers, or by one that need not.</summary>
public class CopiedStructTests
{
    private const string Two = """
        static class Plugin
        {
            [Action("moved")] internal static void A(Box box) { }
            [Action("moved")] internal static void B(Box box) { }
        }
        """;

    [Theory]
    // Fields, with the room between them
    [InlineData("struct Box { public long A, B, C; }", 24)]
    [InlineData("struct Box { public int A, B, C, D, E; }", 20)]
    [InlineData("struct Box { public byte A; public long B; public byte C; }", 24)]
    [InlineData("struct Box { public string A; public byte B; public string C; public byte D; }", 24)]
    [InlineData("struct Box { public object A, B, C; }", 24)]
    [InlineData("readonly record struct Box(string Name, DateTimeOffset At)", 24)]
    [InlineData("record struct Box(Guid Id, int Count)", 20)]
    [InlineData("struct Box { public decimal A; public bool B; }", 24)]
    [InlineData("struct Box { public Guid? A; }", 20)]
    [InlineData("struct Box { public long? A; public bool B; }", 24)]
    [InlineData("struct Box { public (long, long) A; public ConsoleColor B; }", 24)]
    [InlineData("struct Box { public Memory<int> A; public CancellationToken B; }", 24)]
    [InlineData("unsafe struct Box { public fixed int A[5]; }", 20)]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(5)] struct Box { private int _first; }", 20)]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 32)] struct Box { public int A; }", 32)]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct Box { [System.Runtime.InteropServices.FieldOffset(0)] public long A; [System.Runtime.InteropServices.FieldOffset(16)] public int B; }", 20)]
    [InlineData("struct Box { public Inner A; public int B; public struct Inner { public long A, B; } }", 24)]
    public Task A_struct_of_more_than_16_bytes(string type, int size) => Diagnose.Library(
        $$"""
        public {{type}}{{(type.EndsWith('}') ? "" : ";")}}
        public static partial class Site { [Hook("moved")] public static partial void Moved(int x, Box {|HOOK018:box|}); }
        static class Plugin
        {
            [Action("moved")] internal static void A(int x, Box box) { }
            [Action("moved")] internal static void B(int x, Box box) { }
        }
        """.Replace("public [", "[", StringComparison.Ordinal).Replace(")] struct", ")] public struct", StringComparison.Ordinal),
        $"'Box' has {size} bytes, and hook 'moved' copies it for each of 2 handlers; pass it as 'in Box box'");

    [Theory]
    [InlineData("struct Box { public long A, B; }")]
    [InlineData("struct Box { public byte A; public object B; public byte C; }")]
    [InlineData("struct Box { public string A; public CancellationToken B; }")]
    [InlineData("struct Box { public static long A, B, C, D; public int E; }")]
    [InlineData("struct Box { public Guid A; }")]
    [InlineData("struct Box { }")]
    [InlineData("struct Box { public int? A, B; }")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct Box { [System.Runtime.InteropServices.FieldOffset(0)] public Guid A; [System.Runtime.InteropServices.FieldOffset(0)] public Guid B; }")]
    [InlineData("class Box { public long A, B, C, D; }")]
    public Task A_type_that_is_cheap_to_pass(string type) => Diagnose.Library(
        $$"""
        #pragma warning disable CS0649
        public {{type}}
        public static partial class Site { [Hook("moved")] public static partial void Moved(Box box); }

        """.Replace("public [", "[", StringComparison.Ordinal).Replace(")] struct", ")] public struct", StringComparison.Ordinal) + Two);

    [Theory]
    [InlineData("void Moved(in Box box)", "Action", "void A(in Box box) { }", "void B(in Box box) { }")]
    [InlineData("void Moved(Box box)", "Action", "void A(Box box) { }", "void B(in Box box) { }")]
    [InlineData("void Moved(Box box)", "Action", "void A(Box box) { }", "void B() { }")]
    [InlineData("void Moved(Box box)", "Action", "void A(Box box) { }", "void B(object box) { }")]
    [InlineData("Task Moved(Box box)", "Action", "void A(Box box) { }", "void B(Box box) { }")]
    [InlineData("void Moved(ref Box box)", "Filter", "void A(ref Box box) { }", "void B(ref Box box) { }")]
    [InlineData("void Moved<T>(T box) where T : struct", "Action", "void A<T>(T box) where T : struct { }", "void B<T>(T box) where T : struct { }")]
    public Task One_copy_or_none(string hook, string attribute, string one, string other) => Diagnose.Library($$"""
        public struct Box { public long A, B, C; }
        public static partial class Site { [Hook("moved")] public static partial {{hook}}; }
        static class Plugin
        {
            [{{attribute}}("moved")] internal static {{one}}
            [{{attribute}}("moved")] internal static {{other}}
        }
        """);

    [Fact]
    public Task Every_parameter_and_kind_the_value_of_a_filter_too() => Diagnose.Library("""
        public struct Box { public long A, B, C; }
        public static partial class Site
        {
            [Hook("change")] public static partial Box Change(Box {|HOOK018:value|}, Box {|HOOK018:other|});
            [Hook("changed")] public static partial Box Changed(in Box value, in Box other);
        }

        static class Plugin
        {
            [Filter("change")] internal static Box A(Box value, Box other) => value.A > other.A ? value : other;
            [Filter("change")] internal static Box B(Box value, Box other) => value.A < other.A ? value : other;
            [Filter("changed")] internal static Box C(in Box value, in Box other) => value.A < other.A ? value : other;
            [Filter("changed")] internal static Box D(in Box value, in Box other) => value.A < other.A ? value : other;
        }
        """);

    [Theory]
    [InlineData("Box {|HOOK018:box|}", "")]
    [InlineData("Box {|HOOK018:box|}", "Log.Add(box.A);")]
    [InlineData("Box {|HOOK018:box|}", "Log.Add(box);")]
    [InlineData("Box {|HOOK018:box|}", "Log.Add(box.Sum());")]
    [InlineData("Box {|HOOK018:box|}", "var copy = box; copy.A = 1; Log.Add(copy);")]
    [InlineData("in Box box", "Log.Add(box);")]
    [InlineData("object box", "Log.Add(box);")]
    [InlineData("Box box", "box.A = 1;")]
    [InlineData("Box box", "box = default;")]
    [InlineData("Box box", "box.A++;")]
    [InlineData("Box box", "Fill(ref box);")]
    [InlineData("Box box", "(box, _) = (default, 2);")]
    [InlineData("Box box", "Log.Add(box.Grow());")]
    [InlineData("Box box", "Func<long> later = () => box.A; Log.Add(later);")]
    public Task A_handler_that_takes_by_value_what_comes_by_in(string parameter, string statements) => Diagnose.Library($$"""
        public struct Box { public long A, B, C; public readonly long Sum() => A + B; public long Grow() => ++A; }
        public static partial class Site { [Hook("moved")] public static partial int Moved(int x, in Box box); }
        static class Plugin
        {
            [Filter("moved")] internal static int On(int x, {{parameter}}) { {{statements}} return x; }
            private static void Fill(ref Box box) { }
        }
        """);

    [Fact]
    public async Task What_a_handler_should_take_instead()
    {
        var contract = TestAssembly.Library("Contract", """
            public readonly record struct Box(long A, long B, long C);
            public static partial class Site { [Hook("moved")] public static partial void Moved(in Box box); }
            """);
        var said = Assert.Single(await Diagnose.Run(TestAssembly.Library(
            "Plugin", """static class Plugin { [Action("moved")] internal static void On(Box @in) { } }""", contract)));

        Assert.Equal("'Box' has 24 bytes, and handler 'Plugin.On' copies it, which hook 'moved' does not; take it as 'in Box @in'", said.GetMessage());
    }

    [Fact]
    public Task Structs_of_the_framework_whose_fields_are_hidden_are_not_guessed_at() => Diagnose.Verify(
        TestAssembly.Library("Plugin", Hidden).ForNet80(), Hidden);

    // Reference assemblies hide the fields of a HashCode.
    private const string Hidden = """
        using System;
        using Hooks;
        public struct Box { public HashCode A; public long B, C; }
        public static partial class Site { [Hook("moved")] public static partial void Moved(Box box); }
        static class Plugin
        {
            [Action("moved")] internal static void A(Box box) { }
            [Action("moved")] internal static void B(Box box) { }
        }
        """;
}
