using System.Security.Cryptography;
using System.Text;

namespace Hooks.AspNetCore;

/// <summary>The page's only stylesheet, which stands in the page itself.</summary>
internal static class Stylesheet
{
    public static readonly string Text = Read();

    /// <summary>Lets the page have this stylesheet and send its own form, and nothing else: no script, image, font or frame.</summary>
    public static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Stylesheet).Assembly.GetManifestResourceStream("hooks.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
