namespace Hooks.Generators.Properties.Tests.Programs;

/// <summary>The order of a hook's built-in handlers, as plainly as it can be said.</summary>
internal static class ReferenceOrder
{
    /// <summary>What is wrong with the order of a hook's handlers; null where nothing is.</summary>
    public static string? Problem(RandomProgram program, int hook, IReadOnlyList<int> order)
    {
        var plain = Plain(program, hook);
        if (!order.Order().SequenceEqual(plain.Order()))
            return $"should be {string.Join(", ", plain)}, in whatever order";
        var wishes = order.SelectMany(number => Wishes(program, number)).Where(wish => order.Contains(wish.Earlier) && order.Contains(wish.Later)).ToList();
        if (wishes.FirstOrDefault(wish => Position(order, wish.Earlier) > Position(order, wish.Later)) is { } broken)
            return $"has {broken.Earlier} after {broken.Later}, though {broken.Asking} asks for the opposite";
        if (wishes.All(wish => Position(plain, wish.Earlier) < Position(plain, wish.Later)))
            return order.SequenceEqual(plain) ? null : $"moves handlers that stand well already: should be {string.Join(", ", plain)}";
        var staying = plain.Where(number => wishes.All(wish => wish.Asking != number)).ToList();
        if (CanStay(wishes, staying) && !staying.SequenceEqual(order.Where(staying.Contains)))
            return $"moves handlers that ask for nothing: should have {string.Join(", ", staying)} in this order";
        if (wishes is not [var only])
            return null;
        var away = Math.Abs(Position(order, only.Earlier) - Position(order, only.Later));
        return away == 1 ? null : $"moves {only.Asking} further than it asks";
    }

    /// <summary>By priority; then those round others; then the assemblies that others refer to first; then by the types' names.</summary>
    private static List<int> Plain(RandomProgram program, int hook) =>
    [
        .. program.HandlersOf(hook)
            .Where(numbered => !numbered.Handler.IsRemoved)
            .OrderBy(numbered => numbered.Handler.Reordered ?? numbered.Handler.Priority ?? 10)
            .ThenBy(numbered => numbered.Handler.Around is null ? 1 : 0)
            .ThenBy(numbered => numbered.Handler.Place)
            .ThenBy(numbered => Names.Type(0, numbered.Number), StringComparer.Ordinal)
            .Select(numbered => numbered.Number),
    ];

    private static IEnumerable<Wish> Wishes(RandomProgram program, int number)
    {
        if (program.Before(number) is { } later)
            yield return new Wish(number, number, later);
        if (program.After(number) is { } earlier)
            yield return new Wish(number, earlier, number);
    }

    /// <summary>Whether those that ask for nothing can keep their order: not where one that asks must stand between two of them the other way round.</summary>
    private static bool CanStay(IReadOnlyList<Wish> wishes, IReadOnlyList<int> staying)
    {
        var before = wishes.Select(wish => (wish.Earlier, wish.Later)).Concat(staying.Zip(staying.Skip(1))).ToHashSet();
        while (before.RemoveWhere(pair => before.All(other => other.Item2 != pair.Item1)) > 0)
        {
            // What nobody must precede can go first, with all that it precedes.
        }

        return before.Count == 0;
    }

    private static int Position(IReadOnlyList<int> order, int number) => order.ToList().IndexOf(number);

    private sealed record Wish(int Asking, int Earlier, int Later);
}
