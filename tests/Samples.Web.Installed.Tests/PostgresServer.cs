using Npgsql;

namespace Samples.Web.Installed.Tests;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder, on a socket that nobody else can reach.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pg").FullName;

    private string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        // PostgreSQL does not run as root.
        if (Environment.IsPrivilegedProcess)
            await InstalledProgram.RunAsync("chown", "postgres", _folder);
        await RunAsync("initdb", "--pgdata", Data, "--username", "tests", "--auth", "trust", "--no-sync");
        await RunAsync("pg_ctl", "start", "--wait", "--pgdata", Data, "--log", Path.Combine(_folder, "log"),
            "--options", $"-k {_folder} -c listen_addresses='' -c fsync=off");
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", "stop", "--wait", "--mode", "immediate", "--pgdata", Data);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Makes an empty database, and says how to connect to it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"shop_{Guid.NewGuid():n}";
        await using var server = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = server.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=tests;Database={database}";

    private static Task RunAsync(string name, params string[] arguments)
    {
        const string Debian = "/usr/lib/postgresql";
        var program = InstalledProgram.Find(
            name, "postgresql", Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")) : []);
        return Environment.IsPrivilegedProcess
            ? InstalledProgram.RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
            : InstalledProgram.RunAsync(program, arguments);
    }
}
