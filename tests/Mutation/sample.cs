#:package Microsoft.CodeAnalysis.CSharp

// Members of a project, each chosen with the same chance, as arguments for Stryker: so each change has the same chance too.
// What is set once for a process is left out: tests of many changes run in one, and would not see another value.
// dotnet run --file tests/Mutation/sample.cs -- FOLDER SHARE SEED

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

var folder = args[0];
var share = double.Parse(args[1], CultureInfo.InvariantCulture);
var random = new Random(int.Parse(args[2], CultureInfo.InvariantCulture));

var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
    .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
    .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal);
foreach (var file in files)
{
    var root = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(folder, file))).GetRoot();
    var chosen = root.DescendantNodes()
        .OfType<MemberDeclarationSyntax>()
        .Where(member => member is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
        .Where(member => !IsSetOnce(member))
        .Where(_ => random.NextDouble() < share)
        .Select(member => $"{{{member.SpanStart}..{member.Span.End}}}")
        .ToList();
    if (chosen.Count > 0)
        Console.WriteLine($"--mutate {file}{string.Concat(chosen)}");
}

static bool IsSetOnce(MemberDeclarationSyntax member) =>
    member.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.ConstKeyword))
    && member is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } or ConstructorDeclarationSyntax;
