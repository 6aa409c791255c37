using System.Data.Common;

namespace Shop;

/// <summary>
/// SQL on the shop's database, as long as one request lasts. The holes of a statement are parameters, so that nothing that
/// comes from outside is ever read as SQL: <c>ExecuteAsync($"delete from notices where order_id = {id}")</c>.
/// </summary>
public interface IShopDatabase
{
    /// <summary>Runs a statement, and says how many rows it has changed.</summary>
    Task<int> ExecuteAsync(FormattableString sql, CancellationToken cancellationToken = default);

    /// <summary>Reads the rows of a query.</summary>
    Task<IReadOnlyList<T>> QueryAsync<T>(FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellationToken = default);
}
