namespace Samples.Web.Tests;

public class SqliteOrderTests : OrderTests
{
    private readonly SqliteFile _file = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _file.Dispose();
    }

    protected override Task<string[]> DatabaseSettingsAsync() => Task.FromResult(_file.Settings);
}
