namespace Hooks.Generators.Tests.Docs;

/// <summary>
/// The emitted files that pages show are, byte for byte, what the generator writes. With
/// <c>HOOKS_ACCEPT_SNAPSHOTS=1</c> the pages are rewritten.
/// </summary>
public class EmittedCodeTests
{
    public static TheoryData<string, string> Shown
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in MarkdownPage.All)
            {
                foreach (var (name, _) in DocExample.Shown(page, "emitted"))
                    data.Add(page.Name, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_page_shows_what_is_emitted(string page, string name)
    {
        var (_, block) = DocExample.Shown(MarkdownPage.Open(page), "emitted").Single(shown => shown.Name == name);
        var parts = name.Split(" / ");
        var assembly = DocExample.Find(page, parts[0]).Assemblies.Single(assembly => assembly.Name == parts[1]);

        var emitted = assembly.Compile().Sources.Single(source => source.HintName == parts[2]).SourceText.ToString();

        if (emitted != block.Text && Environment.GetEnvironmentVariable("HOOKS_ACCEPT_SNAPSHOTS") == "1")
            Accept(page, name, block.Text, emitted);
        else
            Assert.Equal(emitted, block.Text);
    }

    private static void Accept(string page, string name, string shown, string emitted)
    {
        var path = Path.Combine(Project.Repository, page);
        var fence = $"<!-- emitted: {name} -->\n```csharp\n";
        File.WriteAllText(path, File.ReadAllText(path).Replace($"{fence}{shown}```", $"{fence}{emitted}```", StringComparison.Ordinal));
    }
}
