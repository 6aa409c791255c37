// Prints the full names of all types in assemblies, one a line, without loading them.
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

foreach (var path in args)
{
    using var image = new PEReader(File.OpenRead(path));
    var metadata = image.GetMetadataReader();
    foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
    {
        var name = metadata.GetString(type.Name);
        for (var outer = type.GetDeclaringType(); !outer.IsNil; outer = metadata.GetTypeDefinition(outer).GetDeclaringType())
            name = $"{metadata.GetString(metadata.GetTypeDefinition(outer).Name)}+{name}";
        Console.WriteLine(name);
    }
}
