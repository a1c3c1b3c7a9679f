using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
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
            var answer = context.Request.Headers.Authorization == $"Bearer {Credential}" ? Answer(context, text) : new(401, "", "");
            Said = HttpMethods.IsGet(context.Request.Method) ? Said : answer;
            await WriteAsync(context.Response, answer);
        }
        finally
        {
            _one.Release();
        }
    }

    private TwinAnswer Answer(HttpContext context, string text)
    {
        var path = context.Request.Path.Value!;
        var (shelf, writes) = _shelves.Find(shelf => path == shelf.Shelf.Path || path.StartsWith(shelf.Shelf.ItemPath, StringComparison.Ordinal));
        if (shelf is null)
        {
            return new(404, "", "");
        }

        var id = path == shelf.Path ? null : path[shelf.ItemPath.Length..];
        try
        {
            return !HttpMethods.IsGet(context.Request.Method) ? Written(context.Request, shelf, writes, id, text)
                : id is null ? Listed(shelf, new(shelf, context.Request.Query))
                : shelf.Find(id) is { } record ? new(200, Version(record), Enveloped(shelf.Resource.ItemEnvelope, record.DeepClone()).ToJsonString())
                : new(404, "", "");
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or ArgumentException)
        {
            return new(400, "", $"{exception}");
        }
        catch (TownRefusalException refusal)
        {
            return new(refusal.Status == 422 && shelf.CountSecrets() % 2 == 0 ? 409 : refusal.Status, "", $"{shelf.CountSecrets()} secrets; {(id is null ? null : shelf.Find(id)?.ToJsonString())}");
        }
    }

    private TwinAnswer Written(HttpRequest request, TownShelf shelf, TownWrites writes, string? id, string text)
    {
        if (request.Headers.IfMatch.Count > 0 && (id is null || shelf.Find(id) is not { } known || request.Headers.IfMatch != Version(known)["ETag: ".Length..]))
        {
            return new(412, "", "");
        }

        _isWritten = true;
        var effect = shelf.Catalog.Writes.TryGetValue(request.Method, out var how) ? how : throw new TownRefusalException(405);
        var (status, newId) = writes.Do(effect, id, request.ContentType, text.Length == 0 ? null : JsonNode.Parse(text));
        return new(status, newId is null ? "" : $"Location: {shelf.Path}/{newId}?of={shelf.CountSecrets()}", "");
    }

    private static TwinAnswer Listed(TownShelf shelf, TownQuestion question)
    {
        var found = question.Found();
        var page = question.Page(found).Select(record => record.DeepClone()).ToArray();
        var document = Enveloped(shelf.Resource.CollectionEnvelope, new JsonArray(page));
        if (question.Counts && document is JsonObject root)
        {
            root["@odata.count"] = found.Count;
        }

        return new(200, $"X-Total-Count: {found.Count.ToString(CultureInfo.InvariantCulture)}", document.ToJsonString());
    }

    private static string Version(JsonObject record) => $"ETag: \"{record["version"]}\"";

    private static JsonNode Enveloped(string? envelope, JsonNode inner) =>
        (envelope?.Split('.') ?? []).Reverse().Aggregate(inner, (node, name) => new JsonObject { [name] = node });

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
