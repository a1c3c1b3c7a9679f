using System.Collections.Immutable;
using Gateway.Demo.Documents;
using Gateway.Demo.Draw;

namespace Gateway.Demo.OneRoster;

internal static class AcademicSessionDocuments
{
    private static readonly ImmutableArray<(string Title, string Type, string Start, string End, int? Parent)> Plan =
    [
        ("School year 2026-27", "schoolYear", "2026-09-01", "2027-06-11", null),
        ("Fall term", "term", "2026-09-01", "2027-01-22", 0),
        ("Spring term", "term", "2027-01-25", "2027-06-11", 0),
        ("Quarter 1", "gradingPeriod", "2026-09-01", "2026-11-06", 1),
        ("Quarter 2", "gradingPeriod", "2026-11-09", "2027-01-22", 1),
        ("Quarter 3", "gradingPeriod", "2027-01-25", "2027-04-02", 2),
        ("Quarter 4", "gradingPeriod", "2027-04-05", "2027-06-11", 2),
    ];

    public static IEnumerable<string> Terms(int seed) => [Id(seed, 1), Id(seed, 2)];

    public static IEnumerable<Document> Write(int seed, DocumentWriter writer, string? type) =>
        from row in Enumerable.Range(0, Plan.Length)
        where type is null || Plan[row].Type == type
        select Write(seed, writer, row);

    private static Document Write(int seed, DocumentWriter writer, int row)
    {
        var (title, type, start, end, parent) = Plan[row];
        return writer.Write(Id(seed, row), json =>
        {
            json.PutHead(Id(seed, row), Head.YearOpens, static metadata => metadata.Put("calendar", "traditional"));
            json.Put("title", title);
            json.Put("startDate", start);
            json.Put("endDate", end);
            json.Put("type", type);
            if (parent is { } above)
            {
                json.PutLink("parent", "academicSessions", Id(seed, above), "academicSession");
            }

            json.Put("schoolYear", "2027");
        });
    }

    private static string Id(int seed, int row) => Ids.SourcedId(seed, "academicSession", row);
}
