using System.Net;
using System.Net.Http.Json;

namespace Soak;

/// <summary>Customers who order, side by side, and look whether each answer is the one that they must get.</summary>
internal sealed class Customers(HttpClient client)
{
    private const int AtOnce = 32;
    private const int TheirTurn = 200;

    private readonly List<string> lost = [];
    private int requests;
    private int next;

    public int Requests => requests;

    /// <summary>Requests that were not answered, or not as they should be.</summary>
    public IReadOnlyList<string> Lost => lost;

    /// <summary>How many orders had which sabotage.</summary>
    public int[] Orders { get; } = new int[Enum.GetValues<Sabotage>().Length];

    public int Taken => Orders.Sum() - Orders[(int)Sabotage.Refuses];

    /// <summary>Places, prices and ships so many orders.</summary>
    public Task OrderAsync(int orders) => Parallel.ForEachAsync(
        Enumerable.Range(0, orders), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) => await OrderAsync());

    private async Task OrderAsync()
    {
        var sabotage = Next();
        Interlocked.Increment(ref Orders[(int)sabotage]);
        var isTaken = sabotage != Sabotage.Refuses;
        var order = await AskAsync(
            sabotage, HttpMethod.Post, "/orders", isTaken ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity, new OrderDraft(sabotage.ToString(), "tea", 1));
        if (!isTaken || order is null)
            return;
        await AskAsync(sabotage, HttpMethod.Post, $"{order}/price", HttpStatusCode.OK);
        await AskAsync(sabotage, HttpMethod.Post, $"{order}/ship", HttpStatusCode.OK);
        await AskAsync(sabotage, HttpMethod.Get, order, HttpStatusCode.OK);
    }

    /// <summary>Most customers are left alone; of those who hang, who take seconds each, there are few.</summary>
    private Sabotage Next() => (Interlocked.Increment(ref next) % TheirTurn) switch
    {
        0 => Sabotage.Hangs,
        1 => Sabotage.HangsDeaf,
        < 20 => Sabotage.Throws,
        < 40 => Sabotage.Refuses,
        < 60 => Sabotage.ThrowsLater,
        < 80 => Sabotage.IsSlowLater,
        _ => Sabotage.None,
    };

    /// <summary>Sends a request, and gives back where its answer leads.</summary>
    private async Task<string?> AskAsync(Sabotage sabotage, HttpMethod method, string address, HttpStatusCode expected, OrderDraft? draft = null)
    {
        Interlocked.Increment(ref requests);
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = draft is null ? null : JsonContent.Create(draft) };
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == expected)
                return answer.Headers.Location?.ToString();
            Lose($"{sabotage}: {method} {address} was answered with {(int)answer.StatusCode} instead of {(int)expected}: {text}");
        }
        catch (HttpRequestException error)
        {
            Lose($"{sabotage}: {method} {address} was not answered: {error.Message}");
        }

        return null;
    }

    private void Lose(string what)
    {
        lock (lost)
            lost.Add(what);
    }
}
