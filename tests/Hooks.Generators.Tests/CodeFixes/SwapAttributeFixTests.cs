using Microsoft.CodeAnalysis.CodeFixes;

namespace Hooks.Generators.Tests.CodeFixes;

public class SwapAttributeFixTests
{
    [Theory]
    [InlineData("public static partial string Title(string title)", "string Up(string title) => title.ToUpperInvariant()", "Action", "Filter")]
    [InlineData("public static partial void Title(string title)", "void Up(string title) { }", "Filter", "Action")]
    [InlineData("public static partial void Title(string title)", "void Up(string title) { }", "Hooks.Filter", "Hooks.Action")]
    public async Task The_attribute_is_swapped_and_everything_else_stays(string hook, string handler, string wrong, string right)
    {
        string Source(string attribute) => $$"""
            using Hooks;

            public static partial class Site
            {
                [Hook] {{hook}};
            }

            static class Plugin
            {
                // kept
                [{{attribute}}("Title", Priority = 5){{(attribute == wrong ? "|}" : "")}}] // kept too
                internal static {{handler}}{{(handler.EndsWith('}') ? "" : ";")}}
            }
            """;

        await Fix.In(Source(wrong).Replace("[" + wrong, "[{|HOOK005:" + wrong)).Gives(Source(right));
    }
}
