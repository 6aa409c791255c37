namespace Hooks.Generators.Model;

/// <summary>The handlers of one type that compositions may call: one emitted file.</summary>
/// <param name="AssemblyName">Which exports it.</param>
/// <param name="FileName">The hint name, without its ending.</param>
internal sealed record ExportedType(
    string AssemblyName, string FileName, EquatableArray<ExportedHandler> Handlers, EquatableArray<HandlerLocation> Locations);

/// <summary>A handler that compositions may call.</summary>
/// <param name="Name">Of the method that they call.</param>
/// <param name="Test">Of a listener's handler, the name of the method that tells its objects.</param>
internal sealed record ExportedHandler(HandlerSpec Handler, string Name, string? Test);
