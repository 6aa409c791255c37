namespace Samples.Web.Installed.Tests;

/// <summary>No two shops run at once; the server and the browser are started once.</summary>
[CollectionDefinition("shops")]
public class Shops : ICollectionFixture<PostgresServer>, ICollectionFixture<Chromium>;
