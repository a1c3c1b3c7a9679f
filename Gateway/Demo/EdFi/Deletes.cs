using Gateway.Demo.Documents;
using Gateway.Demo.Draw;

namespace Gateway.Demo.EdFi;

/// <summary>Change queries: the keys of records that are gone, among them associations whose key is the secret.</summary>
internal static class Deletes
{
    private const int Gone = 20;

    public static IEnumerable<Document> Students(int seed, DocumentWriter writer) =>
        Enumerable.Range(0, Gone).Select(number => Write(seed, writer, "gone/student", number, static _ => { }));

    public static IEnumerable<Document> ProgramAssociations(SampleSisOptions options, DocumentWriter writer) =>
        Enumerable.Range(0, Gone).Select(number => Write(options.Seed, writer, "gone/association", number, key =>
        {
            var secret = Draws.For(options.ProtectedSeed, "gone/hidden", number).Chance(40);
            var program = secret ? SchoolProgram.ImmigrantEducation : SchoolProgram.Drawn[0];
            key.Put("programName", program.Name);
            key.PutDescriptor("programTypeDescriptor", "ProgramType", program.Type);
        }));

    private static Document Write(int seed, DocumentWriter writer, string kind, int number, Action<System.Text.Json.Utf8JsonWriter> key)
    {
        var id = Ids.EdFi(seed, kind, number);
        return writer.Write(id, json =>
        {
            json.Put("id", id);
            json.WriteNumber("changeVersion", 9000 + number);
            json.PutObject("keyValues", values =>
            {
                values.Put("studentUniqueId", $"{90_000 + number}");
                key(values);
            });
        });
    }
}
