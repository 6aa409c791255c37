namespace Samples.Web.Tests;

/// <summary>A place for a database that is gone after the test.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop");

    public string[] Settings => ["--Database", "sqlite", "--ConnectionStrings:sqlite", $"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False"];

    public void Dispose() => _folder.Delete(recursive: true);
}
