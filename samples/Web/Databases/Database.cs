using System.Data.Common;

namespace Shop.Databases;

/// <summary>One of the databases that the shop can use.</summary>
/// <param name="connections">Opens connections.</param>
/// <param name="dialect">How it speaks.</param>
internal abstract class Database(DbDataSource connections, SqlDialect dialect) : IAsyncDisposable
{
    private static readonly (string Name, long Cents)[] Articles = [("tea", 450), ("coffee", 890), ("mug", 1200)];

    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) => connections.OpenConnectionAsync(cancellationToken);

    /// <summary>Waits until it is this one's turn to write. Disposing what is returned ends the turn.</summary>
    public abstract ValueTask<IDisposable?> WriteTurnAsync(CancellationToken cancellationToken);

    /// <summary>Makes the tables that are not there yet, the plugins' too.</summary>
    public async Task CreateTablesAsync(int stock = 1000)
    {
        await using var connection = await OpenAsync(CancellationToken.None);
        foreach (var sql in OrderHooks.Schema(dialect))
            await ExecuteAsync(connection, sql);
        foreach (var (name, cents) in Articles)
            await ExecuteAsync(connection, $"insert into articles (name, cents, stock) values ('{name}', {cents}, {stock}) on conflict do nothing");
    }

    public ValueTask DisposeAsync() => connections.DisposeAsync();

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
