#if !NET9_0_OR_GREATER
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Trimmers know it by its name; .NET 8 does not have it yet.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FeatureSwitchDefinitionAttribute(string switchName) : Attribute
{
    public string SwitchName { get; } = switchName;
}
#endif
