using Hooks.MachineCode.Tests.Listings;

namespace Hooks.MachineCode.Tests;

public class OptimizingJitTests(OptimizingJit jit) : MachineCodeTests(jit), IClassFixture<OptimizingJit>
{
    [Fact]
    public void A_composed_hook_is_a_null_check_and_a_virtual_call_in_the_place_that_fires()
    {
        Paths("Places.ComposedAction", Nothing, VirtualCall);
        Paths("Places.ComposedFilter", Nothing, VirtualCall);
    }

    [Fact]
    public void A_composed_table_calls_the_handlers_of_all_assemblies_directly()
    {
        Paths("ActionComposed.Dispatch", "PluginHandlers.First, PluginHandlers.Second, ProgramHandlers.Third");
        Paths("FilterComposed.Dispatch", "PluginHandlers.Double, PluginHandlers.Increase, ProgramHandlers.Negate");
    }

    /// <summary>The JIT inlines no method with a <c>catch</c>, also where it finds, as here, that nothing can be thrown.</summary>
    [Fact]
    public void One_handler_under_a_policy_that_catches_is_its_body_in_the_hook()
    {
        Paths("Places.FinalOneGathered", "FinalHooks.OneGathered");
        Same("Places.ByHand", "FinalHooks.OneGathered");
    }
}
