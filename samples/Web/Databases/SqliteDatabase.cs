using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Shop.Databases;

/// <summary>An embedded database in one file, by the SQLite library of the system.</summary>
internal sealed class SqliteDatabase(string connectionString)
    : Database(SqliteFactory.Instance.CreateDataSource(Prepared(connectionString)), new SqlDialect("integer primary key"))
{
    private static readonly string[] Libraries = OperatingSystem.IsWindows() ? ["winsqlite3"] : ["libsqlite3.so.0", "libsqlite3.dylib", "sqlite3"];

    private readonly SemaphoreSlim turn = new(1);

    static SqliteDatabase()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_sqlite3).Assembly, Load);
        raw.SetProvider(new SQLite3Provider_sqlite3());
    }

    /// <summary>SQLite has one writer at a time, and would let the others poll.</summary>
    public override async ValueTask<IDisposable?> WriteTurnAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <summary>Lets readers read while somebody writes. That is remembered in the file.</summary>
    private static string Prepared(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        command.ExecuteNonQuery();
        return connectionString;
    }

    private static nint Load(string name, Assembly assembly, DllImportSearchPath? path)
    {
        foreach (var library in Libraries)
        {
            if (NativeLibrary.TryLoad(library, assembly, path, out var handle))
                return handle;
        }

        throw new DllNotFoundException(
            $"SQLite is not on this machine: none of {string.Join(", ", Libraries)} can be loaded. On Debian, apt-get install libsqlite3-0.");
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
