namespace Hooks.Runtime.Tests.Bus;

public class AllocationTests
{
    private readonly HookBus _bus = new("scripts");
    private readonly object _event = new();
    private long _seen;

    [Fact]
    public void A_dispatch_allocates_nothing()
    {
        _bus.AddAction<object>("class", _ => _seen++);
        _bus.AddAction<(long, long, string)>("struct", given => _seen += given.Item1);
        _bus.AddAction("nothing", () => _seen++);
        _bus.AddFilter<(long, long)>("filter", value => (value.Item2, value.Item1));
        _bus.AddFilter<string, object>("context", (value, _) => value);

        AllocatesNothing(() => _bus.Do("class", _event));
        AllocatesNothing(() => _bus.Do("struct", (1L, 2L, "")));
        AllocatesNothing(() => _bus.Do("nothing"));
        AllocatesNothing(() => _bus.Do("nobody", _event));
        AllocatesNothing(() => _seen += _bus.Apply("filter", (1L, 2L)).Item1);
        AllocatesNothing(() => _bus.Apply("context", "", _event));
    }

    private static void AllocatesNothing(Action dispatch)
    {
        dispatch();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            dispatch();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
