// The events that the cases of the corpus handle. It is compiled with every case, and is no part of the tests' project.

#nullable enable
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Shop;

public static partial class ShopHooks
{
    [Hook("order_placed")]
    public static partial void OrderPlaced(Order order);

    [Hook("order_saved")]
    public static partial Task OrderSaved(Order order, CancellationToken cancellationToken);

    [Hook("order_shipped")]
    public static partial ValueTask OrderShipped(Order order, Customer receiver);

    [Hook("line_moved")]
    public static partial void LineMoved(Order from, Order to, Line line);

    [Hook("bag_filled")]
    public static partial void BagFilled(Bag bag);

    [Hook("draft_edited")]
    public static partial void DraftEdited(Draft draft);

    [Hook("message_sent")]
    public static partial void MessageSent(Message message);

    [Hook("sample_taken")]
    public static partial void SampleTaken(Sample sample);

    [Hook("sample_read")]
    public static partial void SampleRead(in Sample sample);

    [Hook("packet_received")]
    public static partial void PacketReceived(ReadOnlySpan<byte> bytes, Packet packet);

    [Hook("buffer_filled")]
    public static partial void BufferFilled(Span<byte> buffer);

    [Hook("frame_drawn")]
    public static partial void FrameDrawn(Frame frame);

    [Hook("ledger_closed")]
    public static partial void LedgerClosed(Ledger ledger);

    [Hook("words_said")]
    public static partial void WordsSaid(params string[] words);

    [Hook("lines_picked")]
    public static partial void LinesPicked(List<Line> lines, Dictionary<string, string> settings);

    [Hook("line_priced")]
    public static partial void LinePriced(string name, decimal price, IAnswers answers);

    [Hook("entity_stored")]
    public static partial void EntityStored<T>(T entity) where T : class, IEntity;

    [Hook("something_happened")]
    public static partial void SomethingHappened(object what);
}

/// <summary>Hooks whose handlers may change what they get, or answer with another value.</summary>
public static partial class PriceHooks
{
    [Hook("order_priced")]
    public static partial Order OrderPriced(Order order);

    [Hook("total_rounded")]
    public static partial void TotalRounded(ref decimal total, Order order);

    [Hook("before_payment")]
    public static partial HookResult<Order> BeforePayment(Order order);

    [Hook("may_ship", Strategy = HookStrategy.All)]
    public static partial bool MayShip(Order order);

    [Hook("discount", Strategy = HookStrategy.First)]
    public static partial string? Discount(Order order);
}

public enum Status { New, Paid, Shipped }

public interface IEntity
{
    int Id { get; set; }

    string Tag { get; set; }
}

/// <summary>Something that the host brings along; who implements it is not known here.</summary>
public interface IAnswers
{
    int Count { get; }

    void Give(string answer);
}

public class Entity : IEntity
{
    public int Version;

    public int Id { get; set; }

    public string Tag { get; set; } = "";

    public void Touch() => Version++;

    public virtual string Label() => $"{Tag} {Id}";
}

public class Order : Entity
{
    public decimal Total;
    public int Count;
    public long Ticks;
    public string? Remark;
    public int[] Counts = [];
    public Point Position;
    public readonly object Gate = new();

    public string Title { get; set; } = "";

    public string? Note { get; set; }

    public bool IsUrgent { get; set; }

    public Status Status { get; set; }

    public DateTime? PaidAt { get; set; }

    public Customer Customer { get; set; } = new();

    public Order? Parent { get; set; }

    public Line[] Top { get; set; } = [];

    public string[] Codes { get; set; } = [];

    public List<Line> Lines { get; set; } = [];

    public List<string> Tags { get; } = [];

    public HashSet<int> Seen { get; } = [];

    public Dictionary<string, string> Fields { get; } = [];

    public Dictionary<string, Line> ByCode { get; } = [];

    public Dictionary<string, List<string>> Groups { get; } = [];

    public StringBuilder Text { get; } = new();

    public byte[] Data { get; set; } = [];

    public object? State { get; set; }

    public string FullTitle
    {
        get => $"{Customer.Name}: {Title}";
        set => Title = value.Trim();
    }

    public string this[string field]
    {
        get => Fields[field];
        set => Fields[field] = value;
    }

    public void Rename(string title) => Title = title;

    public Line AddLine(string name)
    {
        var line = new Line { Name = name };
        Lines.Add(line);
        return line;
    }

    public bool TryPay(decimal amount)
    {
        if (amount < Total)
            return false;
        Status = Status.Paid;
        return true;
    }

    public Line? Find(string name) => Lines.Find(line => line.Name == name);

    public decimal Sum()
    {
        var sum = 0m;
        foreach (var line in Lines)
            sum += line.Price * line.Amount;
        return sum;
    }

    public string Describe()
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
            text.Append(line.Name).Append(' ');
        return text.ToString();
    }

    public bool Costs(decimal least) => Total >= least;

    public void EachLine(Action<Line> act)
    {
        foreach (var line in Lines)
            act(line);
    }

    public void Give(ref Line line) => line = Lines[0];

    public ref int CountByRef() => ref Count;

    public IEnumerable<Line> Expensive()
    {
        foreach (var line in Lines)
        {
            if (line.Price > 100)
                yield return line;
        }
    }

    public Order Copy() => new() { Id = Id, Title = Title, Note = Note, Total = Total, Lines = [.. Lines.Select(line => line.Copy())] };

    public Order ShallowCopy() => (Order)MemberwiseClone();
}

public class Line
{
    public int Amount;

    public string Name { get; set; } = "";

    public decimal Price { get; set; }

    public Line? Next { get; set; }

    public List<string> Notes { get; } = [];

    public Line Copy() => new() { Name = Name, Price = Price, Amount = Amount };
}

public class Customer
{
    public string Name { get; set; } = "";

    public int Visits { get; set; }

    public Address Home { get; set; } = new();

    public List<Order> Orders { get; } = [];
}

public class Address
{
    public string City { get; set; } = "";

    public string? Street { get; set; }
}

public struct Point
{
    public int X;
    public int Y;

    public void Move(int x, int y)
    {
        X += x;
        Y += y;
    }
}

/// <summary>Immutable on the surface; what its references point to is not.</summary>
public record Message(string Text, DateTime SentAt)
{
    public ImmutableList<string> Readers { get; init; } = [];

    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    public List<string> Attachments { get; init; } = [];

    public Customer Sender { get; init; } = new();
}

/// <summary>An event that is passed by value: what it refers to is the event's, its own fields are a copy.</summary>
public struct Sample
{
    public int Value;
    public string Unit;
    public List<int> Values;
    public int[] Raw;
    public Customer Owner;
}

/// <summary>An event that lives on the stack.</summary>
public ref struct Frame
{
    public int Width;
    public Span<byte> Pixels;
    public ref int Count;
}

/// <summary>Every collection of the framework.</summary>
public class Bag
{
    public int[,] Grid = new int[2, 2];
    public int[][] Jagged = [[]];
    public Point[] Path = [];
    public List<Point> Points = [];
    public ImmutableArray<int> Fixed = [];
    public ImmutableList<string> Names = [];
    public BitVector32 Flags;

    public Collection<string> Simple { get; } = [];
    public ObservableCollection<string> Observable { get; } = [];
    public ReadOnlyCollection<Line> ReadOnly { get; set; } = new([]);
    public Queue<Line> Queue { get; } = new();
    public Stack<Line> Stack { get; } = new();
    public LinkedList<string> Linked { get; } = new();
    public PriorityQueue<Line, int> Priority { get; } = new();
    public SortedSet<string> Sorted { get; } = [];
    public SortedDictionary<string, int> SortedMap { get; } = [];
    public SortedList<string, int> SortedPairs { get; } = [];
    public OrderedDictionary<string, int> Ordered { get; } = [];
    public Dictionary<string, int> Counts { get; } = [];
    public ConcurrentDictionary<string, int> Concurrent { get; } = new();
    public ConcurrentQueue<Line> ConcurrentQueue { get; } = new();
    public ConcurrentStack<string> ConcurrentStack { get; } = new();
    public ConcurrentBag<string> ConcurrentBag { get; } = [];
    public BlockingCollection<string> Blocking { get; } = [];
    public ArrayList Objects { get; } = [];
    public Hashtable Table { get; } = [];
    public Queue OldQueue { get; } = new();
    public Stack OldStack { get; } = new();
    public SortedList OldPairs { get; } = [];
    public NameValueCollection Pairs { get; } = [];
    public StringCollection Strings { get; } = [];
    public StringDictionary StringMap { get; } = [];
    public ListDictionary ListMap { get; } = [];
    public HybridDictionary HybridMap { get; } = [];
    public BitArray Bits { get; } = new(8);
    public ImmutableArray<int>.Builder ArrayBuilder { get; } = ImmutableArray.CreateBuilder<int>();
    public ImmutableList<string>.Builder ListBuilder { get; } = ImmutableList.CreateBuilder<string>();
    public ImmutableDictionary<string, int>.Builder MapBuilder { get; } = ImmutableDictionary.CreateBuilder<string, int>();
    public ImmutableHashSet<int>.Builder SetBuilder { get; } = ImmutableHashSet.CreateBuilder<int>();
    public IList<string> Any { get; set; } = [];
    public ICollection<string> AnyCollection { get; set; } = [];
    public IDictionary<string, int> AnyMap { get; set; } = new Dictionary<string, int>();
    public IReadOnlyList<Line> Readable { get; set; } = [];
    public IEnumerable<Line> Stream { get; set; } = [];
}

/// <summary>Texts and documents.</summary>
public class Draft
{
    public char[] Letters = [];

    public StringBuilder Text { get; } = new();

    public JsonObject Json { get; set; } = [];

    public JsonArray Items { get; set; } = [];

    public JsonNode? Node { get; set; }

    public XElement Xml { get; set; } = new("draft");

    public byte[] Bytes { get; set; } = [];

    public Memory<byte> Memory { get; set; }

    public ArraySegment<byte> Segment { get; set; }

    public ReadOnlyMemory<byte> Sealed { get; set; }
}

public class Packet
{
    public byte[] Payload { get; set; } = [];

    public int Length { get; set; }

    public Point Origin { get; set; }
}

/// <summary>An event that is written with what C# has had since version 12.</summary>
public class Ledger(string name, List<Entry> entries)
{
    public Cells Cells;
    public (Entry First, int Count) Summary = (new(), 0);
    public Entry[] Pages = [];

    public event Action<Entry>? Changed;

    public string Name => name;

    public List<Entry> Entries => entries;

    public string Title { get; set => field = value.Trim(); } = "";

    /// <summary>Made when it is first read.</summary>
    public List<string> Marks => field ??= [];

    public Dictionary<string, Entry> Accounts { get; } = [];

    public Span<Entry> this[Range range] => Pages.AsSpan(range);

    public void Append(Entry entry)
    {
        entries.Add(entry);
        Changed?.Invoke(entry);
    }

    public void Relabel(string other) => name = other;

    public ref Entry Page(int place) => ref Pages[place];

    public Ledger With(string other) => new(other, [.. entries]);
}

public class Entry
{
    public int Cents;

    public string Text { get; set; } = "";

    public List<Entry> Children { get; } = [];
}

[InlineArray(4)]
public struct Cells
{
    private int _first;
}

public readonly record struct Pointer(Entry Target, int Position);
