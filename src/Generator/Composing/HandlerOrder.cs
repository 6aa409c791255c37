using System.Collections.Immutable;
using Hooks.Generators.Model;

namespace Hooks.Generators.Composing;

/// <summary>A name in <c>Before</c> or <c>After</c> that means no handler of the hook.</summary>
internal sealed record UnknownTarget(HandlerSpec Handler, string Target);

/// <summary>The handlers of one hook in the order in which they run, and what could not be done as asked.</summary>
/// <param name="Circle">The handlers that ask to run before one another, in a circle; empty where there is none.</param>
internal sealed record OrderedHandlers(
    ImmutableArray<HandlerSpec> Handlers, ImmutableArray<HandlerSpec> Circle, ImmutableArray<UnknownTarget> Unknown);

/// <summary>
/// Priority first, then handlers round others before those others, then the assemblies' order, then names;
/// <c>Before</c> and <c>After</c> move the handler that asks for it, and as little as needed.
/// </summary>
internal static class HandlerOrder
{
    /// <param name="assemblies">The assemblies in dependency order.</param>
    public static OrderedHandlers Sort(IEnumerable<HandlerSpec> handlers, IReadOnlyDictionary<string, int> assemblies)
    {
        var byPriority = handlers
            .OrderBy(handler => handler.Place.Priority)
            .ThenBy(handler => handler.IsAround ? 0 : 1)
            .ThenBy(handler => assemblies.TryGetValue(handler.Identity.Assembly, out var position) ? position : int.MaxValue)
            .ThenBy(handler => handler.Identity.Assembly, StringComparer.Ordinal)
            .ThenBy(handler => handler.Identity.Type, StringComparer.Ordinal)
            .ThenBy(handler => handler.Identity.Method, StringComparer.Ordinal)
            .ThenBy(handler => handler.Identity.ParameterTypes, StringComparer.Ordinal)
            .ThenBy(handler => handler.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        if (byPriority.All(handler => handler.Place.Before.Count == 0 && handler.Place.After.Count == 0))
            return new OrderedHandlers(byPriority, [], []);

        // After first: a handler that moves back takes along the place that others ask to be before.
        var movedBack = new Constraints(byPriority, withBefore: false).Sort().Handlers;
        return new Constraints(movedBack, withBefore: true).Sort();
    }

    /// <summary>Who must run before whom, by position in the order so far.</summary>
    private sealed class Constraints
    {
        private readonly ImmutableArray<HandlerSpec> handlers;
        private readonly List<int>[] followers;
        private readonly List<int>[] wantedBefore;
        private readonly int[] waitsFor;
        private readonly List<UnknownTarget> unknown = [];

        public Constraints(ImmutableArray<HandlerSpec> handlers, bool withBefore)
        {
            this.handlers = handlers;
            followers = [.. handlers.Select(_ => new List<int>())];
            wantedBefore = [.. handlers.Select(_ => new List<int>())];
            waitsFor = new int[handlers.Length];
            for (var i = 0; i < handlers.Length; i++)
            {
                foreach (var target in withBefore ? handlers[i].Place.Before.SelectMany(name => Meant(i, name)) : [])
                {
                    Add(i, target);
                    wantedBefore[i].Add(target);
                }

                foreach (var target in handlers[i].Place.After.SelectMany(name => Meant(i, name)))
                    Add(target, i);
            }
        }

        public OrderedHandlers Sort()
        {
            var place = new int?[handlers.Length];
            var waiting = new SortedSet<(int Place, int Index)>();
            var sorted = ImmutableArray.CreateBuilder<HandlerSpec>(handlers.Length);
            var isDone = new bool[handlers.Length];
            var circle = ImmutableArray<HandlerSpec>.Empty;
            for (var i = 0; i < handlers.Length; i++)
            {
                if (waitsFor[i] == 0)
                    waiting.Add((Place(i, place), i));
            }

            while (sorted.Count < handlers.Length)
            {
                if (waiting.Count == 0)
                {
                    // A circle: its first handler goes as if nobody had asked, so that the others keep working.
                    var onCircle = Circle(isDone);
                    if (circle.IsEmpty)
                        circle = [.. onCircle.Select(i => handlers[i])];
                    waiting.Add((0, onCircle.Min()));
                }

                var next = waiting.Min;
                waiting.Remove(next);
                if (isDone[next.Index])
                    continue;
                isDone[next.Index] = true;
                sorted.Add(handlers[next.Index]);
                foreach (var follower in followers[next.Index])
                {
                    if (--waitsFor[follower] == 0)
                        waiting.Add((Place(follower, place), follower));
                }
            }

            return new OrderedHandlers(sorted.MoveToImmutable(), circle, [.. unknown]);
        }

        /// <summary>Its own place, or that of the first handler that it asks to run before.</summary>
        private int Place(int handler, int?[] known)
        {
            if (known[handler] is { } place)
                return place;
            known[handler] = handler; // ends the walk on a circle
            foreach (var target in wantedBefore[handler])
                known[handler] = Math.Min(known[handler]!.Value, Place(target, known));
            return known[handler]!.Value;
        }

        private void Add(int earlier, int later)
        {
            followers[earlier].Add(later);
            waitsFor[later]++;
        }

        /// <summary>The others that a name means: those of that name, or all of a plugin.</summary>
        private IEnumerable<int> Meant(int asking, string name)
        {
            var meant = Enumerable.Range(0, handlers.Length)
                .Where(i => handlers[i].Identity.IsCalled(name) || handlers[i].Plugin == name)
                .ToList();
            // Of a plugin it may be the only handler; by its name it cannot mean itself.
            if (meant.Count == 0 || (meant.All(i => i == asking) && handlers[asking].Plugin != name))
                unknown.Add(new UnknownTarget(handlers[asking], name));
            return meant.Where(i => i != asking);
        }

        /// <summary>Walks back from any waiting handler until one comes up twice.</summary>
        private List<int> Circle(bool[] isDone)
        {
            var path = new List<int>();
            var current = Array.IndexOf(isDone, false);
            while (!path.Contains(current))
            {
                path.Add(current);
                current = Enumerable.Range(0, handlers.Length).First(i => !isDone[i] && followers[i].Contains(current));
            }

            var circle = path.Skip(path.IndexOf(current)).Reverse().ToList();
            var first = circle.IndexOf(circle.Min());
            return [.. circle.Skip(first), .. circle.Take(first)];
        }
    }
}
