namespace Hooks.Generators.Model;

/// <summary>What a handler answers.</summary>
internal enum Answer
{
    /// <summary>Nothing: it observes, or changes a <c>ref</c> value where it lies.</summary>
    Nothing,

    /// <summary>A value.</summary>
    Value,

    /// <summary>A value and a verdict.</summary>
    Result,
}

/// <summary>A handler that fits its hook: all that ordering and emitting need to know.</summary>
internal sealed record HandlerSpec(
    HookKey Hook,
    HandlerIdentity Identity,
    HandlerPlace Place,
    CallSpec Call,
    EquatableArray<ConditionSpec> Conditions,
    ThunkSpec? Thunk)
{
    public string Name => Identity.Name;

    public string Plugin => Identity.Plugin.Id;

    public bool IsAround => Call.IsAround;

    /// <summary>Whether it is round every hook of its set.</summary>
    public bool IsOfSet => Call.SetShape is not null;

    /// <summary>Whether it may be left out where its hook is not there.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The permission that its hook asks for, where it asks for one.</summary>
    public string? Permission { get; init; }

    /// <summary>Whether it runs only while objects of its class are attached.</summary>
    public bool IsListener => Call.Receiver is not null;
}

/// <summary>Who a handler is, and what breaks ties between handlers of one priority.</summary>
internal sealed record HandlerIdentity(
    string Assembly,
    string Type,
    string Method,
    string ParameterTypes,
    string Name,
    PluginSpec Plugin)
{
    /// <summary><c>Type.Method</c>, the name of a handler that was given none.</summary>
    public string ShortName => $"{Type.Substring(Type.LastIndexOfAny(['.', '+']) + 1)}.{Method}";

    public string FullName => $"{Type.Replace('+', '.')}.{Method}";

    /// <summary>Made once: tables are looked up by it, for every handler after every edit.</summary>
    public MethodKey Key { get; } = new(Assembly, Type, Method, ParameterTypes);

    /// <summary>As a message names it: a handler of the own assembly as its plugin calls it, one of another with all of its name.</summary>
    public string Described(string ownAssembly) => Assembly == ownAssembly
        ? $"'{Name}' of plugin '{Plugin.Id}'"
        : $"'{FullName}' of assembly '{Assembly}'{(Plugin.Id == Assembly ? "" : $" (plugin '{Plugin.Id}')")}";

    /// <summary>Whether a name in <c>Before</c>, <c>After</c>, <c>Remove…</c> or <c>Reorder…</c> means this handler.</summary>
    public bool IsCalled(string name) => name == Name || name == ShortName || name == FullName;
}

/// <summary>Where a handler asks to stand.</summary>
internal sealed record HandlerPlace(int Priority, EquatableArray<string> Before, EquatableArray<string> After);

/// <summary>How a handler is called.</summary>
/// <param name="Target">For example <c>global::Guard.Audit.Log</c>, with type arguments.</param>
internal sealed record CallSpec(string Target, EquatableArray<ArgumentSpec> Arguments, TaskShape Shape, Answer Answer)
{
    /// <summary>
    /// How the handler runs in the background; null where the dispatch itself runs it. What the dispatch calls, and
    /// awaits on an async hook, is then the posting.
    /// </summary>
    public BackgroundSpec? Background { get; init; }

    /// <summary>On what an attached listener is called; null for all other handlers.</summary>
    public ReceiverSpec? Receiver { get; init; }

    /// <summary>Which of the hook's parameters gives the service that it is called on.</summary>
    public int? Provider { get; init; }

    /// <summary>Whether it gets what comes after it as its last argument, and answers for all of that.</summary>
    public bool IsAround { get; init; }

    /// <summary>
    /// What a handler round every hook of its set wraps the result in, and what comes after it as well; null for one that
    /// is round one hook.
    /// </summary>
    public TaskShape? SetShape { get; init; }
}

/// <summary>An object that a handler is called on.</summary>
/// <param name="Type">The type as which it is passed.</param>
/// <param name="Test">The method that tells whether an object is one, where the type is not named; the object is then the first argument.</param>
internal sealed record ReceiverSpec(string Type, string? Test);

/// <summary>How a handler runs in the background.</summary>
/// <param name="Shape">What the handler itself returns.</param>
internal sealed record BackgroundSpec(TaskShape Shape, bool KeepsOrder);

/// <summary>One argument of the call.</summary>
/// <param name="Parameter">Which of the hook's parameters.</param>
/// <param name="IsToken">Whether it is the token of an async dispatch.</param>
/// <param name="Modifier"><c>in </c>, <c>ref </c> or nothing.</param>
/// <param name="CastTo">The wider type of the handler's parameter; empty where the types are the same.</param>
internal sealed record ArgumentSpec(int Parameter, bool IsToken, string Modifier, string CastTo);

/// <summary>One <c>[When]</c>.</summary>
/// <param name="Parameter">Which of the hook's parameters the path starts from.</param>
/// <param name="Path">What follows the parameter in an expression, for example <c>?.Name</c>.</param>
/// <param name="ReadType">The type of the whole expression.</param>
/// <param name="Test">The test, <c>{0}</c> standing for what was read.</param>
internal sealed record ConditionSpec(int Parameter, string Path, string ReadType, string Test)
{
    /// <summary>A test for a null at the end of the path tells it from one on the way, and reads by itself.</summary>
    public bool IsPattern => ReadType.Length == 0;
}

/// <summary>The public method through which other assemblies call a handler.</summary>
/// <param name="Target">What it calls.</param>
internal sealed record ThunkSpec(
    string SetType,
    string Target,
    string ReturnType,
    string TypeParameterList,
    string Parameters,
    string Arguments,
    string Constraints,
    bool IsUnsafe,
    EquatableArray<string> Attributes);
