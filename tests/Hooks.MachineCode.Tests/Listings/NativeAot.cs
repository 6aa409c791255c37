using System.Text.RegularExpressions;

namespace Hooks.MachineCode.Tests.Listings;

/// <summary>What objdump reads in a program that was compiled ahead of time.</summary>
public sealed partial class NativeAot : Listing
{
    private protected override async Task<IEnumerable<(string Name, Method Method)>> ReadAsync(string folder)
    {
        await Tool.RunAsync("dotnet", "publish", PathOf("Fired"), "-c", "Release", "-p:FiredAot=true", "--ucr", "-o", folder, "--nologo", "-v", "quiet");
        var text = await Tool.RunAsync("objdump", "--disassemble", "--disassembler-options=intel", "--no-show-raw-insn", Path.Combine(folder, "Fired"));
        return from Match listing in ListingPattern().Matches(text)
               let symbol = listing.Groups["symbol"].Value
               let name = ShortName(symbol)
               select (name, new Method(name, listing.Value, [.. Instructions(listing.Groups["code"].Value, symbol)]));
    }

    private static IEnumerable<Instruction> Instructions(string code, string symbol)
    {
        var lines = code.TrimEnd('\n').Split('\n').Select(line => line.Split('\t', 2)).ToList();

        // What fills the space to the next method.
        while (lines[^1][1].StartsWith("nop", StringComparison.Ordinal) || lines[^1][1].Contains("cs nop", StringComparison.Ordinal))
            lines.RemoveAt(lines.Count - 1);
        var start = Address(lines[0]);
        foreach (var line in lines)
        {
            var parts = line[1].Replace("rex.W jmp", "jmp", StringComparison.Ordinal).Split(' ', 2, StringSplitOptions.TrimEntries);
            var operands = parts.Length == 1 ? "" : parts[1];
            if (parts[0] == "call" || parts[0].StartsWith('j'))
                operands = Target(operands, symbol);
            else if (DataPattern().Match(operands) is { Success: true } data)
                operands = $"{operands[..data.Index]}[{data.Groups["symbol"].Value.Split('_')[^1]}]{data.Groups["rest"].Value}";
            yield return new Instruction([$"+0x{Address(line) - start:x}"], parts[0], operands);
        }
    }

    private static long Address(string[] line) => Convert.ToInt64(line[0].Trim().TrimEnd(':'), 16);

    private static string Target(string operands, string from)
    {
        if (TargetPattern().Match(operands) is not { Success: true } target)
            return "a virtual method";
        var symbol = target.Groups["symbol"].Value;
        var offset = target.Groups["offset"].Value;
        return symbol == from ? (offset.Length == 0 ? "+0x0" : offset) : ShortName(symbol) + offset;
    }

    /// <summary><c>Places.OpenOne</c> of <c>Fired_Fired_Places__OpenOne</c>.</summary>
    private static string ShortName(string symbol)
    {
        var parts = symbol.Split("__", 2);
        return parts.Length == 1 ? symbol : $"{parts[0].Split('_')[^1]}.{parts[1]}";
    }

    [GeneratedRegex(@"^[0-9a-f]+ <(?<symbol>Fired_\w+)>:\n(?<code>(?:.+\n)+)", RegexOptions.Multiline)]
    private static partial Regex ListingPattern();

    [GeneratedRegex(@"^[0-9a-f]+ <(?<symbol>\w+)(?<offset>\+0x[0-9a-f]+)?>$")]
    private static partial Regex TargetPattern();

    [GeneratedRegex(@"\[rip\+0x[0-9a-f]+\](?<rest>[^#]*?) +# [0-9a-f]+ <(?<symbol>\w+)(\+0x[0-9a-f]+)?>")]
    private static partial Regex DataPattern();
}
