namespace Hooks.MachineCode.Tests.Listings;

/// <summary>The machine code of one method.</summary>
/// <param name="name">The type and the method, for example <c>Places.OpenOne</c>.</param>
/// <param name="text">As the disassembler wrote it.</param>
internal sealed class Method(string name, string text, IReadOnlyList<Instruction> instructions)
{
    /// <summary>
    /// The ways from the first instruction to the end, each as the calls on it; a jump to another method is a call, too. What a
    /// <c>catch</c> does is no part of them: no jump leads there.
    /// </summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            var paths = new SortedSet<string>(StringComparer.Ordinal);
            Walk(0, [], new HashSet<int>());
            return [.. paths];

            void Walk(int at, IReadOnlyList<string> calls, IReadOnlySet<int> seen)
            {
                for (var passed = new HashSet<int>(seen); ; at++)
                {
                    if (!passed.Add(at))
                        throw new InvalidOperationException($"'{name}' has a loop:\n{text}");
                    var instruction = instructions[at];
                    var target = instruction.IsJump || instruction.IsConditionalJump ? IndexOf(instruction.Operands) : -1;
                    if (instruction.IsConditionalJump)
                        Walk(target, calls, passed);
                    else if (instruction.IsCall || (instruction.IsJump && target < 0))
                        calls = [.. calls, instruction.Operands];
                    else if (instruction.IsJump)
                        at = target - 1;
                    if (instruction.IsEnd || (instruction.IsJump && target < 0))
                    {
                        paths.Add(string.Join(", ", calls));
                        return;
                    }
                }
            }
        }
    }

    /// <summary>All instructions but those of <c>catch</c> blocks, which differ in the texts that they report.</summary>
    public string Ordinary
    {
        get
        {
            var reached = new SortedSet<int>();
            Reach(0);
            return string.Join('\n', reached.Select(i => instructions[i]));

            void Reach(int at)
            {
                for (; reached.Add(at) && !instructions[at].IsEnd; at++)
                {
                    if (!instructions[at].IsJump && !instructions[at].IsConditionalJump)
                        continue;
                    var target = IndexOf(instructions[at].Operands);
                    if (target >= 0)
                        Reach(target);
                    if (instructions[at].IsJump)
                        return;
                }
            }
        }
    }

    public override string ToString() => $"{name}:\n{text}";

    private int IndexOf(string label)
    {
        for (var i = 0; i < instructions.Count; i++)
        {
            if (instructions[i].Labels.Contains(label))
                return i;
        }

        return -1;
    }
}
