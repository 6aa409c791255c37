// Events and hooks of an assembly that the cases refer to: its methods' bodies are not seen where they are called.

#nullable enable
using Hooks;

namespace Contract;

public static partial class ContractHooks
{
    [Hook("ticket_opened")]
    public static partial void TicketOpened(Ticket ticket);
}

public class Ticket
{
    public int Votes;

    public string Title { get; set; } = "";

    public Person Owner { get; set; } = new();

    public List<string> Comments { get; } = [];

    /// <summary>A method whose effect nobody can know who does not see its body.</summary>
    public void Refresh() => Votes++;

    public string Summary() => $"{Title} ({Votes})";

    public Person FindOwner() => Owner;
}

public class Person
{
    public string Name { get; set; } = "";
}

public interface IJournal
{
    void Write(object entry);
}

public static class Journal
{
    public static void Record(object entry) => Console.WriteLine(entry);
}
