using Policies.Evaluate;
using Policies.Language;
using Policies.Language.Print;
using Policies.Shipped;

namespace Gateway.Tests.Language;

public sealed class CatalogPrintTests
{
    private static readonly PolicyText Floor = ShippedPolicies.Texts.Single(text => text.File.EndsWith("floor.yaml", StringComparison.Ordinal));

    public static TheoryData<string> Texts =>
    [
        .. ShippedPolicies.Texts.Where(text => text.Text.Contains("\ncatalog:", StringComparison.Ordinal)).Select(text => text.Text),
        """
        catalog: "true"
        standard: 'a: b # "c"'
        base: /
        query: oneroster
        max-limit: 7
        not-ids: [deletes, 'null']
        closed:
          - {path: '/x/{id}/...', rule: own, why: 'no: "closed"'}
        resources:
          "5":
            collection: /x
            paths: [/y, /z]
            record-id: "~.- id"
            collection-envelope: ' x .y'
            pinned: [town]
            parameters: {town: town}
            fields:
              "~":
                fields:
                  "- id": {class: identifier, key: true, naming: true}
              town: unclassified
              code: {class: education, also: '@code'}
              list: {guarded: true, fields: {"[": status}}
          asked:
            collection: /asked
            asked-by: post
            arguments: {'a: b': "~.- id", "null": "~.- id"}
            record-id: "~.- id"
            fields: {"~": {fields: {"- id": identifier}}}
        """,
        """
        catalog: counted
        standard: Counted
        base: /counted
        query: odata
        max-limit: 7
        resources:
          x: {collection: /x, collection-envelope: value.all, total-field: '@odata.count', record-id: id, fields: {id: identifier}}
        """,
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_printed_reads_back_to_the_same_catalog(string text)
    {
        var printed = CatalogPrinter.Print(Read(text).Catalogs.Single());

        Assert.Equal(printed, CatalogPrinter.Print(Read(printed).Catalogs.Single()));
        Assert.Equal(Describe(text), Describe(printed));
    }

    private static PolicySnapshot Read(string text)
    {
        var load = PolicyLoad.From([Floor, new("catalog.yaml", text)]);
        Assert.Empty(load.Findings);
        return load.Snapshot!;
    }

    // Everything the model holds, in one order, but where it was written.
    private static List<string> Describe(string text)
    {
        var catalog = Read(text).Catalogs.Single();
        return
        [
            $"{catalog.Id}|{catalog.Standard}|{catalog.Base}|{catalog.Grammar}|{catalog.MaxLimit}|{catalog.TotalHeader}|{string.Join(',', catalog.NotIds)}",
            .. catalog.Closed.Select(closed => $"{closed.Template}|{closed.Rule}|{closed.Why}"),
            .. catalog.Resources.Values.OrderBy(resource => resource.Name, StringComparer.Ordinal).SelectMany(resource => (string[])
            [
                $"{resource.Name}|{resource.CollectionEnvelope}|{resource.TotalField}|{resource.ItemEnvelope}|{resource.RecordId}|{string.Join(',', resource.Pinned)}",
                .. resource.Routes.Select(route => $"{route.Template}|{route.IsCollection}|{string.Join(',', route.NotIds)}"),
                .. resource.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"?{pair.Key}={pair.Value}"),
                $"{resource.IsAskedByPost}", .. resource.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"!{pair.Key}={pair.Value}"),
                .. resource.AllFields().OrderBy(field => field.Path, StringComparer.Ordinal)
                    .Select(field => $"{field.Path}|{field.Sensitivity}|{field.IsKey}|{field.IsGuarded}|{field.IsNaming}|{field.Also}|{field.Members.Count}"),
            ]),
        ];
    }
}
