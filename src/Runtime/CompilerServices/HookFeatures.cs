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

    internal static void NeedRuntimeRegistration(HookPoint point)
    {
        if (!RuntimeRegistration)
            throw Off(point.Name);
    }

    /// <summary>What is thrown where handlers cannot change while the program runs.</summary>
    public static NotSupportedException Off(string hook) => new(
        $"The handlers of hook '{hook}' cannot change while the program runs: it was built with HooksRuntimeRegistration=false. "
        + "Write <HooksRuntimeRegistration>true</HooksRuntimeRegistration> into the application's project file, or take the property out.");
}
