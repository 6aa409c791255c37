namespace Hooks.Runtime.Tests.Bus;

/// <summary>What a bus refuses, and what it says to whoever asked for it.</summary>
public class WrongUseTests
{
    private readonly HookBus _bus = new("scripts");

    [Fact]
    public void A_handler_of_another_type_is_refused_when_it_is_added()
    {
        _bus.AddAction<Message>("received", _ => { });

        Refuses(
            "Handler 'Audit.Log' is for an action of 'object', and hook 'received' of bus 'scripts' is an action of "
            + "'WrongUseTests.Message'. Write AddAction<WrongUseTests.Message>(\"received\", …).",
            () => _bus.AddAction<object>("received", _ => { }, name: "Audit.Log"));
        Assert.Single(_bus.Handlers("received"));
    }

    [Fact]
    public void A_call_of_another_type_is_refused()
    {
        _bus.AddAction<Message>("received", _ => { });

        Refuses(
            "This call is for an action of 'WrongUseTests.Urgent', and hook 'received' of bus 'scripts' is an action of "
            + "'WrongUseTests.Message'. Write Do<WrongUseTests.Message>(\"received\", …).",
            () => _bus.Do("received", new Urgent()));
        _bus.Do<Message>("received", new Urgent());
    }

    [Fact]
    public void An_action_is_no_filter()
    {
        _bus.AddAction("saved", () => { });

        Refuses(
            "This call is for a filter of 'int?', and hook 'saved' of bus 'scripts' is an action without a value. Write Do(\"saved\").",
            () => _bus.Apply<int?>("saved", 1));
        Refuses(
            "Handler 'x' is for a filter of 'int[]', and hook 'saved' of bus 'scripts' is an action without a value. Write AddAction(\"saved\", …).",
            () => _bus.AddFilter<int[]>("saved", all => all, name: "x"));
    }

    [Fact]
    public void A_filter_with_a_context_is_another_than_one_without()
    {
        _bus.AddFilterAsync<string, List<(int, string)>>("title", (title, _, _) => new(title));

        Refuses(
            "This call is for a filter of 'string', and hook 'title' of bus 'scripts' is a filter of 'string' with the context "
            + "'List<(int, string)>'. Write ApplyAsync<string, List<(int, string)>>(\"title\", …).",
            () => _bus.ApplyAsync("title", "a"));
    }

    [Fact]
    public void A_declaration_holds_against_a_later_one()
    {
        _bus.DeclareFilter<Dictionary<string, Box<int>.Inner<Message>>>("map");

        Refuses(
            "This declaration is for an action of 'int', and hook 'map' of bus 'scripts' is a filter of "
            + "'Dictionary<string, WrongUseTests.Box<int>.Inner<WrongUseTests.Message>>'. Write "
            + "DeclareFilter<Dictionary<string, WrongUseTests.Box<int>.Inner<WrongUseTests.Message>>>(\"map\").",
            () => _bus.DeclareAction<int>("map"));
        Refuses(
            "Handler 'x' is for an action of 'int', and hook 'map' of bus 'scripts' is a filter of "
            + "'Dictionary<string, WrongUseTests.Box<int>.Inner<WrongUseTests.Message>>'. Write "
            + "AddFilterAsync<Dictionary<string, WrongUseTests.Box<int>.Inner<WrongUseTests.Message>>>(\"map\", …).",
            () => _bus.AddActionAsync<int>("map", (_, _) => default, name: "x"));
    }

    [Fact]
    public void The_advice_is_for_the_hook_as_it_is()
    {
        _bus.DeclareFilter<int>("price");
        _bus.DeclareAction<int>("saved");

        Advises("DeclareAction<int>(\"saved\")", () => _bus.DeclareFilter<int>("saved"));
        Advises("AddFilter<int>(\"price\", …)", () => _bus.AddAction<int>("price", _ => { }));
        Advises("AddActionAsync<int>(\"saved\", …)", () => _bus.AddFilterAsync<int>("saved", (price, _) => new(price)));
        Advises("Apply<int>(\"price\", …)", () => _bus.Do("price", 1));

        static void Advises(string code, Action use) =>
            Assert.EndsWith($" Write {code}.", Assert.Throws<InvalidOperationException>(use).Message);
    }

    [Fact]
    public void Types_are_spelled_as_in_code()
    {
        Spells<(bool, byte, char, decimal, double, float, int, long, object, short, string, uint, ulong, int?, string[])>(
            "(bool, byte, char, decimal, double, float, int, long, object, short, string, uint, ulong, int?, string[])");
        Spells<int?[][,][,,]>("int?[][,][,,]");
        Spells<ValueTuple<int>>("ValueTuple<int>");
        Spells<Tuple<int, Box<int>.Inner<Message>>>("Tuple<int, WrongUseTests.Box<int>.Inner<WrongUseTests.Message>>");
        Assert.StartsWith(
            "'WrongUseTests.Box<T>.Inner<TOther>' is no hook set",
            Assert.Throws<ArgumentException>(() => _bus.BridgeAll(typeof(Box<>.Inner<>))).Message);

        static void Spells<T>(string type)
        {
            var bus = new HookBus("scripts");
            bus.DeclareAction<T>("saved");
            Refuses($"This call is for an action without a value, and hook 'saved' of bus 'scripts' is an action of '{type}'. Write Do<{type}>(\"saved\", …).", () => bus.Do("saved"));
        }
    }

    [Fact]
    public void A_sync_call_cannot_await()
    {
        var added = _bus.AddActionAsync<int>("saved", (_, _) => default, name: "Mailer.Send");

        Refuses(
            "Hook 'saved' of bus 'scripts' has a handler that must be awaited, 'Mailer.Send'. Write DoAsync<int>(\"saved\", …).",
            () => _bus.Do("saved", 1));
        added.Dispose();
        _bus.Do("saved", 1);
    }

    [Fact]
    public void A_sync_filter_cannot_await()
    {
        _bus.AddFilterAsync<int>("price", (price, _) => new(price), name: "Shop.Ask");

        Refuses(
            "Hook 'price' of bus 'scripts' has a handler that must be awaited, 'Shop.Ask'. Write ApplyAsync<int>(\"price\", …).",
            () => _bus.Apply("price", 1));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Blank_names_are_refused(string? blank)
    {
        Assert.ThrowsAny<ArgumentException>(() => new HookBus(blank!));
        Assert.ThrowsAny<ArgumentException>(() => _bus.AddAction(blank!, () => { }));
        Assert.ThrowsAny<ArgumentException>(() => _bus.AddFilterAsync<int>(blank!, (price, _) => new(price)));
        Assert.ThrowsAny<ArgumentException>(() => _bus.DeclareAction(blank!));
        Assert.ThrowsAny<ArgumentException>(() => _bus.Do(blank!));
        Assert.ThrowsAny<ArgumentException>(() => _bus.Apply(blank!, 1));
        Assert.ThrowsAny<ArgumentException>(() => _bus.HasHandlers(blank!));
        Assert.ThrowsAny<ArgumentException>(() => _bus.Handlers(blank!));
        Assert.ThrowsAny<ArgumentException>(() => new HookBus("tracking") { Tracks = true }.DispatchCount(blank!));
        Assert.ThrowsAny<ArgumentException>(() => _bus.Remove(blank!, _ => true));
        Assert.ThrowsAny<ArgumentException>(() => _bus.Disable(blank!, "handler"));
        Assert.ThrowsAny<ArgumentException>(() => _bus.Disable("hook", blank!));
        Assert.ThrowsAny<ArgumentException>(() => _bus.DisablePlugin(blank!));
        Assert.ThrowsAny<ArgumentException>(() => _bus.RemovePlugin(blank!));
        Assert.Empty(_bus.Names);
    }

    [Fact]
    public void A_blank_name_for_a_handler_is_refused()
    {
        Assert.Throws<ArgumentException>("name", () => _bus.AddAction("saved", () => { }, name: " "));
        Assert.Throws<ArgumentException>("plugin", () => _bus.AddAction("saved", () => { }, plugin: ""));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("handler", () => _bus.AddAction("saved", (Action)null!));
        Assert.Throws<ArgumentNullException>("handler", () => _bus.AddAction("saved", (Action<int>)null!));
        Assert.Throws<ArgumentNullException>("handler", () => _bus.AddActionAsync("saved", null!));
        Assert.Throws<ArgumentNullException>("handler", () => _bus.AddFilter<int>("saved", null!));
        Assert.Throws<ArgumentNullException>("handler", () => _bus.AddFilterAsync<int>("saved", null!));
        Assert.Throws<ArgumentNullException>("observer", () => _bus.AddAny(null!));
        Assert.Throws<ArgumentNullException>("which", () => _bus.Remove("saved", null!));
        Assert.Throws<ArgumentNullException>("point", () => _bus.Bridge(null!));
        Assert.Throws<ArgumentNullException>("set", () => _bus.BridgeAll(null!));
    }

    [Fact]
    public void A_bus_has_no_gates_that_could_block()
    {
        const string message = "Only a gate can block, and a bus has none. Take another policy, such as Stop. (Parameter 'errors')";
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new HookBus("b") { Errors = HookErrorPolicy.Block }).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => _bus.DeclareAction("saved", HookErrorPolicy.Block)).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => _bus.DeclareFilter<int>("price", HookErrorPolicy.Block)).Message);
        Assert.Empty(_bus.Names);
    }

    private static void Refuses(string message, Action use) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(use).Message);

    private static void Refuses(string message, Func<object?> use) => Refuses(message, () => { use(); });

    private class Message;

    private sealed class Urgent : Message;

    private static class Box<T>
    {
        internal sealed class Inner<TOther>;
    }
}
