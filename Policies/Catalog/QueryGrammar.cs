namespace Policies.Catalogs;

/// <summary>How a standard's query parameters are written.</summary>
public enum QueryGrammar
{
    /// <summary>limit, offset, sort, orderBy, filter, fields, as in OneRoster 1.1 and 1.2.</summary>
    OneRoster,

    /// <summary>offset, limit, totalCount and query by example, as in the Ed-Fi ODS/API.</summary>
    EdFi,

    /// <summary>page and pagesize, as in PowerSchool; nothing else is understood yet.</summary>
    PowerSchool,

    /// <summary>navigationPage and navigationPageSize, as in SIF 3 and xPress; nothing else is understood yet.</summary>
    Sif,

    /// <summary>limit, starting_after and ending_before, as in Clever; nothing else is understood yet.</summary>
    Clever,
}
