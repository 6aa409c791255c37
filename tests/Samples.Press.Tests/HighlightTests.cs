namespace Samples.Press.Tests;

public sealed class HighlightTests : IDisposable
{
    private readonly DocumentationFolder _docs = new();

    public void Dispose() => _docs.Dispose();

    [Theory]
    [InlineData("csharp", "public static partial class A", "keyword:public keyword:static keyword:partial keyword:class type:A")]
    [InlineData("cs", "[Filter(\"a\", Priority = 5)]", "attribute:Filter string:&quot;a&quot; number:5")]
    [InlineData("c#", "List<int> Get(Post post) => new Post(1);", "type:List keyword:int method:Get type:Post keyword:new type:Post number:1")]
    [InlineData("csharp", "x.Run(); // done", "method:Run comment:// done")]
    [InlineData("csharp", "var s = @\"a\"\"b\";", "keyword:var string:@&quot;a&quot;&quot;b&quot;")]
    [InlineData("csharp", "var s = \"\"\"a \"b\" c\"\"\";", "keyword:var string:&quot;&quot;&quot;a &quot;b&quot; c&quot;&quot;&quot;")]
    [InlineData("csharp", "'\\n' + @event", "string:'\\n'")]
    [InlineData("xml", "<!-- a --><A b=\"c\" />", "comment:&lt;!-- a --&gt; keyword:&lt;A attribute:b string:&quot;c&quot; keyword:/&gt;")]
    [InlineData("json", "{ \"a\": [1.5, true, \"b\"] }", "attribute:&quot;a&quot; number:1.5 keyword:true string:&quot;b&quot;")]
    [InlineData("bash", "dotnet run --project x # go", "method:dotnet attribute:--project comment:# go")]
    [InlineData("sh", "echo \"a\" | grep $B", "method:echo string:&quot;a&quot; method:grep number:$B")]
    [InlineData("yaml", "a: true # b", "attribute:a keyword:true comment:# b")]
    [InlineData("diff", "+new\n-old", "added:+new removed:-old")]
    public void Code_is_coloured(string language, string code, string tokens)
    {
        string html = Code($"```{language}\n{code}\n```");

        string[] found = [.. html.Split("<span class=\"hl-").Skip(1).Select(part => part[..part.IndexOf("</span>", StringComparison.Ordinal)].Replace("\">", ":"))];
        Assert.Equal(tokens, string.Join(' ', found));
    }

    [Theory]
    [InlineData("```\n<a> & \"b\"\n```")]
    [InlineData("```klingon\n<a> & \"b\"\n```")]
    [InlineData("    <a> & \"b\"")]
    public void Code_of_no_known_language_is_shown_as_it_is(string markdown)
    {
        Assert.EndsWith("<code>&lt;a&gt; &amp; &quot;b&quot;", Code(markdown));
    }

    [Theory]
    [InlineData("\"\"\"")]
    [InlineData("/* \" ' <!-- ${")]
    [InlineData("# [ { < $ ' \"")]
    public void Half_typed_code_keeps_every_letter(string code)
    {
        foreach (string language in (string[])["csharp", "xml", "json", "bash", "yaml", "diff"])
        {
            string html = Code($"```{language}\n{code}\n```");
            string text = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html[html.IndexOf("<code>", StringComparison.Ordinal)..], "<[^>]+>", ""));
            Assert.Equal(code, text);
        }
    }

    private string Code(string markdown)
    {
        string page = _docs.With("docs/index.md", $"# Home\n\n{markdown}\n").Press().Read("index.html");
        int start = page.IndexOf("<div class=\"code\"", StringComparison.Ordinal);
        return page[start..page.IndexOf("</code>", start, StringComparison.Ordinal)];
    }
}
