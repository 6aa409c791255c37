using Hooks;

namespace Shop.Plugins.Pricing;

/// <summary>Refuses what nobody can have meant.</summary>
internal static class OrderRules
{
    private const int Most = 100;

    [Filter("order_placing", Priority = 1)]
    internal static HookResult<OrderDraft> Check(OrderDraft draft)
    {
        if (draft.Quantity is < 1 or > Most)
            return HookResult.Block($"A quantity is from 1 to {Most}.");
        var customer = draft.Customer.Trim();
        return customer.Length == 0 ? HookResult.Block("An order needs a customer.") : draft with { Customer = customer };
    }
}
