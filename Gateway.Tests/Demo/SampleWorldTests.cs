using System.Buffers;
using System.Text;
using System.Text.Json;
using Gateway.Demo;
using Gateway.Demo.Documents;

namespace Gateway.Tests.Demo;

public sealed class SampleWorldTests
{
    private static readonly SampleWorld World = SampleWorld.Of(SisFixture.Options);

    [Fact]
    public void The_same_options_make_the_same_bytes()
    {
        var again = SampleWorld.Of(SisFixture.Options);

        Assert.Equal(All(World).Select(Text), All(again).Select(Text));
        Assert.Equal(World.ProtectedMarks, again.ProtectedMarks);
    }

    [Fact]
    public void Another_seed_makes_other_people()
    {
        var other = SampleWorld.Of(SisFixture.Options with { Seed = 8 });

        Assert.Empty(Ids(World.EdFi["students"]).Intersect(Ids(other.EdFi["students"])));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 3)]
    [InlineData(40, 41)]
    public void Twins_differ_in_protected_places_only(int one, int other)
    {
        var first = SampleWorld.Of(new SampleSisOptions { Students = 120, Seed = 5, ProtectedSeed = one });
        var second = SampleWorld.Of(new SampleSisOptions { Students = 120, Seed = 5, ProtectedSeed = other });

        Assert.NotEqual(All(first).Select(document => document.Json.Length), All(second).Select(document => document.Json.Length));
        Assert.Equal(PublicPart.Of(first), PublicPart.Of(second));
    }

    [Fact]
    public void Twins_differ_in_which_students_are_in_immigrant_education_and_in_no_other_program()
    {
        var twin = SampleWorld.Of(SisFixture.Options with { ProtectedSeed = 12 });

        Assert.NotEqual(Associations(World, immigrant: true), Associations(twin, immigrant: true));
        Assert.Equal(Associations(World, immigrant: false), Associations(twin, immigrant: false));
    }

    [Fact]
    public void Every_collection_but_program_associations_counts_the_same_in_twins()
    {
        var twin = SampleWorld.Of(SisFixture.Options with { ProtectedSeed = 12 });

        Assert.All(World.OneRoster, pair => Assert.Equal(Ids(pair.Value.Set), Ids(twin.OneRoster[pair.Key].Set)));
        Assert.All(
            World.EdFi.Where(pair => pair.Key != "studentProgramAssociations"),
            pair => Assert.Equal(Ids(pair.Value), Ids(twin.EdFi[pair.Key])));
    }

    [Fact]
    public void Every_mark_is_planted_somewhere()
    {
        var text = string.Join('\n', All(World).SelectMany(document => Strings(document.Json)).Distinct(StringComparer.Ordinal));

        Assert.All(World.ProtectedMarks, mark => Assert.Contains(mark, text, StringComparison.Ordinal));
        Assert.All(World.ProtectedMarks, mark => Assert.True(mark.Length >= 6));
        Assert.Equal(World.ProtectedMarks.Length, World.ProtectedMarks.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_mark_is_in_anything_public()
    {
        var marks = SearchValues.Create([.. World.ProtectedMarks], StringComparison.Ordinal);

        var strings = PublicPart.Of(World).SelectMany(text => Strings(Encoding.UTF8.GetBytes(text))).ToList();

        Assert.Contains("Шевчук", strings);
        Assert.DoesNotContain(strings, text => text.AsSpan().ContainsAny(marks));
    }

    [Fact]
    public void A_world_without_students_still_has_schools()
    {
        var empty = SampleWorld.Of(SisFixture.Options with { Students = 0 });

        Assert.Equal(12, empty.EdFi["schools"].Documents.Length);
        Assert.Empty(empty.OneRoster["enrollments"].Set.Documents);
    }

    [Fact]
    public void Marks_cover_identifiers_notes_codes_and_names()
    {
        Assert.Contains(World.ProtectedMarks, mark => mark.StartsWith("N00", StringComparison.Ordinal));
        Assert.Contains("CitizenshipStatusDescriptor#", World.ProtectedMarks);
        Assert.Contains("immigrationStatus", World.ProtectedMarks);
        Assert.Contains(World.ProtectedMarks, mark => mark.Contains("papeles", StringComparison.Ordinal));
    }

    private static IEnumerable<Document> All(SampleWorld world) =>
        world.OneRoster.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Set.Documents)
            .Concat(world.EdFi.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Documents));

    private static string Text(Document document) => Encoding.UTF8.GetString(document.Json);

    private static IEnumerable<string> Ids(DocumentSet set) => set.Documents.Select(document => document.Id);

    private static List<string> Associations(SampleWorld world, bool immigrant) =>
        [.. world.EdFi["studentProgramAssociations"].Documents
            .Select(Text)
            .Where(text => text.Contains("#Immigrant Education", StringComparison.Ordinal) == immigrant)];

    /// <summary>Member names and string values, decoded.</summary>
    private static List<string> Strings(byte[] json)
    {
        var found = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                found.Add(reader.GetString()!);
            }
        }

        return found;
    }
}
