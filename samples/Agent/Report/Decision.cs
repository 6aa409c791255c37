namespace Agent.Host.Report;

/// <summary>Something that was decided about a session: by a handler, by a tool, or by the host.</summary>
/// <param name="Hook">Where it was decided.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="DecidedBy">Who decided; empty for notes, which decide nothing.</param>
/// <param name="Reason">Why.</param>
internal sealed record Decision(string Hook, string Subject, Outcome Outcome, string DecidedBy, string Reason);

internal enum Outcome
{
    /// <summary>A handler accepted the call, and the rest of the gate was skipped.</summary>
    Accepted,

    /// <summary>A handler added a note for the model.</summary>
    Noted,

    /// <summary>A handler asked, and the user said yes.</summary>
    Confirmed,

    /// <summary>A handler asked, and the user said no.</summary>
    Declined,

    /// <summary>A handler refused.</summary>
    Blocked,

    /// <summary>The gate let it pass, and the tool refused.</summary>
    Denied,

    /// <summary>The host ended the loop.</summary>
    Stopped,
}
