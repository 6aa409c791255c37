namespace Shop.Databases;

/// <summary>Adds the database that the settings name.</summary>
internal static class DatabaseServices
{
    public static void AddDatabase(this IServiceCollection services, IConfiguration settings)
    {
        var kind = settings["Database"] ?? "sqlite";
        var connectionString = settings.GetConnectionString(kind)
            ?? throw new InvalidOperationException($"The setting 'ConnectionStrings:{kind}' is missing: where is the database?");
        services.AddSingleton<Database>(_ => kind switch
        {
            "sqlite" => new SqliteDatabase(connectionString),
            "postgres" => new PostgresDatabase(connectionString),
            _ => throw new InvalidOperationException($"The setting 'Database' is '{kind}'. It can be 'sqlite' or 'postgres'."),
        });
        services.AddScoped<UnitOfWork>();
        services.AddScoped<IShopDatabase>(scope => scope.GetRequiredService<UnitOfWork>());
    }
}
