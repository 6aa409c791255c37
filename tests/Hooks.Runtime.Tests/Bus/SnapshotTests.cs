namespace Hooks.Runtime.Tests.Bus;

/// <summary>A dispatch goes on with what it started with.</summary>
public class SnapshotTests
{
    private readonly HookBus _bus = new("scripts");
    private readonly List<string> _log = [];

    [Fact]
    public void A_handler_that_removes_itself_and_others_leaves_the_dispatch_as_it_was()
    {
        var handlers = new List<IDisposable>();
        handlers.Add(_bus.AddAction("saved", () =>
        {
            _log.Add("a");
            handlers.ForEach(handler => handler.Dispose());
        }));
        handlers.Add(_bus.AddAction("saved", () => _log.Add("b")));

        _bus.Do("saved");
        _bus.Do("saved");

        Assert.Equal(["a", "b"], _log);
    }

    [Fact]
    public void A_handler_that_adds_one_is_heard_by_the_next_dispatch()
    {
        _bus.AddAction("saved", () =>
        {
            _log.Add("a");
            if (_log.Count == 1)
                _bus.AddAction("saved", () => _log.Add("b"));
        });

        _bus.Do("saved");
        Assert.Equal(["a"], _log);
        _bus.Do("saved");
        Assert.Equal(["a", "a", "b"], _log);
    }

    [Fact]
    public void A_handler_that_disables_others_is_heard_by_the_next_dispatch()
    {
        _bus.AddFilter<string>("title", title =>
        {
            _bus.Disable("title", "b");
            return title + "a";
        });
        _bus.AddFilter<string>("title", title => title + "b", name: "b");

        Assert.Equal("ab", _bus.Apply("title", ""));
        Assert.Equal("a", _bus.Apply("title", ""));
    }

    [Fact]
    public void A_nested_dispatch_sees_the_change()
    {
        IDisposable? self = null;
        _bus.AddFilter<string>("title", title => title + "1");
        self = _bus.AddFilter<string>("title", Once);
        _bus.AddFilter<string>("title", title => title + "3");
        _bus.AddFilter<string>("title", title => title + "4");

        Assert.Equal("1[134]34", _bus.Apply("title", ""));
        Assert.Equal("134", _bus.Apply("title", ""));

        string Once(string title)
        {
            self!.Dispose();
            return $"{title}[{_bus.Apply("title", "")}]";
        }
    }

    [Fact]
    public void A_handler_that_removes_and_then_throws_is_removed()
    {
        IDisposable? self = null;
        self = _bus.AddAction("saved", RemoveAndThrow);

        Assert.Throws<HookException>(() => _bus.Do("saved"));
        _bus.Do("saved");

        void RemoveAndThrow()
        {
            self!.Dispose();
            throw new FormatException("gone");
        }
    }

    [Fact]
    public async Task An_async_dispatch_goes_on_with_what_it_started_with()
    {
        var gate = new TaskCompletionSource();
        _bus.AddActionAsync("saved", async _ => await gate.Task);
        var last = _bus.AddAction("saved", () => _log.Add("last"));

        var dispatch = _bus.DoAsync("saved");
        last.Dispose();
        gate.SetResult();
        await dispatch;

        Assert.Equal(["last"], _log);
    }

    [Fact]
    public async Task Threads_that_fire_while_others_add_remove_and_disable_miss_nothing()
    {
        const int dispatches = 2_000;
        var always = 0;
        var afterRemoval = 0;
        _bus.DeclareAction<int>("busy");
        _bus.AddAction<int>("busy", _ => Interlocked.Increment(ref always), name: "always");

        var firing = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < dispatches; i++)
                _bus.Do("busy", i);
        })).ToList();
        var changing = Enumerable.Range(0, 4).Select(one => Task.Run(() =>
        {
            for (var i = 0; i < dispatches; i++)
            {
                _bus.AddAction<int>("busy", _ => { }, priority: i % 3, name: $"{one}").Dispose();
                _bus.Disable("busy", $"{one}");
                _bus.Enable("busy", $"{one}");
            }
        })).ToList();
        await Task.WhenAll(firing.Concat(changing));

        var late = _bus.AddAction<int>("busy", _ => afterRemoval++);
        late.Dispose();
        _bus.Do("busy", 0);
        Assert.Equal((4 * dispatches) + 1, always);
        Assert.Equal(0, afterRemoval);
        Assert.Equal(["always"], _bus.Handlers("busy").Select(handler => handler.Name));
    }
}
