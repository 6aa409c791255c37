using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>
/// What an assembly brings to a composition. The generator writes it; nobody else should.
/// </summary>
/// <remarks>
/// The first argument of every schema version, past and future, is the version itself, so that a composition
/// can name the assembly that it cannot read.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HookExportsAttribute : Attribute
{
    /// <summary>Describes an assembly's exports.</summary>
    /// <param name="schemaVersion">The version of this description.</param>
    public HookExportsAttribute(int schemaVersion) => SchemaVersion = schemaVersion;

    /// <summary>The version of this description.</summary>
    public int SchemaVersion { get; }

    /// <summary>The metadata names of the public hook sets.</summary>
    public string[]? Sets { get; set; }

    /// <summary>The metadata name of the class that holds the handlers' thunks.</summary>
    public string? Handlers { get; set; }

    /// <summary>The names of the referenced assemblies that carry hooks.</summary>
    public string[]? References { get; set; }

    /// <summary>
    /// 0 where the assembly composes nothing; else one more than the greatest depth among the compositions
    /// that it refers to.
    /// </summary>
    public int CompositionDepth { get; set; }
}

/// <summary>What a plugin of an assembly says of itself. The generator writes it; nobody else should.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExportedPluginAttribute : Attribute
{
    /// <summary>Describes a plugin.</summary>
    /// <param name="id">The plugin's name.</param>
    public ExportedPluginAttribute(string id) => Id = id;

    /// <summary>The plugin's name.</summary>
    public string Id { get; }

    /// <summary>The plugin's version.</summary>
    public string? Version { get; set; }

    /// <summary>The version of the host's API that it was written for.</summary>
    public int ApiVersion { get; set; }

    /// <summary>The permissions that it declares.</summary>
    public string[]? Permissions { get; set; }
}

/// <summary>Marks a public thunk that calls one handler. The generator writes it; nobody else should.</summary>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExportedHandlerAttribute : Attribute
{
    /// <summary>Describes the handler behind a thunk.</summary>
    /// <param name="set">The hook set.</param>
    /// <param name="hook">The hook's method.</param>
    /// <param name="type">The full name of the handler's type.</param>
    /// <param name="method">The handler's method.</param>
    public ExportedHandlerAttribute(Type set, string hook, string type, string method)
    {
        Set = set;
        Hook = hook;
        Type = type;
        Method = method;
    }

    /// <summary>The hook set.</summary>
    public Type Set { get; }

    /// <summary>The hook's method; <c>*</c> for every hook of the set.</summary>
    public string Hook { get; }

    /// <summary>The full name of the handler's type.</summary>
    public string Type { get; }

    /// <summary>The handler's method.</summary>
    public string Method { get; }

    /// <summary>The handler's parameter types, which order overloads.</summary>
    public string? Parameters { get; set; }

    /// <summary>The handler's name.</summary>
    public string? Name { get; set; }

    /// <summary>The handler's plugin.</summary>
    public string? Plugin { get; set; }

    /// <summary>Whether it may be left out where its hook is not there.</summary>
    public bool Optional { get; set; }

    /// <summary>The handler's priority.</summary>
    public int Priority { get; set; }

    /// <summary>Whether the handler runs in the background.</summary>
    public bool Background { get; set; }

    /// <summary>Whether it keeps the order of its hook's calls there.</summary>
    public bool KeepOrder { get; set; }

    /// <summary>Whether the handler runs round those that come after it.</summary>
    public bool IsAround { get; set; }

    /// <summary>
    /// Of an instance handler: the method that says whether an object is of its class. The thunk takes the object first.
    /// </summary>
    public string? Listener { get; set; }

    /// <summary>What the handler must run before, separated by commas.</summary>
    public string? Before { get; set; }

    /// <summary>What the handler must run after, separated by commas.</summary>
    public string? After { get; set; }
}

/// <summary>
/// Says where the handlers of an assembly stand in its sources: one text for all, since a compiler binds the attributes of an assembly
/// before it does anything else with it. The generator writes it; nobody else should.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExportedLocationsAttribute : Attribute
{
    /// <summary>Describes where the handlers stand.</summary>
    /// <param name="locations">
    /// A line for each handler, with the line's number, a blank and <c>Type.Method(parameter types)</c>; before those of a file
    /// a line with <c>in </c> and the file, from the project's folder on, with <c>/</c>.
    /// </param>
    public ExportedLocationsAttribute(string locations) => Locations = locations;

    /// <summary>The places, line by line.</summary>
    public string Locations { get; }
}

/// <summary>
/// Says where a handler stands in its source. Plugins that were built with version 0.1.0 have it; today's have
/// <see cref="ExportedLocationsAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExportedLocationAttribute : Attribute
{
    /// <summary>Describes where a handler stands.</summary>
    /// <param name="type">The full name of the handler's type.</param>
    /// <param name="method">The handler's method.</param>
    /// <param name="parameters">The handler's parameter types, which tell overloads apart.</param>
    /// <param name="file">The file, from the project's folder on, with <c>/</c>.</param>
    /// <param name="line">The line, counted from 1.</param>
    public ExportedLocationAttribute(string type, string method, string parameters, string file, int line)
    {
        Type = type;
        Method = method;
        Parameters = parameters;
        File = file;
        Line = line;
    }

    /// <summary>The full name of the handler's type.</summary>
    public string Type { get; }

    /// <summary>The handler's method.</summary>
    public string Method { get; }

    /// <summary>The handler's parameter types, which tell overloads apart.</summary>
    public string Parameters { get; }

    /// <summary>The file, from the project's folder on, with <c>/</c>.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }
}
