using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Draw;
using Gateway.Demo.People;

namespace Gateway.Demo.OneRoster;

internal static class OrgDocuments
{
    public static Document District(District district, DocumentWriter writer) =>
        writer.Write(district.SourcedId, json =>
        {
            json.PutHead(district.SourcedId, Head.YearOpens, metadata => metadata.Put("county", "Example"));
            json.Put("name", "Example Lakeshore School District");
            json.Put("type", "district");
            json.Put("identifier", "550000");
            json.PutArray("children", children =>
            {
                foreach (var school in district.Schools)
                {
                    children.LinkItem("orgs", school.SourcedId, "org");
                }
            });
        });

    public static IEnumerable<Document> Schools(District district, DocumentWriter writer) =>
        district.Schools.Select(school => writer.Write(school.SourcedId, json =>
        {
            json.PutHead(school.SourcedId, Head.YearOpens.AddMinutes(school.Number),
                metadata => Metadata(metadata, school, district.Options));
            json.Put("name", school.Name);
            json.Put("type", "school");
            json.Put("identifier", $"{school.SchoolId}");
            json.PutLink("parent", "orgs", district.SourcedId, "org");
            json.PutArray("children", static _ => { });
        }));

    private static void Metadata(Utf8JsonWriter json, School school, SampleSisOptions options)
    {
        json.Put("mascot", "Otters");
        var draws = Draws.For(options.ProtectedSeed, "school/hidden", school.Number);
        json.PutObject("titleIII", counts =>
        {
            counts.WriteNumber("immigrantHeadcount", draws.Below(90));
            counts.WriteNumber("refugees", draws.Below(30));
        });
    }
}
