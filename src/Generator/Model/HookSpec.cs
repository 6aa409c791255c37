namespace Hooks.Generators.Model;

/// <summary>Names a hook across assemblies.</summary>
internal sealed record HookKey(string Assembly, string Set, string Method)
{
    /// <summary>What stands for the method where every hook of the set is meant.</summary>
    public const string Every = "*";

    /// <summary>Every hook of the set.</summary>
    public HookKey EveryOfSet => this with { Method = Every };
}

/// <summary>What a hook's signature says it is.</summary>
internal enum HookKind
{
    Action,
    Filter,
    FilterInPlace,
    Gate,
    First,
    Collect,
    Any,
    All,
}

/// <summary>What a method's answer is wrapped in.</summary>
internal enum TaskShape
{
    None,
    Task,
    ValueTask,
}

/// <summary>All that the emitter needs to know of one hook.</summary>
/// <param name="IsOpen">Whether other assemblies may handle it: it and its set are public.</param>
/// <param name="HasOwnNext">Whether the delegate for handlers round others is one that the set generates.</param>
/// <param name="HasMethodImpl">Whether its declaration says itself how it is compiled, with <c>[MethodImpl]</c>.</param>
/// <param name="IsGone">Whether it is obsolete as an error, so that emitted code cannot call it either.</param>
internal sealed record HookSpec(
    SetSpec Set,
    string Method,
    string Name,
    HookKind Kind,
    TaskShape Shape,
    string Modifiers,
    string ReturnType,
    ValueSpec? Value,
    EquatableArray<ParameterSpec> Parameters,
    bool IsExtension,
    bool HasToken,
    EquatableArray<string> TypeParameters,
    string Constraints,
    HookOptionsSpec Options,
    bool IsOpen,
    bool NeedsUnsafe,
    bool HasOwnNext,
    bool HasMethodImpl,
    bool IsGone)
{
    public HookKey Key => new(Set.Assembly, Set.MetadataName, Method);

    public bool IsAsync => Shape != TaskShape.None;

    /// <summary>What a person calls the kind, for example <c>async filter</c>.</summary>
    public string KindName
    {
        get
        {
            var kind = Kind switch
            {
                HookKind.FilterInPlace => "filter in place",
                HookKind.Any => "vote, any",
                HookKind.All => "vote, all",
                _ => Kind.ToString().ToLowerInvariant(),
            };
            return IsAsync ? $"async {kind}" : kind;
        }
    }

    public bool IsGeneric => TypeParameters.Count > 0;

    /// <summary>Whether handlers can be added while the program runs.</summary>
    public bool HasPoint => IsOpen && !IsGeneric;

    public string TypeParameterList => IsGeneric ? $"<{string.Join(", ", TypeParameters)}>" : "";

    /// <summary>The delegate through which a handler with <c>[Around]</c> runs what comes after it.</summary>
    public string NextType
    {
        get
        {
            if (HasOwnNext)
                return $"{Set.Reference}.{KnownNames.Points}.{Parsing.NextDelegate.NameFor(Method)}{TypeParameterList}";
            var types = Parameters.Select(parameter => parameter.Type);
            return ReturnType != "void" ? $"global::System.Func<{string.Join(", ", types.Append(ReturnType))}>"
                : Parameters.Count > 0 ? $"global::System.Action<{string.Join(", ", types)}>"
                : "global::System.Action";
        }
    }

    /// <summary>What a handler answers that answers for all that come after it.</summary>
    public Answer WholeAnswer => Kind switch
    {
        HookKind.Action or HookKind.FilterInPlace => Answer.Nothing,
        HookKind.Gate => Answer.Result,
        _ => Answer.Value,
    };

    /// <summary>What the caller gets, without its task; null for nothing.</summary>
    public string? ResultType => Kind switch
    {
        HookKind.Action or HookKind.FilterInPlace => null,
        HookKind.Gate => $"global::Hooks.HookResult<{Value!.Type}>",
        HookKind.Collect => $"global::System.Collections.Generic.IReadOnlyList<{Value!.Type}>",
        _ => Value!.Type,
    };

    /// <summary>The parameters as a method or a delegate of the same ones declares them.</summary>
    public string Declarations => string.Join(", ", Parameters.Select(parameter => parameter.Declaration));

    /// <summary>The name of the caller's token, where there is one.</summary>
    public string? Token => HasToken ? Parameters[Parameters.Count - 1].Name : null;

    /// <summary>Whether handlers hand on a value: the first parameter.</summary>
    public bool PassesValue => Kind is HookKind.Filter or HookKind.FilterInPlace or HookKind.Gate;
}

/// <summary>The value of a filter or a gate, or the answer of a first, a collect or a vote.</summary>
/// <param name="Type">The type of the value; of one item for a collect.</param>
/// <param name="AnswerType">What a handler of a first or a collect answers: the type, nullable.</param>
/// <param name="IsRefStruct">Whether it is a ref struct or a pointer, which cannot be boxed.</param>
/// <param name="UnwrapsAnswer">Whether an answer is a <c>Nullable</c> of the type.</param>
internal sealed record ValueSpec(string Type, string AnswerType, bool IsRefStruct, bool UnwrapsAnswer);

/// <summary>The attribute's options, with defaults resolved.</summary>
/// <param name="Historic">How many events are kept for handlers that are added late.</param>
internal sealed record HookOptionsSpec(
    ErrorPolicy Errors,
    bool Parallel,
    int TimeoutMilliseconds,
    TimeoutPolicy OnTimeout,
    int Allows,
    Requirement Required,
    string? Permission,
    int Historic);

/// <summary>Mirrors <c>Hooks.HookErrorPolicy</c>.</summary>
internal enum ErrorPolicy
{
    Default,
    Continue,
    Stop,
    Report,
    Propagate,
    Block,
}

/// <summary>Mirrors <c>Hooks.HookTimeout</c>.</summary>
internal enum TimeoutPolicy
{
    Skip,
    Fail,
    Block,
}

/// <summary>Mirrors <c>Hooks.HookRequirement</c>.</summary>
internal enum Requirement
{
    None,
    AtLeastOne,
    ExactlyOne,
}

/// <summary>One parameter of a hook.</summary>
/// <param name="Modifier">What stands before the type in a parameter list: <c>in</c>, <c>ref</c>, <c>ref readonly</c> or nothing.</param>
/// <param name="IsScoped">Whether <c>scoped</c> stands before that.</param>
/// <param name="IsRefStruct">Whether it is a ref struct or a pointer, which cannot be boxed or a type argument.</param>
internal sealed record ParameterSpec(string Type, string Name, string Modifier, bool IsScoped, bool IsParams, bool IsRefStruct)
{
    /// <summary>What stands before an argument for this parameter.</summary>
    public string ArgumentModifier => Modifier switch
    {
        "" => "",
        "ref" => "ref ",
        _ => "in ",
    };

    /// <summary>The parameter as an argument. A dynamic one is passed as the object that it is: nothing is bound at run time.</summary>
    public string Argument => IsDynamic ? $"(object){Name}" : ArgumentModifier + Name;

    public bool IsDynamic => Type is "dynamic" or "dynamic?";

    public string Declaration => $"{(IsScoped ? "scoped " : "")}{(Modifier.Length > 0 ? Modifier + " " : "")}{Type} {Name}";
}

/// <summary>A hook set: where its part of the emitted code goes.</summary>
/// <param name="MetadataName">For example <c>Agent.Outer+AgentHooks</c>.</param>
/// <param name="Namespace">Empty for the global one.</param>
/// <param name="Declarations">For example <c>partial class Outer</c>, from the outside in.</param>
/// <param name="Reference">For example <c>global::Agent.Outer.AgentHooks</c>.</param>
/// <param name="DisplayName">For example <c>Outer.AgentHooks</c>.</param>
internal sealed record SetSpec(
    string Assembly,
    string MetadataName,
    string Namespace,
    EquatableArray<string> Declarations,
    string Reference,
    string DisplayName)
{
    /// <summary>For example <c>Agent.Outer.AgentHooks</c>.</summary>
    public string FullName => MetadataName.Replace('+', '.');
}
