namespace Hooks.Generators;

/// <summary>The names that user code and emitted code share with the other packages.</summary>
internal static class KnownNames
{
    public const int SchemaVersion = 1;

    public const string Abstractions = "Hooks.Abstractions";
    public const string RuntimeMarker = "Hooks.CompilerServices.HookFailures";

    public const string Hook = "Hooks.HookAttribute";
    public const string Action = "Hooks.ActionAttribute";
    public const string Filter = "Hooks.FilterAttribute";
    public const string Around = "Hooks.AroundAttribute";
    public const string Call = "Hooks.HookCall";
    public const string When = "Hooks.WhenAttribute";
    public const string Plugin = "Hooks.HookPluginAttribute";
    public const string Compose = "Hooks.ComposeHooksAttribute";
    public const string Remove = "Hooks.RemoveHookHandlerAttribute";
    public const string Reorder = "Hooks.ReorderHookHandlerAttribute";
    public const string Exports = "Hooks.CompilerServices.HookExportsAttribute";
    public const string ExportedLocations = "Hooks.CompilerServices.ExportedLocationsAttribute";

    /// <summary>What version 0.1.0 wrote for each handler.</summary>
    public const string ExportedLocation = "Hooks.CompilerServices.ExportedLocationAttribute";
    public const string Deny = "Hooks.DenyHookPermissionAttribute";
    public const string ExportedPlugin = "Hooks.CompilerServices.ExportedPluginAttribute";
    public const string ExportedHandler = "Hooks.CompilerServices.ExportedHandlerAttribute";

    public const string ComposeProperty = "HooksCompose";
    public const string InstrumentationProperty = "HooksInstrumentation";
    public const string RuntimeRegistrationProperty = "HooksRuntimeRegistration";

    /// <summary>The member that every hook set gets.</summary>
    public const string Points = "Points";

    /// <summary>The member of <see cref="Points"/> that holds the table of each hook.</summary>
    public const string Tables = "Tables";

    /// <summary>The name in <c>[GeneratedCode]</c>.</summary>
    public const string Tool = "Hooks.Generators";

    /// <summary>How the name of the file ends that has the bodies and the tables of a hook set.</summary>
    public const string SetFileEnding = ".Hooks.g.cs";

    /// <summary>How the name of the file ends that lets the handlers of a hook set change while the program runs.</summary>
    public const string PointsFileEnding = ".Points.g.cs";

    /// <summary>How the name of the file ends that has the bodies of what cannot be a hook.</summary>
    public const string RefusedFileEnding = ".NotHooks.g.cs";

    /// <summary>How the name of the file ends that says what a set is, for catalogs and for whoever asks for all hooks.</summary>
    public const string RegistrationFileEnding = ".Registration.g.cs";
}
