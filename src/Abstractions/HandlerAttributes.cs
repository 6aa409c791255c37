namespace Hooks;

/// <summary>
/// What <see cref="ActionAttribute"/>, <see cref="FilterAttribute"/> and <see cref="AroundAttribute"/> share.
/// </summary>
/// <remarks>
/// The method is at least <see langword="internal"/>, and static; or it is an instance method, which is called on objects that
/// are attached or on a service. It takes the hook's parameters from the left
/// and may leave out the rest; a parameter may be wider than the hook's (a base class, an interface,
/// <see cref="object"/>).
/// </remarks>
public abstract class HookHandlerAttribute : Attribute
{
    private protected HookHandlerAttribute(Type? set, string hook)
    {
        Set = set;
        Hook = hook;
    }

    /// <summary>The hook set that is meant, or <see langword="null"/> where the name alone is clear.</summary>
    public Type? Set { get; }

    /// <summary>The hook's name, or its method's name; <c>*</c> for every hook of <see cref="Set"/>.</summary>
    public string Hook { get; }

    /// <summary>
    /// Where the handler stands: lower runs first, negatives are allowed, the default is 10. Equal priorities:
    /// a referenced assembly before the one that refers to it, then by assembly, type and method name.
    /// </summary>
    public int Priority { get; set; } = 10;

    /// <summary>
    /// Handlers (<c>Type.Method</c> or their <see cref="Name"/>) or plugins that this handler must run before,
    /// separated by commas. It moves as little as needed, whatever the priorities say.
    /// </summary>
    public string? Before { get; set; }

    /// <summary>
    /// Handlers (<c>Type.Method</c> or their <see cref="Name"/>) or plugins that this handler must run after,
    /// separated by commas. It moves as little as needed, whatever the priorities say.
    /// </summary>
    public string? After { get; set; }

    /// <summary>The handler's name in orders, failures and results. The default is <c>Type.Method</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Where no such hook exists, the handler is left out without an error.</summary>
    public bool Optional { get; set; }
}

/// <summary>Handles an action: a hook that returns nothing and whose event may only be observed.</summary>
/// <example><code>
/// [Action("message_received", Priority = 5)]
/// internal static void Log(MessageReceived e) => Console.WriteLine(e.Text);
/// </code></example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ActionAttribute : HookHandlerAttribute
{
    /// <summary>Handles the action of this name, wherever it is declared.</summary>
    /// <param name="hook">The hook's name, or its method's name.</param>
    public ActionAttribute(string hook)
        : base(null, hook)
    {
    }

    /// <summary>Handles the action of this name in one set, where two sets share the name.</summary>
    /// <param name="set">The hook set.</param>
    /// <param name="hook">The hook's name, or its method's name.</param>
    public ActionAttribute(Type set, string hook)
        : base(set, hook)
    {
    }

    /// <summary>
    /// The handler runs later, through the queue of <c>HookBackground</c>: whoever fires the hook goes on at once. What
    /// it throws is reported. Its conditions are tested when the hook is fired. It may return a task on a sync hook too,
    /// and take a <see cref="System.Threading.CancellationToken"/> last: the queue's, not the caller's.
    /// </summary>
    public bool Background { get; set; }

    /// <summary>
    /// For handlers with <see cref="Background"/>: those of one hook that say so run one at a time, in the order in which
    /// the hook was fired. The default is <see langword="false"/>: calls of one hook may run at the same time.
    /// </summary>
    public bool KeepOrder { get; set; }
}

/// <summary>Handles a hook that gives something back: a filter, a gate, or one that asks for answers.</summary>
/// <example><code>
/// [Filter("the_content")]
/// internal static string AddFooter(string content) => content + "&lt;footer/&gt;";
/// </code></example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class FilterAttribute : HookHandlerAttribute
{
    /// <summary>Handles the hook of this name, wherever it is declared.</summary>
    /// <param name="hook">The hook's name, or its method's name.</param>
    public FilterAttribute(string hook)
        : base(null, hook)
    {
    }

    /// <summary>Handles the hook of this name in one set, where two sets share the name.</summary>
    /// <param name="set">The hook set.</param>
    /// <param name="hook">The hook's name, or its method's name.</param>
    public FilterAttribute(Type set, string hook)
        : base(set, hook)
    {
    }
}
