using Hooks;

namespace Shop.Plugins.Notices;

/// <summary>The plugin's own tables.</summary>
internal static class Tables
{
    [Filter("schema")]
    internal static string History(SqlDialect dialect) =>
        $"create table if not exists history (number {dialect.Number}, order_id text not null, event text not null)";

    [Filter("schema")]
    internal static string Notices(SqlDialect dialect) =>
        $"create table if not exists notices (number {dialect.Number}, order_id text not null, customer text not null, message text not null)";
}
