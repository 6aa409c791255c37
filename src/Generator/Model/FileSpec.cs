namespace Hooks.Generators.Model;

/// <summary>What one file says of hooks and handlers.</summary>
internal sealed record FileSpec(
    FileWiring Wiring,
    EquatableArray<HookDisplaySpec> Displays,
    EquatableArray<HandlerPlaceInFile> Places,
    EquatableArray<RefusedHookSpec> Refused);

/// <summary>What the tables need of a file.</summary>
internal sealed record FileWiring(EquatableArray<HookSpec> Hooks, EquatableArray<HandlerSpec> Handlers);

/// <summary>Which of the file's attributed methods a handler is.</summary>
internal sealed record HandlerPlaceInFile(MethodKey Handler, int Method);
