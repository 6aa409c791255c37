namespace Bench;

/// <summary>A class event, and the value of the filters and gates.</summary>
public sealed class Message
{
    public int Number { get; set; }
}
