namespace Hooks.Generators.Tests.Kinds;

/// <summary>What a hook's parameters may be.</summary>
public class ParameterTests
{
    [Theory]
    [InlineData("in int x", "5", "in int x", "x")]
    [InlineData("in int x", "5", "int x", "x")]
    [InlineData("int x", "5", "in int x", "x")]
    [InlineData("ref readonly int x", "in Five.Value", "ref readonly int x", "x")]
    [InlineData("ref readonly int x", "in Five.Value", "in int x", "x")]
    [InlineData("ref readonly int x", "in Five.Value", "int x", "x")]
    [InlineData("in int x", "in Five.Value", "ref readonly int x", "x")]
    [InlineData("params int[] xs", "5", "int[] xs", "xs[0]")]
    [InlineData("params int[] xs", "5", "params int[] xs", "xs[0]")]
    [InlineData("params ReadOnlySpan<int> xs", "5", "ReadOnlySpan<int> xs", "xs[0]")]
    [InlineData("params scoped ReadOnlySpan<int> xs", "5", "scoped ReadOnlySpan<int> xs", "xs[0]")]
    [InlineData("params IReadOnlyList<int> xs", "5", "IEnumerable<int> xs", "xs.First()")]
    [InlineData("int x = 5", "", "int x", "x")]
    [InlineData("int x = 5", "", "int x = 6", "x")]
    [InlineData("string text = \"a \\\" b\", int x = 5", "", "string text, int x", "x")]
    [InlineData("int? x = null", "", "int? x", "x is null ? 5 : 0")]
    [InlineData("DayOfWeek day = DayOfWeek.Friday", "", "DayOfWeek day", "(int)day")]
    [InlineData("Guid id = default, int x = 5", "", "Guid id, int x", "x")]
    [InlineData("double x = double.NaN", "", "double x", "double.IsNaN(x) ? 5 : 0")]
    [InlineData("ReadOnlySpan<byte> bytes", "[1, 2, 3, 4, 5]", "ReadOnlySpan<byte> bytes", "bytes.Length")]
    [InlineData("scoped ReadOnlySpan<byte> bytes", "[1, 2, 3, 4, 5]", "scoped ReadOnlySpan<byte> bytes", "bytes.Length")]
    [InlineData("in ReadOnlySpan<byte> bytes", "new byte[5]", "in ReadOnlySpan<byte> bytes", "bytes.Length")]
    [InlineData("scoped in ReadOnlySpan<byte> bytes", "new byte[5]", "scoped in ReadOnlySpan<byte> bytes", "bytes.Length")]
    [InlineData("scoped in Five five", "new Five()", "scoped in Five five", "Five.Value")]
    [InlineData("(int A, int B) pair", "(5, 6)", "(int A, int B) pair", "pair.A")]
    [InlineData("(int A, int B) pair", "(5, 6)", "(int, int) pair", "pair.Item1")]
    [InlineData("int[,][] grid", "new int[5, 1][]", "int[,][] grid", "grid.GetLength(0)")]
    [InlineData("dynamic x", "5", "dynamic x", "(object)x")]
    [InlineData("dynamic x", "5", "object x", "x")]
    [InlineData("dynamic? x", "5", "dynamic? x", "(object?)x ?? 0")]
    [InlineData("in long n, dynamic? x", "4, 5", "in long n, object? x", "x ?? 0")]
    [InlineData("nint x", "5", "nint x", "x")]
    [InlineData("Func<int, Task<string?>>? f", "null", "Func<int, Task<string?>>? f", "f is null ? 5 : 0")]
    [InlineData("System.Text.StringBuilder @event", "new(\"12345\")", "System.Text.StringBuilder @event", "@event.Length")]
    [InlineData("int ключ", "5", "int ключ", "ключ")]
    [InlineData("int x, int @params, int @in", "5, 6, 7", "int @y, int @out", "@y")]
    public void Parameters_of_every_kind(string hook, string arguments, string handler, string logged) => Assert.Equal("5 5", Snippet.Run($$"""
        Site.Saved({{arguments}});
        Final.Saved({{arguments}});

        public struct Five { public static int Value = 5; }

        public static partial class Site
        {
            [Hook] public static partial void Saved({{hook}});
        }

        internal static partial class Final
        {
            [Hook] public static partial void Saved({{hook}});
        }

        static class Plugin
        {
            [Action(typeof(Site), "Saved"), Action(typeof(Final), "Saved")]
            internal static void On({{handler}}) => Log.Add({{logged}});
        }
        """));

    [Fact]
    public void Unsafe_parameters() => Assert.Equal("5 5 5 5", Snippet.Run("""
        unsafe
        {
            var x = 5;
            Site.Pointer(&x);
            delegate*<int, int> f = &Same;
            Site.Function(f);
            Site.Void(&x);
            int* p = &x;
            Site.Pointers(new int*[] { p });
            static int Same(int x) => x;
        }

        public static unsafe partial class Site
        {
            [Hook] public static partial void Pointer(int* x);
            [Hook] public static partial void Function(delegate*<int, int> f);
            [Hook] public static partial void Void(void* x);
            [Hook] public static partial void Pointers(int*[] xs);
        }

        static class Plugin
        {
            [Action("Pointer")] internal static unsafe void Pointer(int* x) => Log.Add(*x);
            [Action("Function")] internal static unsafe void Function(delegate*<int, int> f) => Log.Add(f(5));
            [Action("Void")] internal static unsafe void Void(void* x) => Log.Add(*(int*)x);
            [Action("Pointers")] internal static unsafe void Pointers(int*[] xs) => Log.Add(*xs[0]);
        }
        """));

    /// <summary>Nothing can be awaited in unsafe code.</summary>
    [Theory]
    [InlineData("public", "")]
    [InlineData("public", "unsafe ")]
    [InlineData("internal", "unsafe ")]
    public void Unsafe_parameters_beside_async_hooks(string visibility, string ofClass)
    {
        var set = $$"""
            {{visibility}} static {{ofClass}}partial class Site
            {
                [Hook] {{visibility}} static {{(ofClass.Length > 0 ? "" : "unsafe ")}}partial void Pointer(int* x);
                [Hook] {{visibility}} static {{(ofClass.Length > 0 ? "" : "unsafe ")}}partial void Generic<T>(T* x) where T : unmanaged;
                [Hook] {{visibility}} static partial Task Later(int x);
            }
            """;
        const string Plugin = """
            internal static class Plugin
            {
                [Action("Pointer")] internal static unsafe void Pointer(int* x) => Log.Add(*x);
                [Action("Generic")] internal static unsafe void Generic<T>(T* x) where T : unmanaged => Log.Add(*x);
                [Action("Later")] internal static async Task Later(int x) { await Task.Yield(); Log.Add(x); }
            }
            """;
        const string Program = """
            Fire();
            await Site.Later(6);

            static unsafe void Fire()
            {
                var x = 5;
                Site.Pointer(&x);
                Site.Generic(&x);
            }
            """;

        Assert.Equal("5 5 6", Snippet.Run(Program, set, Plugin));
        if (visibility == "public")
            Assert.Equal("5 5 6", TestAssembly.Exe(Program, TestAssembly.Library("Plugin", Plugin, TestAssembly.Library("Contract", set))).Run());
    }

    [Fact]
    public void Unsafe_on_the_hook_itself() => Assert.Equal("5", Snippet.Run("""
        unsafe
        {
            var x = 5;
            Site.Pointer(&x);
        }

        public static partial class Site
        {
            [Hook] public static unsafe partial void Pointer(int* x);
        }

        static class Plugin
        {
            [Action("Pointer")] internal static unsafe void Pointer(int* x) => Log.Add(*x);
        }
        """));

    [Theory]
    [InlineData("void", "public")]
    [InlineData("Task", "public")]
    [InlineData("void", "internal")]
    [InlineData("Task", "internal")]
    public void Sixteen_parameters(string result, string visibility)
    {
        var parameters = string.Join(", ", Enumerable.Range(1, 16).Select(i => $"int p{i}"));
        Assert.Equal("136 3", Snippet.Run($$"""
            {{(result == "Task" ? "await " : "")}}Site.Saved({{string.Join(", ", Enumerable.Range(1, 16))}});

            {{visibility}} static partial class Site
            {
                [Hook] public static partial {{result}} Saved({{parameters}});
            }

            static class Plugin
            {
                [Action("Saved")] internal static void All({{parameters}}) => Log.Add({{string.Join(" + ", Enumerable.Range(1, 16).Select(i => $"p{i}"))}});
                [Action("Saved")] internal static void Two(int p1, int p2) => Log.Add(p1 + p2);
            }
            """));
    }

    [Fact]
    public void A_ref_struct_as_the_value_of_a_filter() => Assert.Equal("3 2", Snippet.Run("""
        ReadOnlySpan<byte> bytes = [1, 2, 3];
        Log.Add(Site.Trim(bytes).Length);
        Site.TrimInPlace(ref bytes);
        Log.Add(bytes.Length);

        public static partial class Site
        {
            [Hook] public static partial ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes);
            [Hook] public static partial void TrimInPlace(ref ReadOnlySpan<byte> bytes);
        }

        static class Plugin
        {
            [Filter("Trim")] internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes;
            [Filter("TrimInPlace")] internal static void TrimInPlace(ref ReadOnlySpan<byte> bytes) => bytes = bytes[1..];
        }
        """));

    [Fact]
    public void A_failing_ref_struct_filter_has_no_last_value() => Assert.Equal("HookException(Trim; Plugin.Fail: boom)", Snippet.Run("""
        Try.Run(() => { Site.Trim([1, 2, 3]); });

        public static partial class Site
        {
            [Hook] public static partial ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes);
        }

        static class Plugin
        {
            [Filter("Trim")] internal static ReadOnlySpan<byte> Fail(ReadOnlySpan<byte> bytes) => throw new InvalidOperationException("boom");
        }
        """));

    [Fact]
    public void An_own_ref_struct_as_an_event() => Assert.Equal("7", Snippet.Run("""
        Site.Saved(new() { X = 7 });

        public ref struct Event { public int X; }

        public static partial class Site { [Hook] public static partial void Saved(Event e); }
        static class Plugin { [Action("Saved")] internal static void On(Event e) => Log.Add(e.X); }
        """));

    [Fact]
    public void An_async_hook_copies_in_arguments_once() => Assert.Equal("1 1 1", Snippet.Run("""
        var big = new Big { X = 1 };
        var task = Site.Saved(in big, in big);
        big.X = 2;
        Plugin.Go.SetResult();
        await task;

        public struct Big { public int X; public long A, B, C; }

        public static partial class Site
        {
            [Hook] public static partial Task Saved(in Big big, ref readonly Big other);
        }

        static class Plugin
        {
            internal static readonly TaskCompletionSource Go = new();

            [Action("Saved")] internal static Task A(Big big) { Log.Add(big.X); return Go.Task; }
            [Action("Saved")] internal static void B(in Big big) => Log.Add(big.X);
            [Action("Saved")] internal static ValueTask C(Big big, Big other) { Log.Add(other.X); return default; }
        }
        """));

    [Fact]
    public void In_passes_the_very_place() => Assert.Equal("True", Snippet.Run("""
        Site.Saved(in Place.Value);

        public static class Place { public static int Value = 1; }
        public static partial class Site { [Hook] public static partial void Saved(in int x); }
        static class Plugin
        {
            [Action("Saved")]
            internal static void On(in int x) => Log.Add(System.Runtime.CompilerServices.Unsafe.AreSame(in x, in Place.Value));
        }
        """));
}
