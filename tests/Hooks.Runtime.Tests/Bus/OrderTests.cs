namespace Hooks.Runtime.Tests.Bus;

public class OrderTests
{
    private readonly HookBus _bus = new("scripts");
    private readonly List<string> _log = [];

    [Fact]
    public void Lower_priorities_run_first_and_equal_ones_as_they_were_added()
    {
        Add("late", 20);
        Add("first ten");
        Add("early", -1);
        Add("second ten");

        _bus.Do("saved");

        Assert.Equal(["early", "first ten", "second ten", "late"], _log);
    }

    [Fact]
    public void A_filter_hands_on_what_each_handler_returned()
    {
        _bus.AddFilter<string>("title", title => title + "c", priority: 20);
        _bus.AddFilter<string>("title", title => title + "b");

        Assert.Equal("abc", _bus.Apply("title", "a"));
    }

    [Fact]
    public void A_filter_without_handlers_gives_the_value_back() => Assert.Equal("a", _bus.Apply("title", "a"));

    [Fact]
    public void Every_handler_of_a_filter_gets_the_context()
    {
        _bus.AddFilter<string, int>("title", (title, page) => $"{title} {page}");
        _bus.AddFilter<string, int>("title", (title, page) => $"{title}/{page}");

        Assert.Equal("a 7/7", _bus.Apply("title", "a", 7));
    }

    [Fact]
    public void Null_is_a_value()
    {
        _bus.AddFilter<string?>("title", _ => null);
        _bus.AddFilter<string?>("title", title => title ?? "none");

        Assert.Equal("none", _bus.Apply<string?>("title", "a"));
    }

    [Fact]
    public void An_action_gets_the_value_itself()
    {
        var value = new object();
        object? seen = null;
        _bus.AddAction<object>("saved", given => seen = given);

        _bus.Do("saved", value);

        Assert.Same(value, seen);
    }

    [Fact]
    public void Names_are_compared_ordinally()
    {
        Add("small", hook: "i");
        Add("capital", hook: "I");

        _bus.Do("I");

        Assert.Equal(["capital"], _log);
    }

    [Fact]
    public void A_handler_may_fire_its_own_hook()
    {
        _bus.AddAction<int>("deep", depth =>
        {
            _log.Add($"a{depth}");
            if (depth < 3)
                _bus.Do("deep", depth + 1);
        });
        _bus.AddAction<int>("deep", depth => _log.Add($"b{depth}"));

        _bus.Do("deep", 1);

        Assert.Equal(["a1", "a2", "a3", "b3", "b2", "b1"], _log);
    }

    private void Add(string text, int priority = 10, string hook = "saved") =>
        _bus.AddAction(hook, () => _log.Add(text), priority);
}
