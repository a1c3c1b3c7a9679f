using System.Globalization;
using System.Text.Json;
using Gateway.Demo.Documents;

namespace Gateway.Demo.Http;

/// <summary>Ed-Fi resources, read only: query by example, totals, single records with validators.</summary>
internal sealed class EdFiApi(SampleWorld world)
{
    public const string Base = "/data/v3/ed-fi";

    private const int UsualLimit = 25;

    public async Task AnswerAsync(HttpContext context, PathString path)
    {
        var name = path.Value!.Trim('/');
        var (resource, id) = name.Split('/') is [var first, var second] ? (first, second) : (name, "");
        try
        {
            await (world.EdFi.TryGetValue(name, out var set) ? ListAsync(context, set)
                : world.EdFi.TryGetValue(resource, out set) && set.Find(id) is { } document ? SingleAsync(context, document)
                : Failure.AnswerAsync(context, StatusCodes.Status404NotFound, "NotFound", $"No such resource: {name}"));
        }
        catch (BadQueryException e)
        {
            await Failure.AnswerAsync(context, StatusCodes.Status400BadRequest, "BadRequest", e.Message);
        }
    }

    private static async Task ListAsync(HttpContext context, DocumentSet set)
    {
        var query = context.Request.Query;
        var page = Page.Of(query, UsualLimit);
        var found = Example.Rows(set, query).ToList();
        if (query["totalCount"].ToString().Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers["Total-Count"] = found.Count.ToString(CultureInfo.InvariantCulture);
        }

        await using var body = AnswerBody.Open(context);
        await body.WriteArrayAsync(found.Skip(page.Offset).Take(page.Limit), row => set.Documents[row].Json);
    }

    private static async Task SingleAsync(HttpContext context, Document document)
    {
        var etag = $"\"{Validator(document)}\"";
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await using var body = AnswerBody.Open(context);
        await body.WriteAsync(document.Json);
    }

    private static string? Validator(Document document)
    {
        using var record = JsonDocument.Parse(document.Json);
        return record.RootElement.TryGetProperty("_etag", out var etag) ? etag.GetString() : null;
    }
}
