using Hooks.MachineCode.Tests.Listings;

namespace Hooks.MachineCode.Tests;

public class ProfilingJitTests(ProfilingJit jit) : MachineCodeTests(jit), IClassFixture<ProfilingJit>
{
    [Fact]
    public void A_composed_action_is_its_handlers_calls_in_the_place_that_fires() => Paths(
        "Places.ComposedAction", Nothing, "PluginHandlers.First, PluginHandlers.Second, ProgramHandlers.Third", VirtualCall);

    /// <summary>Its dispatch has a <c>catch</c>, and is not inlined.</summary>
    [Fact]
    public void A_composed_filter_is_one_guarded_call_in_the_place_that_fires() => Paths(
        "Places.ComposedFilter", Nothing, "FilterComposed.Dispatch", VirtualCall);
}
