using Gateway.Tests.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Queries;

/// <summary>A district that describes an OData source of its own, with something of everything that is withheld.</summary>
internal static class ODataTown
{
    public const string Students = "/odata/Students";

    public const string Fields = "Id, FirstName, Grade, BirthDate, IsActive, LocalNumber, Note, Address, Phones, Characteristics";

    public const string Catalog = """
        catalog: own
        standard: Our OData
        base: /odata
        query: odata
        max-limit: 100
        resources:
          Students:
            collection: [/Students]
            item: ['/Students/{id}']
            collection-envelope: value
            total-field: '@odata.count'
            record-id: Id
            fields:
              Id: identifier
              FirstName: directory
              Grade: education
              BirthDate: directory
              IsActive: education
              LocalNumber: identifier
              Note: free-text
              Nickname: directory
              CountryOfBirth: weak-proxy
              CitizenshipStatus: status
              Visas: {fields: {Kind: status, Until: status}}
              Address: {fields: {City: directory, Country: weak-proxy}}
              Phones: {fields: {Type: directory, Number: directory}}
              Characteristics: {guarded: true, fields: {Type: {class: education, naming: true}, Since: education}}
          Programs:
            collection: [/Programs]
            collection-envelope: value
            total-field: '@odata.count'
            record-id: StudentId
            pinned: [ProgramName]
            fields: {StudentId: identifier, ProgramName: {class: education, key: true, naming: true}, Begin: education}
        """;

    /// <param name="rights">What the vendor may do with parameters.</param>
    public static District Granting(string rights = District.Everything) => new(
    [
        .. ShippedPolicies.Texts,
        new PolicyText("own.yaml", Catalog),
        new PolicyText(
            "vendor.yaml",
            District.Agreement("vendor", [District.Grant("own/Students", Fields, rights), District.Grant("own/Programs", "StudentId, ProgramName, Begin", rights)])),
    ]);
}
