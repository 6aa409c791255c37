using System.Threading.Channels;

namespace Hooks;

/// <summary>
/// The calls of one hook that keep their order: one at a time, as they were posted. Each call puts one turn of the lane
/// into the queue, and whoever gets a turn runs the oldest call; so it does not matter which worker gets which turn.
/// </summary>
internal sealed class BackgroundLane : BackgroundWork
{
    private readonly Queue<BackgroundCall> calls = [];

    /// <summary>Turns that came up while a call was running; its worker takes them.</summary>
    private int missed;
    private bool isRunning;

    /// <summary>The number of the oldest call whose turn has come up while another was running; null for none.</summary>
    public long? Oldest
    {
        get
        {
            lock (calls)
                return missed > 0 ? calls.Peek().Number : null;
        }
    }

    public void Post(BackgroundCall call, ChannelWriter<BackgroundWork> queue)
    {
        lock (calls)
        {
            calls.Enqueue(call);
            queue.TryWrite(this);
        }
    }

    public override BackgroundCall? Take()
    {
        lock (calls)
        {
            if (isRunning)
            {
                missed++;
                return null;
            }

            isRunning = true;
            return calls.Dequeue();
        }
    }

    public override BackgroundCall? Next()
    {
        lock (calls)
        {
            isRunning = missed > 0;
            return isRunning ? Missed() : null;
        }
    }

    public override BackgroundCall Drop()
    {
        lock (calls)
            return calls.Dequeue();
    }

    /// <summary>Drops the oldest call whose turn has come up while another was running; null for none.</summary>
    public BackgroundCall? DropMissed()
    {
        lock (calls)
            return missed > 0 ? Missed() : null;
    }

    private BackgroundCall Missed()
    {
        missed--;
        return calls.Dequeue();
    }
}
