using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Hooks.Generators.Properties.Tests;

/// <summary>How many cases a property is asked for: in CI the same ones each time, by an environment variable as many new ones.</summary>
internal static class Runs
{
    /// <param name="variable">The environment variable with another number of cases.</param>
    /// <param name="together">How many cases one test of the property takes.</param>
    public static Config Of(string variable, int inCI, int together, ulong seed)
    {
        var asked = Environment.GetEnvironmentVariable(variable);
        var count = asked is null ? inCI : int.Parse(asked, CultureInfo.InvariantCulture);
        var config = Config.QuickThrowOnFailure.WithMaxTest((count + together - 1) / together);
        return asked is null ? config.WithReplay(seed, 1) : config;
    }
}
