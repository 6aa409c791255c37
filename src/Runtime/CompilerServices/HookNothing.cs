using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>The value of an action without one, and the context of a filter without one, on a bus. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HookNothing;
