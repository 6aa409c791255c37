using System.Diagnostics;
using Hooks.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Soak;

// A bounded number of requests on loopback, in rounds of equal work. The heap is looked at after each.
const int Rounds = 8;
const int WarmUpRounds = 3;
const int OrdersInARound = 1000;
const double Megabyte = 1024 * 1024;

var folder = Directory.CreateTempSubdirectory("soak");
string[] settings =
[
    "--urls", "http://127.0.0.1:0", "--Telemetry", "none", "--Logging:LogLevel:Default", "None",
    "--Database", "sqlite", "--ConnectionStrings:sqlite", $"Data Source={Path.Combine(folder.FullName, "shop.db")}",
];
var shop = await ShopApp.CreateAsync(settings);
await shop.StartAsync();
var history = shop.Services.GetRequiredService<HookFailureHistory>();
await CountAsync(shop, $"update articles set stock = {1_000_000_000L} returning stock");

using var client = new HttpClient { BaseAddress = new Uri(shop.Urls.Single()) };
var customers = new Customers(client);
var heaps = new List<double>();
Console.WriteLine("round  requests  requests/s  heap MB  process MB  failures  timeouts");
for (var round = 1; round <= Rounds; round++)
{
    var (before, started) = (customers.Requests, Stopwatch.GetTimestamp());
    await customers.OrderAsync(OrdersInARound);
    await HookBackground.DrainAsync();
    var requests = customers.Requests - before;
    var speed = requests / Stopwatch.GetElapsedTime(started).TotalSeconds;
    heaps.Add(GC.GetTotalMemory(forceFullCollection: true) / Megabyte);
    Console.WriteLine(FormattableString.Invariant(
        $"{round,5}  {requests,8}  {speed,10:0}  {heaps[^1],7:0.00}  {Environment.WorkingSet / Megabyte,10:0.0}  {history.Total,8}  {history.Timeouts,8}"));
}

// The last orders come just before the shop closes, with their background calls still to be done.
await customers.OrderAsync(OrdersInARound);
var waiting = HookBackground.Counts;
await shop.StopAsync();
var counts = HookBackground.Counts;
await shop.DisposeAsync();

await using var closed = await ShopApp.CreateAsync(settings);
var (orders, taken) = (customers.Orders, customers.Taken);
var timeouts = orders[(int)Sabotage.Hangs] + orders[(int)Sabotage.HangsDeaf];
var verdict = new Verdict();
Console.WriteLine($"{customers.Requests} requests for {orders.Sum()} orders; {waiting.Queued} background calls waited when the shop was closed");
verdict.Equal("requests that were lost", 0, customers.Lost.Count);
verdict.Equal("orders that were shipped", taken, await CountAsync(closed, $"select count(*) from orders where state = {"Shipped"}"));
verdict.Equal("lines of history", 3 * taken, await CountAsync(closed, $"select count(*) from history"));
verdict.Equal("notices to customers, written in the background", 2 * taken, await CountAsync(closed, $"select count(*) from notices"));
verdict.Equal("background calls left", 0, counts.Queued + counts.Running);
verdict.Equal("background calls dropped", 0, counts.Dropped);
verdict.Equal("background calls that failed", 3 * orders[(int)Sabotage.ThrowsLater], counts.Failed);
verdict.Equal("handlers that timed out", timeouts, history.Timeouts);
verdict.Equal("failures that were reported", orders[(int)Sabotage.Throws] + timeouts + counts.Failed, history.Total);
var start = heaps.Take(WarmUpRounds).Max();
verdict.AtMost($"growth of the heap in the {Rounds - WarmUpRounds} rounds after warm-up", Math.Max(1, start * 0.05), heaps[^1] - start, "MB");
foreach (var lost in customers.Lost.Take(10))
    Console.WriteLine(lost);
folder.Delete(recursive: true);
return verdict.IsGood ? 0 : 1;

static async Task<long> CountAsync(WebApplication shop, FormattableString sql)
{
    await using var scope = shop.Services.CreateAsyncScope();
    return (await scope.ServiceProvider.GetRequiredService<IShopDatabase>().QueryAsync(sql, row => row.GetInt64(0)))[0];
}
