using System.Runtime.CompilerServices;

namespace Hooks.Generators.Tests.Harness;

/// <summary>
/// Compares a text with a file beside the tests, under Verify's file names
/// (<c>_snapshots/Class.Method_case.verified.txt</c>), so that Verify can take over. With
/// <c>HOOKS_ACCEPT_SNAPSHOTS=1</c> the new text is accepted.
/// </summary>
internal static class Snapshot
{
    public static void Verify(
        string actual,
        string? @case = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(Project.Locate(file))!, "_snapshots");
        var name = Path.GetFileNameWithoutExtension(file) + "." + method + (@case is null ? "" : "_" + @case);
        var verified = Path.Combine(folder, name + ".verified.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        actual = actual.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        if (Environment.GetEnvironmentVariable("HOOKS_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(expected is null
            ? $"There is no {verified}; what was received is beside it."
            : $"{verified} differs:\n{Difference(expected, actual)}");
    }

    /// <summary>The lines around the first and up to the last difference.</summary>
    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return string.Join(
            "\n",
            [
                $"@@ line {start + 1}",
                .. before[start..^end].Select(line => "- " + line),
                .. after[start..^end].Select(line => "+ " + line),
            ]);
    }
}
