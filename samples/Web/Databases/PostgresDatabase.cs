using Npgsql;

namespace Shop.Databases;

/// <summary>A PostgreSQL server.</summary>
internal sealed class PostgresDatabase(string connectionString)
    : Database(NpgsqlDataSource.Create(connectionString), new SqlDialect("bigint generated always as identity primary key"))
{
    /// <summary>PostgreSQL sees to its writers itself.</summary>
    public override ValueTask<IDisposable?> WriteTurnAsync(CancellationToken cancellationToken) => default;
}
