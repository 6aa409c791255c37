namespace Hooks.Generators.Tests.Emitted;

/// <summary>
/// What a person reads who goes to the definition of a hook: a program for each kind of form, and the files that are about it.
/// Comments, empty lines and what only helps the JIT make no difference to a program that runs, and so to no other test.
/// </summary>
public class FormTests
{
    [Fact]
    public void Kinds_and_policies() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        namespace Shop
        {
            internal static partial class OrderHooks
            {
                [Hook("placed")] internal static partial void Placed(int order);
                [Hook("shipped", Errors = HookErrorPolicy.Report)] internal static partial void Shipped(int order, params string[] labels);
                [Hook("paid", Errors = HookErrorPolicy.Propagate)] internal static partial void Paid(this string order);
                [Hook("price")] internal static partial decimal Price(decimal price, in int order);
                [Hook("label", Errors = HookErrorPolicy.Report)] internal static partial string Label(in string label);
                [Hook("raw")] internal static partial Span<byte> Raw(Span<byte> bytes);
                [Hook("lines", Errors = HookErrorPolicy.Continue)] internal static partial void Lines(ref string lines);
                [Hook("check", Errors = HookErrorPolicy.Block)] internal static partial HookResult<dynamic> Check(dynamic order);
                [Hook("open", Errors = HookErrorPolicy.Continue)] internal static partial HookResult<int> Open(int order, in int limit);
                [Hook("courier", Strategy = HookStrategy.First)] internal static partial string? Courier(int order);
                [Hook("notes", Strategy = HookStrategy.Collect)] internal static partial IReadOnlyList<int> Notes(int order);
                [Hook("is_late", Strategy = HookStrategy.Any, Errors = HookErrorPolicy.Continue)] internal static partial bool IsLate(int order);
                [Hook("may_ship", Strategy = HookStrategy.All)] internal static partial bool MayShip(int order);
                [Hook("copied")] internal static partial T Copied<T>(T order) where T : struct, IComparable<T>;
            }

            internal static class First
            {
                [Action("placed"), Action("shipped"), Action("paid")] internal static void On() { }
                [Filter("price")] internal static decimal Price(decimal price, in int order) => price;
                [Filter("label")] internal static string Label(string label) => label;
                [Filter("raw")] internal static Span<byte> Raw(Span<byte> bytes) => bytes;
                [Filter("lines")] internal static void Lines(ref string lines) { }
                [Filter("check")] internal static HookResult<object> Check(object order) => HookResult.Stop(order);
                [Filter("open")] internal static HookResult<int> Open(int order) => order;
                [Filter("courier")] internal static string? Courier(int order) => null;
                [Filter("notes")] internal static int? Notes(int order) => order;
                [Filter("is_late")] internal static bool IsLate(int order) => false;
                [Filter("may_ship")] internal static bool MayShip(int order) => true;
                [Filter("copied")] internal static T Copied<T>(T order) where T : struct, IComparable<T> => order;
            }

            internal static class Second
            {
                [Action("placed", Priority = 100, Name = "the\n\u2028last")] internal static void Log(object order) { }
                [Filter("lines", Priority = 20)] internal static string Lines(string lines) => lines;
                [Filter("check", Priority = 20)] internal static object Check(object order) => order;
                [Filter("open", Priority = 20)] internal static int Open(int order) => order;
                [Filter("open", Priority = 30)] internal static HookResult<int> Block(int order) => HookResult.Block("closed");
            }
        }
        """), "Shop.OrderHooks.Hooks.g.cs"));

    [Fact]
    public void Async_hooks() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        internal static partial class OrderHooks
        {
            [Hook("placed")] internal static partial Task Placed(int order);
            [Hook("shipped", Errors = HookErrorPolicy.Stop)] internal static partial ValueTask Shipped(int order, CancellationToken stopping);
            [Hook("paid", Errors = HookErrorPolicy.Propagate)] internal static partial ValueTask Paid(int order, CancellationToken stopping);
            [Hook("closed", Errors = HookErrorPolicy.Propagate)] internal static partial Task Closed(in int order);
            [Hook("price", Errors = HookErrorPolicy.Continue)] internal static partial Task<int> Price(in int price, CancellationToken stopping);
            [Hook("label")] internal static partial ValueTask<string> Label(string label);
            [Hook("check", Errors = HookErrorPolicy.Block)] internal static partial Task<HookResult<int>> Check(int order, CancellationToken stopping);
            [Hook("ask", Errors = HookErrorPolicy.Propagate)] internal static partial Task<HookResult<int>> Ask(int order);
            [Hook("tell", Errors = HookErrorPolicy.Report)] internal static partial ValueTask<HookResult<int>> Tell(int order);
            [Hook("courier", Strategy = HookStrategy.First, Errors = HookErrorPolicy.Propagate)] internal static partial Task<string?> Courier(int order);
            [Hook("notes", Strategy = HookStrategy.Collect)] internal static partial ValueTask<IReadOnlyList<string>> Notes(int order);
            [Hook("is_late", Strategy = HookStrategy.Any)] internal static partial Task<bool> IsLate(int order);
            [Hook("may_ship", Strategy = HookStrategy.All, Errors = HookErrorPolicy.Report)] internal static partial ValueTask<bool> MayShip(int order);
            [Hook("nobody")] internal static partial Task Nobody();
        }

        internal static class First
        {
            [Action("placed"), Action("shipped"), Action("paid"), Action("closed")] internal static Task Task() => System.Threading.Tasks.Task.CompletedTask;
            [Filter("price")] internal static Task<int> Price(int price) => System.Threading.Tasks.Task.FromResult(price);
            [Filter("label")] internal static async ValueTask<string> Label(string label) { await System.Threading.Tasks.Task.Yield(); return label; }
            [Filter("check")] internal static ValueTask<HookResult<int>> Check(int order, CancellationToken token) => new(order);
            [Filter("ask"), Filter("tell")] internal static Task<HookResult<int>> Ask(int order) => System.Threading.Tasks.Task.FromResult<HookResult<int>>(order);
            [Filter("courier")] internal static Task<string?> Courier(int order) => System.Threading.Tasks.Task.FromResult<string?>(null);
            [Filter("notes")] internal static Task<string?> Notes(int order) => System.Threading.Tasks.Task.FromResult<string?>("");
            [Filter("is_late")] internal static Task<bool> IsLate(int order) => System.Threading.Tasks.Task.FromResult(false);
            [Filter("may_ship")] internal static Task<bool> MayShip(int order) => System.Threading.Tasks.Task.FromResult(true);
        }

        internal static class Second
        {
            [Action("placed"), Action("shipped"), Action("paid"), Action("closed")] internal static ValueTask Value(int order) => default;
            [Filter("price")] internal static ValueTask<int> Price(int price) => new(price);
            [Filter("label")] internal static string Label(string label) => label;
            [Filter("check")] internal static Task<int> Check(int order) => Task.FromResult(order);
            [Filter("courier")] internal static ValueTask<string?> Courier(int order) => new("");
            [Filter("notes")] internal static ValueTask<string?> Notes(int order) => new("");
            [Filter("is_late")] internal static bool IsLate(int order) => true;
            [Filter("may_ship")] internal static ValueTask<bool> MayShip(int order) => new(true);
        }

        internal static class Third
        {
            [Action("placed")] internal static void On(int order) { }
            [Action("paid")] internal static ValueTask On(int order, CancellationToken token) => default;
            [Filter("courier")] internal static Task<string?> Courier(int order) => Task.FromResult<string?>(null);
        }
        """), "OrderHooks.Hooks.g.cs"));

    [Fact]
    public void Timeouts() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        internal static partial class OrderHooks
        {
            [Hook("placed", TimeoutMilliseconds = 100)] internal static partial Task Placed(int order);
            [Hook("price", TimeoutMilliseconds = 200, OnTimeout = HookTimeout.Fail)] internal static partial ValueTask<int> Price(int price, CancellationToken stopping);
            [Hook("check", TimeoutMilliseconds = 300, OnTimeout = HookTimeout.Block)] internal static partial Task<HookResult<int>> Check(int order);
            [Hook("ask", TimeoutMilliseconds = 300, OnTimeout = HookTimeout.Block)] internal static partial ValueTask<HookResult<int>> Ask(int order);
            [Hook("notes", TimeoutMilliseconds = 400, Strategy = HookStrategy.Collect, Parallel = true)] internal static partial Task<IReadOnlyList<string>> Notes(int order);
        }

        internal static class P
        {
            [Action("placed")] internal static Task On(int order) => Task.CompletedTask;
            [Action("placed")] internal static void Log(int order) { }
            [Filter("price")] internal static ValueTask<int> Price(int price, CancellationToken token) => new(price);
            [Filter("check"), Filter("ask")] internal static Task<int> Check(int order) => Task.FromResult(order);
            [Filter("check")] internal static HookResult<int> Stop(int order) => HookResult.Stop(order);
            [Filter("notes")] internal static ValueTask<string?> Notes(int order) => new("");
        }
        """), "OrderHooks.Hooks.g.cs"));

    [Fact]
    public void Parallel_hooks() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        internal static partial class OrderHooks
        {
            [Hook("placed", Parallel = true, Errors = HookErrorPolicy.Stop)] internal static partial ValueTask Placed(int order, CancellationToken stopping);
            [Hook("shipped", Parallel = true, Errors = HookErrorPolicy.Report)] internal static partial Task Shipped(int order, CancellationToken stopping);
            [Hook("paid", Parallel = true, Errors = HookErrorPolicy.Propagate)] internal static partial Task Paid(int order);
            [Hook("notes", Parallel = true, Strategy = HookStrategy.Collect)] internal static partial Task<IReadOnlyList<string>> Notes(int order);
        }

        internal static class P
        {
            [Action("placed"), Action("shipped"), Action("paid"), When("order", 1)] internal static Task Task(int order) => System.Threading.Tasks.Task.CompletedTask;
            [Action("placed"), Action("paid")] internal static ValueTask Value() => default;
            [Filter("notes")] internal static string? Now(int order) => "";
            [Filter("notes")] internal static ValueTask<string?> Later(int order) => new("");
            [Around("notes", Priority = 20), When("order", 1)] internal static Task<IReadOnlyList<string>> Round(int order, Func<int, Task<IReadOnlyList<string>>> next) => next(order);
        }
        """), "OrderHooks.Hooks.g.cs"));

    [Fact]
    public void Conditions() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        internal sealed record Customer(string? City);

        internal sealed record Order(int Id, Customer? Customer);

        internal static partial class OrderHooks
        {
            [Hook("placed")] internal static partial void Placed(Order order);
            [Hook("change")] internal static partial Order Change(Order order);
            [Hook("revise")] internal static partial Task<Order> Revise(Order order);
            [Hook("shipped")] internal static partial Task Shipped(Order order, string @event);
            [Hook("notes", Strategy = HookStrategy.Collect, Errors = HookErrorPolicy.Report)] internal static partial ValueTask<IReadOnlyList<string>> Notes(Order order);
            [Hook("check")] internal static partial HookResult<Order> Check(Order order);
            [Hook("may_ship", Strategy = HookStrategy.All)] internal static partial Task<bool> MayShip(int order);
        }

        internal static class P
        {
            [Action("placed"), Filter("change"), Filter("check"), When("order.Customer.City", "Ghent")] internal static Order One(Order order) => order;
            [Action("placed"), When("order.Customer.City", "Bruges"), When("Id", 1)] internal static void Two(Order order) { }
            [Filter("change"), When("order.Customer.City", null)] internal static Order Three(Order order) => order;
            [Filter("change"), When("order.Customer.City", "Bruges")] internal static Order Four(Order order) => order;
            [Action("shipped"), When("event", "late")] internal static Task Five(Order order) => Task.CompletedTask;
            [Action("shipped"), When("event", Contains = "now"), When("Id", 1)] internal static ValueTask Six(Order order) => default;
            [Filter("revise"), When("Id", 1)] internal static Task<Order> Once(Order order) => Task.FromResult(order);
            [Filter("revise"), When("Id", 1)] internal static ValueTask<Order> Twice(Order order) => new(order);
            [Filter("notes"), When("Id", 1)] internal static Task<string?> Seven(Order order) => Task.FromResult<string?>("");
            [Filter("notes"), When("Id", 2)] internal static string? Eight(Order order) => "";
            [Filter("check"), When("Id", 2)] internal static HookResult<Order> Nine(Order order) => HookResult.Block();
            [Filter("may_ship"), When("order", 1)] internal static Task<bool> Ten(int order) => Task.FromResult(true);
            [Filter("may_ship"), When("order", 2)] internal static bool Eleven(int order) => false;
        }
        """), "OrderHooks.Hooks.g.cs"));

    [Fact]
    public void Handlers_round_others() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        internal static partial class OrderHooks
        {
            [Hook("placed")] internal static partial void Placed(int order);
            [Hook("price", Errors = HookErrorPolicy.Continue)] internal static partial int Price(in int price, Span<byte> log);
            [Hook("lines")] internal static partial void Lines(ref string lines);
            [Hook("check")] internal static partial Task<HookResult<int>> Check(int order);
            [Hook("notes", Strategy = HookStrategy.Collect)] internal static partial IReadOnlyList<int> Notes(int order);
            [Hook("names", Strategy = HookStrategy.Collect)] internal static partial IReadOnlyList<string> Names(int order);
            [Hook("tags", Strategy = HookStrategy.Collect)] internal static partial Task<IReadOnlyList<string>> Tags(int order);
        }

        internal static class Round
        {
            [Around("placed"), When("order", 1)] internal static void Placed(int order, Action<int> next) => next(order);
            [Around("placed", Name = "two\nlines")] internal static void Twice(int order, Action<int> next) => next(order);
            [Around("price")] internal static int Price(in int price, Span<byte> log, OrderHooks.Points.PriceNext next) => next(price, log);
            [Around("lines"), When("lines", ""), When("lines.Length", 0)] internal static void Lines(ref string lines, OrderHooks.Points.LinesNext next) => next(ref lines);
            [Around("check"), When("order", 1)] internal static async Task<HookResult<int>> Check(int order, Func<int, Task<HookResult<int>>> next) => await next(order);
            [Around("notes")] internal static IReadOnlyList<int> Notes(int order, Func<int, IReadOnlyList<int>> next) => next(order);
            [Around("names")] internal static IReadOnlyList<string> Names(int order, Func<int, IReadOnlyList<string>> next) => next(order);
            [Around("tags")] internal static Task<IReadOnlyList<string>> Tags(int order, Func<int, Task<IReadOnlyList<string>>> next) => next(order);
        }

        internal static class P
        {
            [Action("placed")] internal static void Placed() { }
            [Filter("price"), When("price", 1)] internal static int Price(int price) => price;
            [Filter("check")] internal static int Check(int order) => order;
            [Filter("notes", Priority = 5)] internal static int? Before(int order) => order;
            [Filter("notes")] internal static int? After(int order) => order;
            [Filter("tags", Priority = 5)] internal static Task<string?> Tag(int order) => Task.FromResult<string?>("");
        }
        """), "OrderHooks.Hooks.g.cs"));

    [Fact]
    public void Handlers_round_a_set() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        internal static partial class OrderHooks
        {
            [Hook("opened")] internal static partial void Opened();
            [Hook("placed")] internal static partial void Placed(int order, dynamic by);
            [Hook("price")] internal static partial int Price(in int price, int order);
            [Hook("shipped")] internal static partial Task Shipped(int order, CancellationToken stopping);
            [Hook("paid")] internal static partial ValueTask Paid(int order);
            [Hook("label")] internal static partial Task<string> Label(string label);
            [Hook("title")] internal static partial ValueTask<string> Title(string title);
        }

        internal static class Tracing
        {
            [Around(typeof(OrderHooks))] internal static T Now<A, T>(HookCall call, A args, Func<A, T> next) => next(args);
            [Around(typeof(OrderHooks))] internal static Task<T> Task<A, T>(HookCall call, A args, Func<A, Task<T>> next) => next(args);
            [Around(typeof(OrderHooks))] internal static ValueTask<T> Value<A, T>(HookCall call, A args, Func<A, ValueTask<T>> next) => next(args);
        }
        """), "OrderHooks.Hooks.g.cs"));

    [Fact]
    public void More_handlers_than_one_method_takes() => Snapshot.Verify(Files(TestAssembly.Library("Shop", $$"""
        internal static partial class OrderHooks
        {
            [Hook("placed", Errors = HookErrorPolicy.Propagate)] internal static partial ValueTask Placed(int order);
            [Hook("check", Errors = HookErrorPolicy.Propagate)] internal static partial HookResult<int> Check(int order);
        }

        internal static class P
        {
            {{string.Join("\n    ", Enumerable.Range(1, 51).Select(i => $"[Action(\"placed\", Priority = {i})] internal static {(i == 51 ? "Task On51() => Task.CompletedTask;" : $"void On{i}() {{ }}")}"))}}
            {{string.Join("\n    ", Enumerable.Range(1, 51).Select(i => $"[Filter(\"check\", Priority = {i})] internal static {(i == 50 ? "HookResult<int>" : "int")} Check{i}(int order) => order;"))}}
        }
        """), "OrderHooks.Hooks.g.cs"));

    [Fact]
    public void Public_hooks() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        [assembly: HookPlugin("Shop", Permissions = new[] { "orders" })]

        namespace Shop;

        public static partial class OrderHooks
        {
            /// <summary>An order is placed.</summary>
            [Hook("placed", Historic = 10)] public static partial void Placed(this int order, string by);

            [Hook("check", Permission = "orders")] public static partial HookResult<string> Check(string order);

            [Hook("copied")] public static partial T Copied<T>(T order) where T : class;

            [Hook("opened"), System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            public static partial Task Opened(in int order, CancellationToken stopping);
        }

        internal static class P
        {
            [Action("placed")] internal static void Log(int order) { }
            [Filter("check"), When("order", "")] internal static string Check(string order) => order;
            [Around("placed", Priority = 1), When("order", 1)] internal static void Round(int order, string by, Action<int, string> next) => next(order, by);
        }

        public class Watcher
        {
            [Action("placed"), When("by", "")] internal void On(int order, string by) { }
            [Filter("check")] internal HookResult<string> Check(string order) => order;
        }

        public class Counter
        {
            [Action("placed", Background = true)] internal void On() { }
        }

        internal static partial class DeskHooks
        {
            [Hook] internal static partial void Opened();
        }
        """), "Shop.OrderHooks.Hooks.g.cs", "Shop.OrderHooks.Points.g.cs", "Shop.OrderHooks.Registration.g.cs", "HookRegistration.g.cs"));

    [Fact]
    public void Parameters_that_are_passed_by_reference() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        public static unsafe partial class RawHooks
        {
            [Hook("read")] public static partial void Read(in int at, ref readonly long length);
            [Hook("lines")] public static partial void Lines(ref string @lines, in int at);
            [Hook("bytes")] public static partial Span<byte> Bytes(Span<byte> bytes, int at);
            [Hook("raw")] public static partial void Raw(int at, int* raw);
            [Hook("price")] public static partial decimal Price(in decimal price, dynamic? customer, int Item1, int Items, int Rest, int CompareTo, int Deconstruct, int Equals, int GetHashCode, int ToString);
        }

        internal static unsafe partial class PointerHooks { [Hook("pointed")] internal static partial void Pointed(int* at); }

        internal static class P
        {
            [Filter("lines")] internal static string Lines(string lines) => lines;
        }
        """), "RawHooks.Hooks.g.cs", "RawHooks.Points.g.cs", "RawHooks.Registration.g.cs", "PointerHooks.Hooks.g.cs"));

    [Fact]
    public void Public_hooks_that_run_at_once() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        public static partial class OrderHooks
        {
            [Hook("shipped", Parallel = true, TimeoutMilliseconds = 100)] public static partial ValueTask Shipped(int order, CancellationToken stopping);
            [Hook("notes", Parallel = true, Strategy = HookStrategy.Collect, Errors = HookErrorPolicy.Report)] public static partial Task<IReadOnlyList<string>> Notes(int order);
        }

        internal static class Tracing
        {
            [Around(typeof(OrderHooks))] internal static ValueTask<T> Value<A, T>(HookCall call, A args, Func<A, ValueTask<T>> next) => next(args);
        }
        """), "OrderHooks.Points.g.cs"));

    [Fact]
    public void Final_handlers() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        public static partial class OrderHooks
        {
            [Hook("placed", Historic = 10)] public static partial void Placed(int order);
            [Hook("price")] public static partial int Price(in int price);
        }

        internal static class P
        {
            [Action("placed")] internal static void Log(int order) { }
        }
        """).Property("HooksRuntimeRegistration", "false"), "OrderHooks.Hooks.g.cs", "OrderHooks.Points.g.cs"));

    [Fact]
    public void What_cannot_be_a_hook() => Snapshot.Verify(Files(TestAssembly.Library("Shop", """
        namespace Shop
        {
            internal static partial class Desk
            {
                internal static partial class OrderHooks
                {
                    [Hook("placed")] internal static partial int Placed(string order);
                    [Hook("raw")] internal static unsafe partial int Raw(int* at);
                }
            }
        }
        """), "Shop.Desk+OrderHooks.NotHooks.g.cs"));

    private const string Contract = """
        public static partial class OrderHooks
        {
            [Hook("closed")] public static partial void Closed();
            [Hook("placed")] public static partial void Placed(int order);
            [Hook("price")] public static partial decimal Price(decimal price);
            [Hook("raw")] public static unsafe partial void Raw(int* raw);
            [Hook("copied")] public static partial T Copied<T>(T order) where T : class;
            [Hook("shipped")] public static partial Task Shipped(int order);
            [Hook("unpacked")] public static partial void Unpacked(int order);
        }

        public static partial class DeskHooks { [Hook("opened")] public static partial void Opened(); }

        internal static class Own
        {
            [Action("closed")] internal static void Close() { }
            [Action("placed")] internal static void Log(int order) { }
            [Action("shipped"), Action("unpacked")] internal static void Ship(int order) { }
        }
        """;

    private const string Plugin = """
        [assembly: HookPlugin("letters", Version = "2.1", ApiVersion = 3, Permissions = new[] { "network", "files" })]

        namespace Mail
        {
            internal static class Letters
            {
                [Action("placed", Priority = 5, Before = "Own.Log, Watcher.On", After = "Letters.First, letters.early"), When("order", 1)] internal static void Send(int order) { }
                [Action("placed", Background = true, KeepOrder = true)] internal static void Send(int order, object? more = null) { }
                [Action("placed", Background = true, Optional = true)] internal static void Later() { }
                [Action("closed")] internal static void Send() { }
                [Action("raw")] internal static unsafe void Read(int* raw) { }
                [Filter("copied")] internal static T Copy<T>(T order) where T : class => order;
                [Around("price")] internal static decimal Price(decimal price, Func<decimal, decimal> next) => next(price);
            }

            [HookPlugin("letters.bell", Version = "0.1")]
            internal static class Bell
            {
                [Action("opened")] internal static void Ring() { }
            }

            internal class Watcher
            {
                [Action("placed")] internal void On(int order) { }
                [Filter("price")] internal decimal Price(decimal price) => price;
            }
        }
        """;

    [Fact]
    public void Exports()
    {
        var contract = TestAssembly.Library("Shop", Contract);
        var plugin = TestAssembly.Library("Shop-Mail", Plugin, contract);

        Snapshot.Verify(Files(contract, "HookExports.g.cs") + Files(plugin, "HookExports.g.cs", "HookLocations.g.cs"));
    }

    [Fact]
    public void A_composition()
    {
        var contract = TestAssembly.Library("Shop", Contract);

        Snapshot.Verify(Files(
            TestAssembly.Exe("OrderHooks.Placed(1);", contract, TestAssembly.Library("Shop-Mail", Plugin, contract)),
            "HookComposition.g.cs",
            "DeskHooks.Shop.Composed.g.cs",
            "OrderHooks.Shop.Composed.g.cs",
            "OrderHooks.Shop.Composed.Registration.g.cs",
            "HookRegistration.g.cs"));
    }

    /// <summary>The built-in handlers, for what changes while the program runs: each is a delegate, whatever the handler takes and gives.</summary>
    [Fact]
    public void Handlers_as_delegates() => Snapshot.Verify(Members(TestAssembly.Library("Shop", """
        public static partial class OrderHooks
        {
            [Hook("label")] public static partial string Label(in string label);
            [Hook("lines")] public static partial void Lines(ref string lines);
            [Hook("shipped")] public static partial Task Shipped(in int order);
            [Hook("paid")] public static partial ValueTask Paid(int order, CancellationToken stopping);
            [Hook("check")] public static partial Task<HookResult<int>> Check(int order);
            [Hook("ask")] public static partial ValueTask<HookResult<int>> Ask(int order);
            [Hook("courier", Strategy = HookStrategy.First)] public static partial Task<string?> Courier(int order);
            [Hook("notes", Strategy = HookStrategy.Collect)] public static partial ValueTask<IReadOnlyList<int>> Notes(int order);
            [Hook("is_late", Strategy = HookStrategy.Any)] public static partial bool IsLate(int order);
            [Hook("may_ship", Strategy = HookStrategy.All)] public static partial Task<bool> MayShip(int order);
        }

        internal static class P
        {
            [Filter("label")] internal static string Label(string label) => label;
            [Around("label"), When("label", "")] internal static string Round(in string label, OrderHooks.Points.LabelNext next) => next(label);
            [Filter("lines"), When("lines", "")] internal static string Lines(string lines) => lines;
            [Action("shipped"), Action("paid"), When("order", 1)] internal static void On(int order) { }
            [Filter("check"), Filter("ask"), When("order", 1)] internal static Task<int> Later(int order) => Task.FromResult(order);
            [Filter("check"), Filter("ask")] internal static ValueTask<HookResult<int>> Value(int order) => new(order);
            [Filter("check"), Filter("ask")] internal static HookResult<int> Now(int order) => order;
            [Filter("courier"), When("order", 1)] internal static string? Courier(int order) => null;
            [Filter("notes"), When("order", 1)] internal static int? Notes(int order) => order;
            [Filter("is_late"), When("order", 1)] internal static bool IsLate(int order) => false;
            [Filter("may_ship"), When("order", 1)] internal static bool MayShip(int order) => true;
        }

        internal static class Tracing
        {
            [Around(typeof(OrderHooks))] internal static T Now<A, T>(HookCall call, A args, Func<A, T> next) => next(args);
        }

        public class Watcher
        {
            [Filter("label"), When("label", "")] internal string Label(string label) => label;
            [Action("shipped")] internal Task On(int order) => Task.CompletedTask;
        }
        """), "OrderHooks.Points.g.cs", "Entries(object? table)"));

    [Fact]
    public void Bridges_to_a_bus() => Snapshot.Verify(Members(TestAssembly.Library("Shop", """
        public static partial class OrderHooks
        {
            [Hook("opened")] public static partial void Opened();
            [Hook("placed")] public static partial void Placed(int order, dynamic? by);
            [Hook("raw")] public static partial void Raw(int order, Span<byte> raw);
            [Hook("shipped")] public static partial Task Shipped(in int order);
            [Hook("paid")] public static partial ValueTask Paid(int order, CancellationToken stopping);
            [Hook("price")] public static partial decimal Price(in decimal price, int order);
            [Hook("label")] public static partial Task<string> Label(string label, int order, string by);
            [Hook("title")] public static partial ValueTask<string?> Title(string? title, CancellationToken stopping);
            [Hook("lines")] public static partial void Lines(ref string lines, int order);
            [Hook("check")] public static partial ValueTask<HookResult<int>> Check(int order);
            [Hook("courier", Strategy = HookStrategy.First)] public static partial string? Courier(int order);
            [Hook("notes", Strategy = HookStrategy.Collect)] public static partial IReadOnlyList<string> Notes(int order);
            [Hook("is_late", Strategy = HookStrategy.Any)] public static partial bool IsLate(int order);
            [Hook("may_ship", Strategy = HookStrategy.All)] public static partial Task<bool> MayShip(int order);
        }
        """), "OrderHooks.Points.g.cs", "ToBridge()"));

    /// <summary>The members whose first line has a text, out of a file with much else.</summary>
    private static string Members(TestAssembly assembly, string file, string text)
    {
        var lines = Files(assembly, file).Split('\n');
        return string.Concat(Enumerable.Range(0, lines.Length).Where(i => lines[i].Contains(text, StringComparison.Ordinal)).Select(i => Member(lines[i..])));
    }

    /// <summary>The member that begins with the first line, at the left edge.</summary>
    private static string Member(string[] lines)
    {
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        var member = lines.Skip(1)
            .TakeWhile(line => line.Length == 0 || (line.Length > indent && line[indent] is (' ' or '{' or '}')))
            .Prepend(lines[0])
            .Select(line => line.Length > indent ? line[indent..] : line);
        return string.Join("\n", member).TrimEnd() + "\n\n";
    }

    /// <summary>Files that are emitted, each under its name.</summary>
    private static string Files(TestAssembly assembly, params string[] names)
    {
        var emitted = assembly.Compile().Sources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        return string.Concat(names.Select(name =>
            $"==== {name}\n{(emitted.TryGetValue(name, out var text) ? text : throw new KeyNotFoundException($"{name} is not among {string.Join(", ", emitted.Keys)}"))}"));
    }
}
