using System.Globalization;

namespace Press.Plugins.FrontMatter;

/// <summary>The fields that a page may have.</summary>
internal static class FrontMatterFields
{
    /// <summary>Sets a field by its name, or says what is wrong with it.</summary>
    internal static PageFields Set(PageFields fields, string name, string value, out string? problem)
    {
        problem = null;
        switch (name)
        {
            case "title":
                return fields with { Title = value };
            case "description":
                return fields with { Description = value };
            case "section":
                return fields with { Section = value };
            case "order" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int order):
                return fields with { Order = order };
            case "draft" when bool.TryParse(value, out bool draft):
                return fields with { IsDraft = draft };
            case "search" when bool.TryParse(value, out bool search):
                return fields with { IsHiddenFromSearch = !search };
            case "order":
                problem = $"'order: {value}' is not a whole number";
                return fields;
            case "draft" or "search":
                problem = $"'{name}: {value}' is neither true nor false";
                return fields;
            default:
                problem = $"there is no field '{name}'; there are title, description, section, order, draft and search";
                return fields;
        }
    }
}
