using Hooks.MachineCode.Tests.Listings;

namespace Hooks.MachineCode.Tests;

/// <summary>
/// What a compiler makes of the places that fire hooks (<c>Fired/Places.cs</c>). Where the ways through a method are given by
/// their calls, a call to the runtime, such as an allocation or a write barrier, would be one of them.
/// </summary>
public abstract class MachineCodeTests(Listing listing)
{
    private protected const string VirtualCall = "a virtual method";
    private protected const string Nothing = "";

    [Fact]
    public void An_internal_hook_without_handlers_is_nothing() => Same("Places.Nothing", "Places.FinalUnhandled");

    [Fact]
    public void One_handler_of_an_internal_hook_is_its_body_in_the_place_that_fires() => Same("Places.ByHand", "Places.FinalOne");

    [Fact]
    public void Three_handlers_are_three_calls() =>
        Paths("FinalHooks.Three", "FinalHandlers.First, FinalHandlers.Second, FinalHandlers.Third");

    [Fact]
    public void A_public_hook_without_handlers_is_a_null_check_in_the_place_that_fires() => Paths("Places.OpenUnhandled", Nothing, VirtualCall);

    [Fact]
    public void One_handler_of_a_public_hook_is_its_body_behind_a_null_check() => Paths("OpenHooks.One", Nothing, VirtualCall);

    [Fact]
    public void Three_handlers_of_a_public_hook_are_three_calls_behind_a_null_check() =>
        Paths("OpenHooks.Three", "OpenHandlers.First, OpenHandlers.Second, OpenHandlers.Third", VirtualCall);

    [Fact]
    public void That_handlers_may_change_at_run_time_costs_no_instruction() => Same("FrozenHooks.Filter", "ChangeableHooks.Filter");

    /// <summary>Fails with both listings where two methods differ.</summary>
    private protected void Same(string expected, string actual)
    {
        var (one, other) = (listing[expected], listing[actual]);
        if (one.Ordinary != other.Ordinary)
            Assert.Fail($"'{actual}' is not the code of '{expected}'.\n\n{one}\n\n{other}");
    }

    /// <summary>Fails with the listing where the ways through a method make other calls.</summary>
    private protected void Paths(string method, params string[] expected)
    {
        var code = listing[method];
        if (!code.Paths.SequenceEqual(expected.Order(StringComparer.Ordinal)))
            Assert.Fail($"The ways through '{method}' make these calls:\n{Lines(code.Paths)}\nThese were expected:\n{Lines(expected)}\n\n{code}");
    }

    private static string Lines(IEnumerable<string> paths) => string.Join('\n', paths.Select(path => $"  - {(path == Nothing ? "none" : path)}"));
}
