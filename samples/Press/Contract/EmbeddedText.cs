namespace Press;

/// <summary>Texts that plugins carry in their assembly.</summary>
public static class EmbeddedText
{
    /// <summary>Reads a text that is embedded in the assembly of a type.</summary>
    /// <param name="type">A type of the plugin.</param>
    /// <param name="name">The resource's name.</param>
    public static string Read(Type type, string name)
    {
        using Stream stream = type.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{type.Assembly.GetName().Name}' has no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
