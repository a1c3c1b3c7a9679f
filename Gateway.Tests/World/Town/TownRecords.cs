using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Gateway.Demo.Draw;
using Policies.Catalogs;

namespace Gateway.Tests.World.Town;

/// <summary>
/// Draws records of a resource from its catalog. What some agreement lets out is the same in all worlds; the rest, and with it every record,
/// element, object and number that is withheld by its value, hangs on the seed of the secrets.
/// </summary>
internal sealed class TownRecords(Resource resource, IReadOnlySet<string> seen, int secretSeed)
{
    /// <summary>Ends every secret, and nothing else does.</summary>
    public const string Mark = "-Q7";

    private const int Seed = 20261122;

    private static readonly ImmutableArray<string> Words =
        ["Ada", "Bo", "Cy", "Dee", "Eva", "07", "08", "12", "2013-02-12", "2014-09-01", "Milwaukee", "Racine", "home", "work", "Oak Street", "true"];

    private static readonly ImmutableArray<string> Titles = ["Band", "Chess", "Robotics"];

    private static readonly ImmutableArray<string> Secrets = ["F1", "MX", "US", "Citizen", "3", "17", "2024-01-05", "Hmong"];

    private static readonly ImmutableArray<string> SecretTitles = ["Refugee", "Immigrant", "Asylum", "Undocumented"];

    /// <summary>The records of a collection, in the order in which the SIS has them.</summary>
    public IEnumerable<JsonObject> Draw(int count)
    {
        var hides = resource.AllFields().Any(field => field.IsKey);
        for (var number = 0; number < count; number++)
        {
            if (hides && Secret("hidden", number).Chance(40))
            {
                yield return Record(number + 500, isSecret: true);
            }

            yield return Record(number + 100, isSecret: false);
        }
    }

    private JsonObject Record(int number, bool isSecret)
    {
        var record = new JsonObject();
        Fill(record, resource.Fields.Values, number, isSecret, "");
        return record;
    }

    private void Fill(JsonObject into, IEnumerable<Field> fields, int number, bool isSecret, string place)
    {
        foreach (var field in fields.OrderBy(field => field.Path, StringComparer.Ordinal))
        {
            if (Node(field, number, isSecret, $"{place}/{field.Name}") is { } node)
            {
                into[field.Name] = node;
            }
        }
    }

    private JsonNode? Node(Field field, int number, bool isSecret, string place)
    {
        if (field.Path == resource.RecordId)
        {
            return $"{number}";
        }

        if (field.IsLeaf)
        {
            return isSecret || !seen.Contains(field.Path) ? SecretLeaf(field, Secret(place, number))
                : field.Sensitivity == Sensitivity.Identifier && !IsInList(place) && Public(place, number).Chance(30) ? Number(Secret(place, number))
                : Leaf(field, Public(place, number));
        }

        return field.IsGuarded || !field.Members.Values.Any(SeenIn) ? Hiding(field, number, place)
            : field.CanGoByValue ? Object(field, number, isSecret: !Public(place, number).Chance(50), place)
            : field.Name.EndsWith('s') ? new JsonArray([.. Enumerable.Range(0, Public(place, number).Below(3)).Select(element => Object(field, number, isSecret, $"{place}/{element}"))])
            : Object(field, number, isSecret, place);
    }

    // There it takes its element along, which does show.
    private static bool IsInList(string place) => place.Any(char.IsAsciiDigit);

    private bool SeenIn(Field field) => field.IsLeaf ? seen.Contains(field.Path) : field.Members.Values.Any(SeenIn);

    /// <summary>A list of which some elements, or all, are secret; it can also be missing.</summary>
    private JsonArray? Hiding(Field field, int number, string place)
    {
        var draws = Secret(place, number);
        var isSeen = SeenIn(field);
        var elements = Enumerable.Range(0, isSeen ? Public(place, number).Below(3) : 0).Select(element => Object(field, number, isSecret: false, $"{place}/{element}")).ToList();
        for (var more = draws.Below(3); more > 0; more--)
        {
            elements.Insert(draws.Below(elements.Count + 1), Object(field, number, isSecret: true, $"{place}/secret{more}"));
        }

        return elements.Count > 0 || draws.Chance(50) ? new JsonArray([.. elements]) : null;
    }

    private JsonObject? Object(Field field, int number, bool isSecret, string place)
    {
        if (isSecret && field is { CanGoByValue: true, IsGuarded: false } && Secret(place, number).Chance(50))
        {
            return null;
        }

        var value = new JsonObject();
        Fill(value, field.Members.Values, number, isSecret, place);
        return value;
    }

    private static JsonNode? Leaf(Field field, Draws draws) => draws.Pick(field.IsNaming ? Titles : Words);

    /// <summary>A number that is withheld for its shape is not to be told from none.</summary>
    private static JsonNode? Number(Draws draws) => draws.Chance(50) ? $"N00{draws.Digits(8)}" : null;

    private static JsonNode? SecretLeaf(Field field, Draws draws) =>
        field.IsNaming ? draws.Pick(SecretTitles) + Mark : draws.Chance(75) ? draws.Pick(Secrets) + Mark : null;

    private Draws Public(string place, int number) => Draws.For(Seed, $"{resource.Name}{place}", number);

    private Draws Secret(string place, int number) => Draws.For(secretSeed, $"secret {resource.Name}{place}", number);
}
