using System.Data.Common;

namespace Shop.Databases;

/// <summary>
/// A request's connection, opened when it is first needed. Between <see cref="BeginAsync"/> and <see cref="CommitAsync"/>
/// all statements are one transaction; what was not committed is taken back when the request ends.
/// </summary>
internal sealed class UnitOfWork(Database database) : IShopDatabase, IAsyncDisposable
{
    private DbConnection? connection;
    private DbTransaction? transaction;
    private IDisposable? turn;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        turn = await database.WriteTurnAsync(cancellationToken);
        connection ??= await database.OpenAsync(cancellationToken);
        transaction = await connection.BeginTransactionAsync(cancellationToken);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await transaction!.CommitAsync(cancellationToken);
        await EndAsync();
    }

    public async Task<int> ExecuteAsync(FormattableString sql, CancellationToken cancellationToken = default)
    {
        using var own = transaction is null ? await database.WriteTurnAsync(cancellationToken) : null;
        await using var command = await CommandAsync(sql, cancellationToken);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellationToken = default)
    {
        await using var command = await CommandAsync(sql, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (connection is not null)
            await connection.DisposeAsync();
    }

    private async ValueTask EndAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        transaction = null;
        turn?.Dispose();
        turn = null;
    }

    private async Task<DbCommand> CommandAsync(FormattableString sql, CancellationToken cancellationToken)
    {
        connection ??= await database.OpenAsync(cancellationToken);
        var command = connection.CreateCommand();
        var names = new object[sql.ArgumentCount];
        for (var i = 0; i < names.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{i}";
            parameter.Value = sql.GetArgument(i) ?? DBNull.Value;
            command.Parameters.Add(parameter);
            names[i] = $"@p{i}";
        }

        command.CommandText = string.Format(null, sql.Format, names);
        command.Transaction = transaction;
        return command;
    }
}
