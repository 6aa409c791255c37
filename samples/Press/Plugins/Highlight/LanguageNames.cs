using Hooks;

namespace Press.Plugins.Highlight;

/// <summary>Gives the languages that have several names one.</summary>
internal static class LanguageNames
{
    [Filter("code_language")]
    internal static string Unify(string language) => language switch
    {
        "cs" or "c#" => "csharp",
        "html" or "xaml" or "csproj" or "props" or "targets" or "msbuild" => "xml",
        "jsonc" or "json5" or "jsonl" => "json",
        "sh" or "shell" or "zsh" or "console" => "bash",
        "yml" => "yaml",
        "patch" => "diff",
        _ => language,
    };
}
