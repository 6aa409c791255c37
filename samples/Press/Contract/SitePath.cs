namespace Press;

/// <summary>Paths with forward slashes, relative to a root, as files and links have them.</summary>
public static class SitePath
{
    /// <summary>The folder of a file, without a slash at the end; empty for a file at the root.</summary>
    public static string Folder(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>The last part of a path.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>
    /// The path that <paramref name="relative"/> means in a file of <paramref name="folder"/>;
    /// <see langword="null"/> where it leads out of the root.
    /// </summary>
    public static string? Combine(string folder, string relative)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    /// <summary>How a file names another one: <c>../guide/filters.html</c>.</summary>
    public static string Relative(string fromFile, string toFile)
    {
        string[] from = Folder(fromFile).Split('/', StringSplitOptions.RemoveEmptyEntries);
        string[] to = toFile.Split('/');
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
            common++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }
}
