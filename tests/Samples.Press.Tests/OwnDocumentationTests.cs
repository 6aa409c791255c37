using System.Reflection;
using Press;

namespace Samples.Press.Tests;

public sealed class OwnDocumentationTests
{
    [Fact]
    public void This_repositorys_documentation_has_no_problem()
    {
        string root = typeof(OwnDocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(metadata => metadata.Key == "RepositoryRoot").Value!;
        var output = new StringWriter();

        int code = PressCommand.Run(["--check", "--quiet"], new PressConsole(output), output, root);

        Assert.Equal("", output.ToString());
        Assert.Equal(0, code);
    }
}
