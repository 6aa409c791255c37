using Microsoft.CodeAnalysis;

namespace Hooks.Generators.Diagnostics;

/// <summary>Every diagnostic, on one page.</summary>
internal static class Rules
{
    /// <summary>The property of a <see cref="WrongAttribute"/> that holds the attribute to write instead.</summary>
    public const string RightAttribute = nameof(RightAttribute);

    /// <summary>
    /// A property of <see cref="UnknownHook"/>, <see cref="UnknownHandler"/> and <see cref="BadCondition"/>: the names that
    /// may be meant, best first, with <c>\n</c> between them. Each stands for <see cref="WrittenName"/>.
    /// </summary>
    public const string NearestNames = nameof(NearestNames);

    /// <summary>
    /// A property beside <see cref="NearestNames"/>: the name that was written. It is all of the diagnostic's span, or, where
    /// the text is no plain literal, a part of what the expression there means.
    /// </summary>
    public const string WrittenName = nameof(WrittenName);

    /// <summary>
    /// A property of an <see cref="UnknownHook"/> whose name is a hook of one or more sets, none of which the attribute
    /// means: the sets as C# names them, <c>global::</c> included, with <c>\n</c> between them, the one that the message shows first.
    /// </summary>
    public const string Sets = nameof(Sets);

    /// <summary>
    /// A property of <see cref="DiscardedResult"/>: what stands before the <c>=</c> that a fix writes, a variable that is
    /// there or <c>var</c> with a name that is free.
    /// </summary>
    public const string AssignTo = nameof(AssignTo);

    /// <summary>
    /// A property of <see cref="BlockingWait"/>: the expression to await in the place of the one in the span, as C#. It is
    /// not there where nothing fits.
    /// </summary>
    public const string AwaitInstead = nameof(AwaitInstead);

    /// <summary>
    /// A property of a <see cref="MissingPermission"/> at a handler: the permission that <see cref="Plugin"/> must declare in
    /// its <c>[HookPlugin]</c>.
    /// </summary>
    public const string Permission = nameof(Permission);

    /// <summary>A property beside <see cref="Permission"/>: the name of the handler's plugin.</summary>
    public const string Plugin = nameof(Plugin);

    public static readonly DiagnosticDescriptor UnknownHook = Error(
        "HOOK001", "Unknown hook", "{0}");

    public static readonly DiagnosticDescriptor ChangedEvent = Error(
        "HOOK002", "Action changes its event", "Handler '{0}' of action '{1}' changes '{2}'{3}: an action only observes its event; copy what you want to change, or make the hook a filter");

    public static readonly DiagnosticDescriptor DoesNotFit = Error(
        "HOOK003", "Handler does not fit its hook", "Handler '{0}' does not fit hook '{1}': {2}. It fits as '{3}'{4}.");

    public static readonly DiagnosticDescriptor NotCallable = Error(
        "HOOK004", "Handler cannot be called", "Handler '{0}' of hook '{1}' cannot be called: {2}");

    public static readonly DiagnosticDescriptor WrongAttribute = Error(
        "HOOK005", "Wrong attribute for this hook", "{0}; write [{1}]");

    public static readonly DiagnosticDescriptor HookCannotBe = Error(
        "HOOK006", "Not a hook", "'{0}' cannot be a hook: {1}");

    public static readonly DiagnosticDescriptor Circle = Error(
        "HOOK007", "Handlers in a circle", "The handlers of hook '{0}' ask to run before one another in a circle: {1}; take one Before or After out", isComposition: true);

    public static readonly DiagnosticDescriptor UnknownHandler = Warning(
        "HOOK008", "Unknown handler", "'{0}' names no {1}{2}{3}", isComposition: true);

    public static readonly DiagnosticDescriptor AsyncVoid = Error(
        "HOOK009", "async void handler", "Handler '{0}' of hook '{1}' is 'async void': nobody can await it or see it fail; {2}");

    public static readonly DiagnosticDescriptor DiscardedResult = Warning(
        "HOOK010", "Result thrown away", "The result of hook '{0}' is thrown away, so {1}; write '{2}'");

    public static readonly DiagnosticDescriptor UnreadValue = Warning(
        "HOOK011", "Value never read", "Handler '{0}' of hook '{1}' {2}, so what the caller and the handlers before it made of it is lost; {3} where that is meant");

    public static readonly DiagnosticDescriptor ForbiddenVerdict = Error(
        "HOOK012", "Verdict not allowed", "Handler '{0}' answers {1}{2}, which hook '{3}' does not allow and would ignore; it allows {4}");

    public static readonly DiagnosticDescriptor FiresItself = Warning(
        "HOOK013", "Handler fires its own hook", "Handler '{0}' fires its own hook '{1}'{2} each time that it runs, and never ends; put a condition before the call, or [When] on the handler");

    public static readonly DiagnosticDescriptor DeprecatedHook = Warning(
        "HOOK014", "Deprecated hook", "Hook '{0}' is deprecated{1}");

    public static readonly DiagnosticDescriptor DuplicateHandler = Warning(
        "HOOK015", "Handled twice", "'{0}' handles hook '{1}' already, and would run once for each attribute; take this one out");

    public static readonly DiagnosticDescriptor BlockingWait = Warning(
        "HOOK016", "Blocking wait", "'{0}' blocks a thread in handler '{1}' of async hook '{2}'; {3}");

    public static readonly DiagnosticDescriptor LostChange = Warning(
        "HOOK017", "Change of a copied event is lost", "Handler '{0}' of action '{1}' changes '{2}'{3} in its own copy of the event, and nobody sees it; keep the new value in a local, or make the hook a filter");

    public static readonly DiagnosticDescriptor CopiedStruct = Info(
        "HOOK018", "Large struct is copied", "'{0}' has {1} bytes, and {2}; {3}");

    public static readonly DiagnosticDescriptor BadCondition = Error(
        "HOOK019", "Bad condition", "[When(\"{0}\")] cannot be checked{1}: {2}");

    public static readonly DiagnosticDescriptor MissingPermission = Error(
        "HOOK020", "Permission missing", "Handler {0} is left out of hook '{1}': {2}");

    public static readonly DiagnosticDescriptor Requirement = Error(
        "HOOK021", "Required hook", "Hook {0} needs {1} handler, and this composition has {2}", isComposition: true);

    public static readonly DiagnosticDescriptor StaleHandler = Error(
        "HOOK022", "Exported handler does not fit", "Handler '{0}' of assembly '{1}' is left out: it was built against another version of hook '{2}', which {3}; build both against the same version", isComposition: true);

    public static readonly DiagnosticDescriptor UnreadableExports = Error(
        "HOOK023", "Exports of another version", "Assembly '{0}' exports its hooks in schema version {1}, and this generator reads version {2}; build both with the same version of Hooks.Generators", isComposition: true);

    public static readonly DiagnosticDescriptor NotComposable = Error(
        "HOOK024", "Hook cannot be composed here", "Hook '{0}' of assembly '{1}' cannot be composed here, and keeps the handlers of its own assembly: {2}", isComposition: true);

    public static readonly DiagnosticDescriptor NotAround = Info(
        "HOOK025", "Not round every hook", "'{0}' does not run round every hook of '{1}': {2}");

    public static readonly DiagnosticDescriptor BadBuildProperty = Error(
        "HOOK026", "Bad build property", "{0} is '{1}', which it cannot be, and counts as not set; write {2}", isComposition: true);

    private static DiagnosticDescriptor Error(string id, string title, string message, bool isComposition = false) =>
        Rule(id, title, message, DiagnosticSeverity.Error, isComposition);

    private static DiagnosticDescriptor Warning(string id, string title, string message, bool isComposition = false) =>
        Rule(id, title, message, DiagnosticSeverity.Warning, isComposition);

    private static DiagnosticDescriptor Info(string id, string title, string message) =>
        Rule(id, title, message, DiagnosticSeverity.Info, isComposition: false);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, bool isComposition) => new(
        id,
        title,
        message,
        "Hooks",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/hooks-dotnet/hooks/blob/main/docs/diagnostics/{id}.md",
        customTags: isComposition ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
