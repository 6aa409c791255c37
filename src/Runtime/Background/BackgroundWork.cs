namespace Hooks;

/// <summary>What stands in the queue: a call, or a turn of the calls that keep their order.</summary>
internal abstract class BackgroundWork
{
    /// <summary>The call to run now; null where somebody else runs it in its order.</summary>
    public abstract BackgroundCall? Take();

    /// <summary>The call to run after one that was taken, by the same worker.</summary>
    public virtual BackgroundCall? Next() => null;

    /// <summary>The call that will not run, in the place of <see cref="Take"/>.</summary>
    public abstract BackgroundCall Drop();
}
