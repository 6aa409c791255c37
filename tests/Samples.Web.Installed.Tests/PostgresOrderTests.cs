namespace Samples.Web.Installed.Tests;

/// <summary>The same orders on PostgreSQL.</summary>
public class PostgresOrderTests(PostgresServer server) : OrderTests
{
    protected override async Task<string[]> DatabaseSettingsAsync() =>
        ["--Database", "postgres", "--ConnectionStrings:postgres", await server.CreateDatabaseAsync()];
}
