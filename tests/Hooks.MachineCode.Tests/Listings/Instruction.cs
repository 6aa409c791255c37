namespace Hooks.MachineCode.Tests.Listings;

/// <summary>One instruction, with what differs between two builds of the same code taken out.</summary>
/// <param name="Labels">What jumps to it are written with.</param>
/// <param name="Mnemonic">For example <c>mov</c>.</param>
/// <param name="Operands">For example <c>edi, ebx</c>; of a call or a jump, where it goes.</param>
internal sealed record Instruction(IReadOnlyList<string> Labels, string Mnemonic, string Operands)
{
    public bool IsCall => Mnemonic == "call";

    public bool IsJump => Mnemonic == "jmp";

    public bool IsConditionalJump => Mnemonic.StartsWith('j') && !IsJump;

    public bool IsEnd => Mnemonic is "ret" or "int3";

    public override string ToString() => $"{Mnemonic} {Operands}".TrimEnd();
}
