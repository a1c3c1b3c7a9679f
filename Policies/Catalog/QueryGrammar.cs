namespace Policies.Catalogs;

/// <summary>How a standard's query parameters are written.</summary>
public enum QueryGrammar
{
    /// <summary>limit, offset, sort, orderBy, filter, fields, as in OneRoster 1.1 and 1.2.</summary>
    OneRoster,

    /// <summary>offset, limit, totalCount and query by example, as in the Ed-Fi ODS/API.</summary>
    EdFi,

    /// <summary>page, pagesize, q, expansions and extensions, and of tables projection, sort and sortdescending, as in PowerSchool.</summary>
    PowerSchool,

    /// <summary>navigationPage, navigationPageSize, where and order, as in SIF 3 and xPress.</summary>
    Sif,

    /// <summary>limit, starting_after and ending_before, as in Clever; nothing else is understood yet.</summary>
    Clever,

    /// <summary>$filter, $select, $orderby, $expand, $top, $skip, $count and $format, as in OData 4.01.</summary>
    OData,
}
