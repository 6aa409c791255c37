using System.ComponentModel;

namespace Hooks.CompilerServices;

/// <summary>What a program may leave out of the library. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookFeatures
{
    /// <summary>
    /// Whether handlers can be added, attached and switched off while the program runs: the MSBuild property
    /// <c>HooksRuntimeRegistration</c> of the application. The trimmer takes what depends on it away where it is false.
    /// </summary>
    public static bool RuntimeRegistration { get; } =
        !AppContext.TryGetSwitch("Hooks.RuntimeRegistration", out var isOn) || isOn;

    /// <summary>What is thrown where the handlers of a hook cannot change while the program runs.</summary>
    public static NotSupportedException Off(string hook) => OffFor($"The handlers of hook '{hook}'");

    internal static NotSupportedException OffFor(string what) => new(
        $"{what} cannot change while the program runs: it was built with HooksRuntimeRegistration=false. "
        + "Write <HooksRuntimeRegistration>true</HooksRuntimeRegistration> into the application's project file, or take the property out.");
}
