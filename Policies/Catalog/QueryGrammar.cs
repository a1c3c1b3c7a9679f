namespace Policies.Catalogs;

/// <summary>How a standard's query parameters are written.</summary>
public enum QueryGrammar
{
    /// <summary>limit, offset, sort, orderBy, filter, fields, as in OneRoster 1.1 and 1.2.</summary>
    OneRoster,

    /// <summary>offset, limit, totalCount and query by example, as in the Ed-Fi ODS/API.</summary>
    EdFi,
}
