using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generators.Tests.Robustness.Fuzz;

/// <summary>
/// Programs in three assemblies whose every name is random: identifiers of any letters that C# takes, spelt with escapes and
/// characters that do not count, and hooks and handlers named by any text. They compile, and run as any other. The same ones each
/// time; HOOKS_FUZZ asks for another number, and another seed.
/// </summary>
public class RandomNamesTests
{
    private const int Programs = 12;

    private static readonly string? s_asked = Environment.GetEnvironmentVariable("HOOKS_FUZZ");

    private static readonly char[] s_starts = [.. Enumerable.Range('A', 0xFFFF - 'A').Select(code => (char)code).Where(SyntaxFacts.IsIdentifierStartCharacter)];

    private static readonly char[] s_parts = [.. Enumerable.Range('0', 0xFFFF - '0').Select(code => (char)code).Where(IsPart)];

    public static TheoryData<int> Seeds => s_asked is null
        ? [.. Enumerable.Range(0, Programs)]
        : [.. Enumerable.Range(0, int.Parse(s_asked, CultureInfo.InvariantCulture)).Select(number => Environment.TickCount + number)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_name_will_do(int seed)
    {
        var random = new Random(seed);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var (space, set, @event, property) = (Name(), Name(), Name(), Name());
        var (action, filter, handlers, first, second, third) = (Name(), Name(), Name(), Name(), Name(), Name());
        // What differs by case alone is two types, and must be two files on every file system.
        var otherSet = set.ToUpperInvariant() == set ? Name() : set.ToUpperInvariant();
        var (actionName, filterName, handlerName, plugin) = (Text(), Text(), Text(), Text());

        var contract = TestAssembly.Library("Contract", $$"""
            namespace {{Spelt(space)}};

            public sealed record {{Spelt(@event)}}(string {{Spelt(property)}});

            public static partial class {{Spelt(set)}}
            {
                [Hook({{actionName}})] public static partial void {{Spelt(action)}}({{Spelt(@event)}} {{Spelt(first)}});
            }

            public static partial class {{Spelt(otherSet)}}
            {
                [Hook({{filterName}})] public static partial string {{Spelt(filter)}}(string {{Spelt(second)}}, {{Spelt(@event)}} {{Spelt(third)}});
            }
            """);
        var library = TestAssembly.Library("Plugin", $$"""
            using {{Spelt(space)}};

            [HookPlugin({{plugin}})]
            internal static class {{Spelt(handlers)}}
            {
                [Action({{actionName}}, Name = {{handlerName}})] internal static void {{Spelt(first)}}({{Spelt(@event)}} e) => Log.Add(e.{{Spelt(property)}});

                [Action({{actionName}}, Before = {{handlerName}}), When({{Literal($"{first}.{property}")}}, "a")]
                internal static void {{Spelt(second)}}() => Log.Add("before");

                [Filter({{filterName}})] internal static string {{Spelt(third)}}(string text) => text + "!";
            }
            """, contract);
        var program = TestAssembly.Exe($$"""
            var e = new {{Spelt(space)}}.{{Spelt(@event)}}("a");
            {{Spelt(space)}}.{{Spelt(set)}}.{{Spelt(action)}}(e);
            Log.Add({{Spelt(space)}}.{{Spelt(otherSet)}}.{{Spelt(filter)}}("b", e));
            """, contract, library);

        Assert.Equal("before a b!", program.Run());

        string Name()
        {
            while (true)
            {
                var name = new StringBuilder().Append(Any(s_starts));
                for (var length = random.Next(6); length > 0; length--)
                    name.Append(Any(s_parts));
                if (taken.Add(name.ToString()) && SyntaxFacts.GetKeywordKind(name.ToString()) == SyntaxKind.None)
                    return name.ToString();
            }
        }

        // As somebody may write it: with escapes, and with what is no part of the name.
        string Spelt(string name) => string.Concat(name.Select((letter, i) => random.Next(5) switch
        {
            0 => $"\\u{(int)letter:x4}",
            1 when i > 0 => "\u200D" + letter,
            _ => letter.ToString(),
        }));

        // Two hooks of one name would be told apart by nothing.
        string Text()
        {
            while (true)
            {
                var text = new StringBuilder("x");
                for (var length = random.Next(8); length > 0; length--)
                    text.Append(random.Next(8) == 0 ? "😀" : char.IsSurrogate((char)random.Next(0xFFFF)) ? "\"" : ((char)random.Next(0xD800)).ToString());
                if (taken.Add(text.Append('y').ToString()))
                    return Literal(text.ToString());
            }
        }

        char Any(char[] letters) => letters[random.Next(letters.Length)];
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static bool IsPart(char letter) =>
        SyntaxFacts.IsIdentifierPartCharacter(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.Format;
}
