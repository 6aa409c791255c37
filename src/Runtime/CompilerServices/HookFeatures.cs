using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Hooks.CompilerServices;

/// <summary>What a program may leave out of the library. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HookFeatures
{
    /// <summary>
    /// Whether handlers can be added, attached and switched off while the program runs: the MSBuild property
    /// <c>HooksRuntimeRegistration</c> of the application. The trimmer takes what depends on it away where it is false.
    /// </summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool RuntimeRegistration { get; } = !AppContext.TryGetSwitch(Switch, out var isOn) || isOn;

    private const string Switch = "Hooks.RuntimeRegistration";

    /// <summary>What is thrown where the handlers of a hook cannot change while the program runs.</summary>
    public static NotSupportedException Off(string hook) => OffFor($"The handlers of hook '{hook}'");

    internal static NotSupportedException OffFor(string what) => new(
        $"{what} cannot change while the program runs: the application, or the assembly that declares the hook, was built with "
        + "HooksRuntimeRegistration=false. Write <HooksRuntimeRegistration>true</HooksRuntimeRegistration> into its project file, or "
        + "take the property out.");
}
