namespace Hooks.Generators.Tests.Listeners;

/// <summary>Instance handlers that are services: their objects come from the hook's IServiceProvider parameter.</summary>
public class ServiceTests
{
    private const string Services = """

        public sealed class Provider : IServiceProvider
        {
            private readonly Dictionary<Type, object> all = [];
            public Provider Add(object service) { all[service.GetType()] = service; return this; }
            public object? GetService(Type type) => all.GetValueOrDefault(type);
        }
        """;

    private const string Site = """

        public static partial class Site { [Hook] public static partial void Saved(string file, IServiceProvider services); }

        public sealed class Counter(string name)
        {
            private int count;
            [Action("Saved")] internal void On(string file) => Log.Add($"{name}{file}{++count}");
        }
        """ + Services;

    [Fact]
    public void The_object_comes_from_the_provider_on_each_dispatch() => Assert.Equal("ax1 ax2 bx1", Snippet.Run("""
        var a = new Provider().Add(new Counter("a"));
        var b = new Provider().Add(new Counter("b"));
        Site.Saved("x", a);
        Site.Saved("x", a);
        Site.Saved("x", b);
        """ + Site));

    [Fact]
    public void A_service_that_is_not_there_is_a_failure_of_that_handler() => Assert.Equal(
        "HookException(Saved; Counter.On: Handler 'Counter.On' needs the service 'Counter', and there is none. Register it, for example with services.AddScoped<Counter>().) "
        + "HookException(Saved; Counter.On: Handler 'Counter.On' needs the service 'Counter', and the hook was fired without a service provider. Register it, for example with services.AddScoped<Counter>(), and pass the provider.)",
        Snippet.Run("""
            Try.Run(() => Site.Saved("x", new Provider()));
            Try.Run(() => Site.Saved("x", null!));
            """ + Site));

    [Fact]
    public void It_is_never_attached() => Assert.Equal("ArgumentException", Snippet.Run("""
        try { HookListeners.Attach(new Counter("a")); } catch (ArgumentException e) { Log.Add(e.GetType().Name); }
        """ + Site));

    [Theory]
    [InlineData("public", "void H(IServiceProvider services)", "[Action(\"H\")] internal void On() => Log.Add(five);", "H(services);")]
    [InlineData("internal", "void H(int x, IServiceProvider services)", "[Action(\"H\")] internal void On(int x) => Log.Add(x + five);", "H(0, services);")]
    [InlineData("public", "Task H(in int x, IServiceProvider services, CancellationToken t)", "[Action(\"H\")] internal async Task On(CancellationToken t) { await Task.Yield(); Log.Add(five); }", "await H(0, services, default);")]
    [InlineData("public", "ValueTask<int> H(int x, string y, IServiceProvider services, int z)", "[Filter(\"H\")] internal async ValueTask<int> On(int x) { await Task.Yield(); return x + five; }", "Log.Add(await H(0, \"\", services, 1));")]
    [InlineData("public", "void H(ref int x, IServiceProvider services)", "[Filter(\"H\")] internal void On(ref int x) => x += five;", "var x = 0; H(ref x, services); Log.Add(x);")]
    [InlineData("public", "HookResult<int> H(int x, IServiceProvider services)", "[Filter(\"H\")] internal HookResult<int> On(int x, IServiceProvider p) => HookResult.Stop(x + five);", "Log.Add(H(0, services).Value);")]
    [InlineData("public", "T H<T>(T x, IServiceProvider services)", "[Filter(\"H\")] internal T On<T>(T x) { Log.Add(five); return x; }", "H(\"\", services);")]
    public void Every_shape_here_and_in_a_composition(string visibility, string hook, string handler, string call)
    {
        var set = $"{visibility} static partial class Site {{ [Hook] public static partial {hook}; }}";
        var service = $"public sealed class Five {{ private readonly int five = 5; {handler} }}\n" + Services;
        var program = $"using static Site;\nvar services = new Provider().Add(new Five());\n{call}\n";
        Assert.Equal("5", Snippet.Run(program + set + service));
        if (visibility == "internal")
            return;

        var plugin = TestAssembly.Library("Plugin", service, TestAssembly.Library("Contract", set));
        var composed = TestAssembly.Exe(program, plugin);
        Assert.Equal("5", composed.Run());
        Assert.Equal(composed.Emitted(), composed.Emitted(live: true));
    }

    [Fact]
    public void While_other_handlers_are_added_it_comes_from_the_provider_too() => Assert.Equal("added ax1 added ax2 3", Snippet.Run("""
        var services = new Provider().Add(new Counter("a"));
        Site.Points.Saved.Add((file, services) => Log.Add("added"), -1);
        Site.Saved("x", services);
        await Other.Asked(services);
        Other.Points.Asked.Add((services) => Task.FromResult<string?>(null), -1);
        Site.Saved("x", services);
        Log.Add((await Other.Asked(services.Add(new Answer(3))))!);

        public static partial class Other { [Hook(Strategy = HookStrategy.First, Errors = HookErrorPolicy.Report)] public static partial Task<string?> Asked(IServiceProvider services); }

        public sealed class Answer(int answer) { [Filter("Asked")] internal string On() => $"{answer}"; }
        """ + Site));
}
