using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Hooks.MachineCode.Tests.Listings;

/// <summary>What the JIT says of a run: see <c>DOTNET_JitDisasm</c>.</summary>
/// <param name="tier">The name of the last tier.</param>
/// <param name="settings">How the JIT gets there.</param>
public abstract partial class JitListing(string tier, params (string Name, string Value)[] settings) : Listing
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private protected override async Task<IEnumerable<(string Name, Method Method)>> ReadAsync(string folder)
    {
        var file = Path.Combine(folder, "jit.txt");
        var start = new ProcessStartInfo("dotnet", [PathOf("Fired.dll")]) { RedirectStandardInput = true };
        foreach (var (name, value) in settings.Concat([("JitStdOutFile", file), ("JitDisasm", "Fired.*:* *Composed:*"), ("JitDisasmDiffable", "1")]))
            start.Environment[$"DOTNET_{name}"] = value;
        using var process = Process.Start(start)!;

        // Each place that fires a hook is compiled by the last tier sooner or later.
        var places = File.ReadAllLines(Path.Combine(PathOf("Fired"), "Places.cs")).Count(line => line.Contains(" public static "));
        var read = new List<(string Name, Method Method)>();
        for (var started = Stopwatch.StartNew(); read.Count(method => method.Name.StartsWith("Places.", StringComparison.Ordinal)) < places;)
        {
            if (process.HasExited || started.Elapsed > Patience)
                throw new InvalidOperationException($"The JIT has compiled only these for tier {tier}: {string.Join(", ", read.Select(method => method.Name))}");
            await Task.Delay(50);
            read = File.Exists(file) ? [.. Methods(await File.ReadAllTextAsync(file))] : [];
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return Methods(await File.ReadAllTextAsync(file));
    }

    private IEnumerable<(string Name, Method Method)> Methods(string text) =>
        from Match listing in ListingPattern().Matches(text)
        where listing.Groups["tier"].Value == tier
        let name = ShortName(listing.Groups["name"].Value)
        select (name, new Method(name, listing.Value, [.. Instructions(listing.Value)]));

    private static IEnumerable<Instruction> Instructions(string listing)
    {
        var labels = new List<string>();
        foreach (var line in listing.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("G_M", StringComparison.Ordinal))
                labels.Add(line.TrimEnd(':'));
            if (line.Length == 0 || line.EndsWith(':') || line.StartsWith(';'))
                continue;
            var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
            var mnemonic = parts[0] == "tail.jmp" ? "jmp" : parts[0];
            var operands = parts.Length == 1 ? "" : parts[1].Replace("SHORT ", "", StringComparison.Ordinal);
            yield return new Instruction(labels, mnemonic, mnemonic is "call" or "jmp" && !operands.StartsWith("G_M", StringComparison.Ordinal) ? Target(operands) : operands);
            labels = [];
        }
    }

    /// <summary>What is called: <c>[Plugin:Method(int)]</c>, <c>[rax+0x20]Table:Dispatch(int):this</c> or a helper of the runtime, <c>[CORINFO_HELP_…]</c>.</summary>
    private static string Target(string operands) =>
        operands.StartsWith("[r", StringComparison.Ordinal) ? "a virtual method"
        : operands.Contains(':', StringComparison.Ordinal) ? ShortName(operands.TrimStart('['))
        : operands.Trim('[', ']');

    private static string ShortName(string name)
    {
        var parts = name.Split('(')[0].Split(':');
        return $"{parts[0].Split('.', '+')[^1]}.{parts[1]}";
    }

    [GeneratedRegex(@"^; Assembly listing for method (?<name>\S+) \((?<tier>\w+)\)\n.*?^; Total bytes of code \d+$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ListingPattern();
}

/// <summary>The JIT without a profile.</summary>
public sealed class OptimizingJit() : JitListing("FullOpts", ("TieredCompilation", "0"));

/// <summary>The JIT after it has seen what runs often, and has compiled it anew: what a program ends up with.</summary>
public sealed class ProfilingJit() : JitListing("Tier1", ("TieredCompilation", "1"), ("TieredPGO", "1"), ("TC_CallCountingDelayMs", "0"));
