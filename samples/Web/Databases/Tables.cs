using Hooks;

namespace Shop.Databases;

/// <summary>The shop's own tables.</summary>
internal static class Tables
{
    [Filter("schema")]
    internal static string Articles() =>
        "create table if not exists articles (name text primary key, cents bigint not null, stock bigint not null)";

    [Filter("schema")]
    internal static string Orders() =>
        """
        create table if not exists orders (
          id text primary key, customer text not null, article text not null, quantity integer not null, state text not null, cents bigint)
        """;
}
