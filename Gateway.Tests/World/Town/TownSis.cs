using System.Net;
using Gateway.Tests.World.Twins;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.World.Town;

/// <summary>
/// The systems of a town under one address, each by its own standard. Naive on purpose: they answer any question, do any write, and say
/// too much about both. What they say besides hangs on what is secret.
/// </summary>
internal sealed class TownSis : ITwinSis
{
    private readonly WebApplication _application;
    private readonly List<(TownShelf Shelf, TownWrites Writes)> _shelves;
    private readonly SemaphoreSlim _one = new(1);
    private bool _isWritten;

    private TownSis(WebApplication application, int count, int secretSeed)
    {
        _application = application;
        _shelves = [.. TownPolicies.Served.Select(served => new TownShelf(served.Catalog, served.Resource, count, secretSeed)).Select(shelf => (shelf, new TownWrites(shelf)))];
    }

    public Uri Address => new(_application.Urls.First());

    public string Credential => "town-secret";

    public IEnumerable<string> Catalogs => TownPolicies.ServedCatalogs;

    /// <summary>What it said to the last write.</summary>
    public TwinAnswer Said { get; private set; } = new(0, "", "");

    public IEnumerable<TownShelf> Shelves => _shelves.Select(shelf => shelf.Shelf);

    public static async Task<TownSis> StartAsync(int count, int secretSeed)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var sis = new TownSis(application, count, secretSeed);
        application.Run(sis.AnswerAsync);
        await application.StartAsync();
        return sis;
    }

    public void Reset()
    {
        if (!_isWritten)
        {
            return;
        }

        foreach (var (shelf, writes) in _shelves)
        {
            shelf.Reset();
            writes.Reset();
        }

        _isWritten = false;
    }

    public string Damage() => _isWritten ? string.Join('\n', Shelves.SelectMany(shelf => shelf.Lost())) : "";

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _one.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        await _one.WaitAsync();
        try
        {
            var answer = context.Request.Headers.Authorization == $"Bearer {Credential}" ? Answer(context.Request, text) : new(401, "", "");
            _isWritten |= !HttpMethods.IsGet(context.Request.Method);
            Said = HttpMethods.IsGet(context.Request.Method) ? Said : answer;
            await WriteAsync(context.Response, answer);
        }
        finally
        {
            _one.Release();
        }
    }

    private TwinAnswer Answer(HttpRequest request, string text)
    {
        var (shelf, writes) = _shelves.Find(shelf => shelf.Shelf.Has(request.Path.Value!));
        return shelf is null ? new(404, "", "") : new TownAnswers(shelf, writes).To(request, text);
    }

    private static async Task WriteAsync(HttpResponse response, TwinAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        if (answer.Head.Split(": ", 2) is [var name, var value])
        {
            response.Headers[name] = value;
        }

        if (answer.Status != StatusCodes.Status204NoContent)
        {
            await response.WriteAsync(answer.Body);
        }
    }
}
