using System.Globalization;
using System.Text;
using Gateway.Demo.OneRoster;

namespace Gateway.Demo.Http;

/// <summary>OneRoster 1.2 rostering, read only: collections, single records, nested collections.</summary>
internal sealed class OneRosterApi(SampleWorld world)
{
    private const int UsualLimit = 100;
    private readonly RelatedRows _related = new(world);

    public async Task AnswerAsync(HttpContext context, PathString path)
    {
        var steps = path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            await (steps switch
            {
                [var name] when world.OneRoster.TryGetValue(name, out var all) =>
                    ListAsync(context, all, Enumerable.Range(0, all.Set.Documents.Length)),
                [var name, var id] when world.OneRoster.TryGetValue(name, out var all) => SingleAsync(context, all, id),
                [var name, var id, var child] when _related.Of(name, id, child) is { } rows =>
                    ListAsync(context, world.OneRoster[child], rows),
                _ => Failure.AnswerAsync(context, StatusCodes.Status404NotFound, "unknownobject", path),
            });
        }
        catch (BadQueryException e)
        {
            await Failure.AnswerAsync(context, StatusCodes.Status400BadRequest, "invalid_query", e.Message);
        }
    }

    private static async Task SingleAsync(HttpContext context, Collection collection, string id)
    {
        if (collection.Set.Find(id) is not { } document)
        {
            await Failure.AnswerAsync(context, StatusCodes.Status404NotFound, "unknownobject", id);
            return;
        }

        var selection = Selection.Of(context.Request.Query, collection.Set);
        await using var body = AnswerBody.Open(context);
        await body.WriteAsync(Encoding.UTF8.GetBytes($"{{\"{collection.Singular}\":"));
        await body.WriteAsync(selection.Of(document.Json));
        await body.WriteAsync("}"u8);
    }

    private static async Task ListAsync(HttpContext context, Collection collection, IEnumerable<int> rows)
    {
        var query = context.Request.Query;
        var page = Page.Of(query, UsualLimit);
        var selection = Selection.Of(query, collection.Set);
        var found = Listing.Rows(collection.Set, rows, query).ToList();
        context.Response.Headers["X-Total-Count"] = found.Count.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.Link = PageLinks.Of(context.Request, page, found.Count);
        await using var body = AnswerBody.Open(context);
        await body.WriteAsync(Encoding.UTF8.GetBytes($"{{\"{collection.Plural}\":"));
        await body.WriteArrayAsync(found.Skip(page.Offset).Take(page.Limit), row => selection.Of(collection.Set.Documents[row].Json));
        await body.WriteAsync("}"u8);
    }
}
