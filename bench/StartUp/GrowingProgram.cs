namespace Bench.StartUp;

/// <summary>A program, and the same with twice as many handlers: what differs is what handlers bring.</summary>
internal sealed record GrowingProgram(HelloProgram Program, HelloProgram? WithTwice)
{
    public const int Handlers = 1000;

    public long? BytesOfHandler => (WithTwice?.Bytes - Program.Bytes) / Handlers;
}
