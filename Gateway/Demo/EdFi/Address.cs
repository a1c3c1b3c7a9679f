using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.People;

namespace Gateway.Demo.EdFi;

internal static class Address
{
    public static void Members(Utf8JsonWriter json, Person person)
    {
        json.PutDescriptor("addressTypeDescriptor", "AddressType", "Home");
        json.Put("streetNumberName", person.Street);
        json.Put("city", "Lakeshore");
        json.PutDescriptor("stateAbbreviationDescriptor", "StateAbbreviation", "WI");
        json.Put("postalCode", "53200");
    }
}
