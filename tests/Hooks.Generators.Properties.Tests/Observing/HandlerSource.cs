using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hooks.Generators.Properties.Tests.Observing;

/// <summary>
/// Handlers as C#, twice: as they are looked at, and so that they run and tell which statements change the event. Each
/// statement bears its number in a comment.
/// </summary>
internal static partial class HandlerSource
{
    /// <summary>What the handlers use, of the shared members in <paramref name="model"/>.</summary>
    private const string Model = """
        public readonly record struct Pair(Node Left, Node Right);

        public sealed record Labelled(Node Node, int Label);

        public struct Cell
        {
            public Node Node;
        }

        public sealed class Closing(Node node) : IDisposable
        {
            public void Dispose() => node.Value = 8;
        }

        public sealed class Failure : Exception;

        public class Tools
        {
            protected static Node s_one = new();
            protected static Node s_two = new();
            protected static Node s_kept = new();

            protected static void Fail()
            {
                if (Flip())
                    throw new Failure();
            }

            protected static Node Same(Node node) => node;

            protected static ref Node Same(ref Node place) => ref place;

            protected static async Task<Node> Later(Node node)
            {
                await Task.CompletedTask;
                return node;
            }

            protected static IEnumerable<Node> Each(Node node)
            {
                yield return node;
            }

            protected static Node PartOf(Node node) => node is { Other: { Next: var part } } ? part : node;

            protected static Node First(Node one, Node other)
            {
                var pair = (one, other);
                return pair.one;
            }

            protected static Node Pick(Node one, Node other)
            {
                if (Flip())
                    return one;
                return other;
            }

            protected static void Touch(Node node) => node.Value = 5;

            protected static void TouchNext(Node node)
            {
                var next = node.Next;
                next.Text = "touched";
            }

            protected static void Link(Node one, Node other) => one.Next = other;

            protected static void Keep(Node node) => s_kept = node;

            protected static void TouchKept() => s_kept.Value = 6;

            protected static void Swap(ref Node one, ref Node other) => (one, other) = (other, one);

            protected static void Take(out Node place, Node node) => place = node;

            protected static void With(Node node, Action<Node> act) => act(node);
        """;

    private const string Plain = """
        #nullable disable
        global using Nodes = System.Collections.Generic.List<Node>;

        public static partial class TreeHooks
        {
            [Hook("tree_read")]
            public static partial void TreeRead(Node first, Node second);
        }

        public class Node
        {
            public int Value { get; set; }

            public string Text { get; set; } = "";

            public Node Next { get; set; }

            public Node Other { get; set; }

            public Nodes Items { get; } = [];

            public void Rename(string text) => Text = text;

            public Node Copy() => (Node)MemberwiseClone();
        }


        """ + Model + """

            protected static bool Flip() => DateTime.UtcNow.Ticks % 2 == 0;
        }
        """;

    /// <summary>Objects make others when they are asked, an event's its own, so that every path leads somewhere.</summary>
    private const string Tracked = """
        #nullable disable
        #pragma warning disable
        using System.Collections;

        public static class Track
        {
            private static readonly List<int> s_changed = [];
            private static Random s_random = new(0);
            private static int s_flips;
            private static int s_at;

            public static IEnumerable<int> Changed => s_changed;

            public static void At(int statement) => s_at = statement;

            public static void Start(int seed) => (s_random, s_flips) = (new Random(seed), 0);

            public static void Forget() => s_changed.Clear();

            public static bool Flip() => s_flips++ < 40 && s_random.Next(2) == 0;

            public static void Change(bool isEvents)
            {
                if (isEvents && !s_changed.Contains(s_at))
                    s_changed.Add(s_at);
            }
        }

        public class Node(bool isEvents)
        {
            private int _value;
            private string _text = "";
            private Node _next, _other;
            private Nodes _items;

            public Node() : this(false) { }

            public int Value { get => _value; set { Track.Change(isEvents); _value = value; } }

            public string Text { get => _text; set { Track.Change(isEvents); _text = value; } }

            public Node Next { get => _next ??= new(isEvents); set { Track.Change(isEvents); _next = value; } }

            public Node Other { get => _other ??= new(isEvents); set { Track.Change(isEvents); _other = value; } }

            public Nodes Items => _items ??= new(isEvents);

            public void Rename(string text) => Text = text;

            public Node Copy()
            {
                if (isEvents)
                    _ = (Next, Other, Items);
                return new() { _value = _value, _text = _text, _next = _next, _other = _other, _items = _items };
            }
        }

        public sealed class Nodes(bool isEvents) : IEnumerable<Node>
        {
            private readonly List<Node> _all = [];

            public Nodes() : this(false) { }

            public Node this[int index]
            {
                get
                {
                    Fill(index);
                    return _all[index];
                }
                set
                {
                    Track.Change(isEvents);
                    Fill(index);
                    _all[index] = value;
                }
            }

            private void Fill(int index)
            {
                while (isEvents && _all.Count <= index)
                    _all.Add(new(isEvents));
            }

            public void Add(Node node)
            {
                Track.Change(isEvents);
                _all.Add(node);
            }

            public void Clear()
            {
                Track.Change(isEvents);
                _all.Clear();
            }

            public IEnumerator<Node> GetEnumerator()
            {
                Fill(1);
                return _all.ToList().GetEnumerator();
            }

            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }


        """ + Model + """

            protected static bool Flip() => Track.Flip();

            public static void Forget() => (s_one, s_two, s_kept) = (new(), new(), new());
        }
        """;

    /// <summary>The handlers for the analyzers, each in the file that <see cref="File"/> names.</summary>
    public static TestAssembly Looked(IReadOnlyList<RandomHandler> handlers)
    {
        var assembly = TestAssembly.Library("Looked", Plain);
        for (var i = 0; i < handlers.Count; i++)
            assembly.File(File(i), Handler(handlers[i], i, "[Action(\"tree_read\")] internal"));
        return assembly;
    }

    /// <summary>The same, to be run several times each: for each the log says which statements have changed the event.</summary>
    public static TestAssembly Run(IReadOnlyList<RandomHandler> handlers, int times)
    {
        var main = new StringBuilder();
        for (var i = 0; i < handlers.Count; i++)
        {
            main.Append($$"""
                Track.Forget();
                for (var seed = 0; seed < {{(handlers[i].IsExact ? 1 : times)}}; seed++)
                {
                    Track.Start(seed);
                    Tools.Forget();
                    try { H{{i}}.Handle(new(true), new(true)); } catch (Exception e) when (e is Failure or InvalidOperationException or ArgumentOutOfRangeException) { }
                }
                Log.Add($"[{string.Join(",", Track.Changed)}]");

                """);
        }

        return TestAssembly.Exe("#pragma warning disable\n" + main + string.Concat(handlers.Select((handler, i) => Numbered().Replace(Handler(handler, i, "internal"), "Track.At($1);"))))
            .File("Tracked.cs", Tracked)
            .WithoutGenerator();
    }

    public static string File(int handler) => $"H{handler}.cs";

    /// <summary>The number of the statement at a place in one of the files.</summary>
    public static int StatementAt(string source, int position) =>
        int.Parse(Numbered().Matches(source[..position])[^1].Groups[1].Value, CultureInfo.InvariantCulture);

    public static string Handler(RandomHandler handler, int number, string modifiers)
    {
        var text = new StringBuilder($$"""
            #nullable disable
            internal sealed class H{{number}} : Tools
            {
                {{modifiers}} static void Handle(Node first, Node second)
                {
                    Node a = new(), b = new(), c = new();
                    Nodes list = new();
                    Action act = () => { };
                    Node OfLocal(Node node) => node.Next;

            """);
        var count = 0;
        Write(handler.Body, "        ");
        return text.Append("    }\n}\n").ToString();

        void Write(IReadOnlyList<Statement> statements, string indent)
        {
            foreach (var statement in statements)
            {
                if (statement is Statement.Line line)
                    text.Append($"{indent}/*{count++}*/ {Inner().Replace(line.Text, _ => $"/*{count++}*/")}\n");
                else
                    ((Statement.Blocks)statement).Parts.ToList().ForEach(part => WriteBlock(part.Head, part.Body, indent));
            }
        }

        void WriteBlock(string head, IReadOnlyList<Statement> body, string indent)
        {
            text.Append($"{indent}{head}\n{indent}{{\n");
            Write(body, indent + "    ");
            text.Append($"{indent}}}\n");
        }
    }

    [GeneratedRegex(@"/\*(\d+)\*/")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"/\*#\*/")]
    private static partial Regex Inner();
}
