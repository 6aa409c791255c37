using System.Text;

namespace Bench.Build;

/// <summary>The texts of a project of handlers that do what handlers do: log, count, cache, map, queue, sum up, save.</summary>
internal static class HandlerSources
{
    public const int HandlersInFile = 10;

    private const int HooksInSet = 5;

    /// <param name="areas">Each has an event, a hook, and a file with ten handlers of hooks of other areas; five of them share a set.</param>
    public static IEnumerable<string> All(int areas) => Hooks(areas).Concat(Handlers(areas)).Append(SampleSources.Unrelated);

    public static IEnumerable<string> Hooks(int areas) => Enumerable.Range(0, areas).Select(EventOf).Concat(Enumerable.Range(0, areas / HooksInSet).Select(SetOf));

    public static IEnumerable<string> Handlers(int areas) => Enumerable.Range(0, areas).Select(area => HandlersOf(area, areas));

    private static string EventOf(int area) =>
        $$"""
            using System.Collections.Generic;
            using System.Linq;

            namespace Sample.Area{{area}};

            public sealed class Line
            {
                public string Name { get; set; } = "";
                public decimal Price { get; set; }
                public int Amount { get; set; }
                public List<string> Notes { get; } = [];
            }

            public class Order
            {
                public int Id { get; set; }
                public string Title { get; set; } = "";
                public string? Note { get; set; }
                public int Status { get; set; }
                public Buyer Buyer { get; set; } = new();
                public List<Line> Lines { get; } = [];
                public Dictionary<string, string> Fields { get; } = [];
                public decimal Sum() => Lines.Sum(line => line.Price * line.Amount);
            }

            public sealed class Buyer
            {
                public string Name { get; set; } = "";
                public string City { get; set; } = "";
                public int Visits { get; set; }
            }

            """;

    private static string SetOf(int set) =>
        $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using Hooks;

        namespace Sample;

        public static partial class Set{{set}}Hooks
        {
        {{string.Join("\n", Enumerable.Range(set * HooksInSet, HooksInSet).Select(HookOf))}}
        }

        """;

    private static string HookOf(int area) =>
        $"""
            /// <summary>Something has happened in area {area}.</summary>
            [Hook("area_{area}")]
            public static partial {(IsAsync(area) ? "ValueTask" : "void")} Happened{area}(Area{area}.Order order{(IsAsync(area) ? ", CancellationToken cancellation" : "")});

        """;

    private static string HandlersOf(int file, int areas)
    {
        var text = new StringBuilder($$"""
            using System;
            using System.Collections.Concurrent;
            using System.Collections.Generic;
            using System.Diagnostics;
            using System.Linq;
            using System.Text;
            using System.Text.Json.Nodes;
            using System.Threading;
            using System.Threading.Tasks;
            using Hooks;

            namespace Sample.Area{{file}};

            internal static class Area{{file}}Plugin
            {
                private static readonly object s_gate = new();
                private static readonly Dictionary<string, int> s_counts = [];
                private static readonly ConcurrentQueue<object> s_queue = new();
                private static readonly List<View> s_views = [];
                private static int s_count;

                private sealed record View(int Id, string Title, IReadOnlyList<string> Lines);

                private static string Show(string title, int count) => count == 1 ? title : $"{title} ({count})";

            """);
        for (var index = 0; index < HandlersInFile; index++)
            text.Append(Handler(file, index, areas)).Append('\n');
        return text.Append("}\n").ToString();
    }

    private static bool IsAsync(int area) => area % 4 == 3;

    private static string Handler(int file, int index, int areas)
    {
        var number = (file * HandlersInFile) + index;
        var area = number * 37 % areas;
        var order = $"global::Sample.Area{area}.Order";
        var (head, end) = IsAsync(area)
            ? ($"internal static async Task On{index}({order} order, CancellationToken cancellation)", "        await Task.Delay(order.Lines.Count, cancellation);\n")
            : ($"internal static void On{index}({order} order)", "");
        return $$"""
                [Action("area_{{area}}", Priority = {{index}})]
                {{head}}
                {
            {{Bodies[(file + (index * 7)) % Bodies.Length].Replace("ORDER", order)}}
            {{end}}    }

            """;
    }

    private static readonly string[] Bodies =
    [
        // a log
        """
                if (order.Status > 2 || order.Note is null)
                    Console.WriteLine($"{order.Id}: {order.Title} of {order.Buyer.Name} from {order.Buyer.City}");
        """,
        // counters
        """
                Interlocked.Increment(ref s_count);
                lock (s_gate)
                    s_counts[order.Title] = s_counts.GetValueOrDefault(order.Title) + order.Lines.Count;
        """,
        // a queue of the plugin's own
        """
                s_queue.Enqueue(order);
                while (s_queue.Count > 100 && s_queue.TryDequeue(out var old))
                    Console.WriteLine(old);
        """,
        // a mapping
        """
                var lines = order.Lines.Where(line => line.Amount > 0).Select(line => $"{line.Name}: {line.Price}").ToList();
                lines.Sort(StringComparer.Ordinal);
                var view = new View(order.Id, order.Title.Trim(), lines);
                lock (s_gate)
                    s_views.Add(view with { Title = view.Title.ToUpperInvariant() });
        """,
        // a document
        """
                var lines = new JsonArray();
                foreach (var line in order.Lines)
                    lines.Add(new JsonObject { ["name"] = line.Name, ["price"] = line.Price });
                var document = new JsonObject { ["id"] = order.Id, ["title"] = order.Title, ["lines"] = lines };
                if (order.Fields.TryGetValue("source", out var source))
                    document["source"] = source;
                Console.WriteLine(document.ToJsonString());
        """,
        // sums
        """
                foreach (var group in order.Lines.GroupBy(line => line.Name).OrderByDescending(group => group.Sum(line => line.Price)))
                    Console.WriteLine(Show(group.Key, group.Count()));
                var dearest = order.Lines.MaxBy(line => line.Price);
                if (dearest is { Price: > 100, Name: var name })
                    Console.WriteLine(name);
        """,
        // a report
        """
                var text = new StringBuilder();
                for (var i = 0; i < order.Lines.Count; i++)
                {
                    var line = order.Lines[i];
                    text.Append(i).Append(' ').Append(line.Name).Append(' ').AppendLine((line.Price * line.Amount).ToString("0.00"));
                    foreach (var note in line.Notes)
                        text.Append("  ").AppendLine(note);
                }

                Console.WriteLine(text.ToString());
        """,
        // a check
        """
                var problems = new List<string>();
                if (string.IsNullOrWhiteSpace(order.Title))
                    problems.Add("no title");
                foreach (var line in order.Lines)
                {
                    if (line.Price < 0 || line.Amount < 0)
                        problems.Add($"{line.Name} is negative");
                }

                if (problems.Count > 0)
                    Console.WriteLine(string.Join(", ", problems));
        """,
        // a time
        """
                var watch = Stopwatch.StartNew();
                try
                {
                    var sum = order.Sum();
                    Console.WriteLine(sum > 1000 ? $"{order.Title}: {sum}" : order.Title);
                }
                catch (InvalidOperationException e)
                {
                    Console.Error.WriteLine($"{order.Id}: {e.Message}");
                }
                finally
                {
                    watch.Stop();
                    Console.WriteLine(watch.Elapsed);
                }
        """,
        // a working copy
        """
                var copy = order.Lines.ToList();
                copy.RemoveAll(line => line.Amount == 0);
                copy.Sort((a, b) => a.Price.CompareTo(b.Price));
                if (copy.Count > 0)
                    Console.WriteLine(copy[0].Name + copy[^1].Name);
        """,
        // a choice
        """
                var text = order.Status switch
                {
                    0 => "new",
                    1 when order.Buyer.Visits > 10 => "paid by a friend",
                    1 => "paid",
                    _ => order.Note ?? "unknown",
                };
                Console.WriteLine(Show(text, order.Lines.Count));
        """,
        // helpers of its own
        """
                var total = 0m;
                order.Lines.ForEach(line => total += Price(line.Price, line.Amount));
                Console.WriteLine(total);

                static decimal Price(decimal price, int amount) => amount > 10 ? price * amount * 0.9m : price * amount;
        """,
        // what is given away
        """
                var buyer = order.Buyer;
                _ = Task.Run(() => Console.WriteLine($"{buyer.Name} has bought {order.Lines.Count} things"));
        """,
        // a copy of its own
        """
                var mine = new ORDER { Id = order.Id, Title = order.Title };
                mine.Lines.AddRange(order.Lines);
                mine.Fields["copied"] = "yes";
                mine.Note ??= order.Note;
                Console.WriteLine(mine.Sum());
        """,
    ];
}
