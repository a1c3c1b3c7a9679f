using System.Collections.Immutable;
using System.Globalization;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>
/// Reads a query by its standard's grammar and against what the caller may see. Only parameters that were understood are
/// forwarded, in the catalog's spelling; one that is not understood is refused.
/// </summary>
internal abstract class QueryGuard(Catalog catalog, ResourceAccess access)
{
    protected FieldGuard Fields { get; } = new(access);

    protected Catalog Catalog { get; } = catalog;

    protected ResourceAccess Access { get; } = access;

    public static QueryGuard For(Catalog catalog, ResourceAccess access) => catalog.Grammar switch
    {
        QueryGrammar.OneRoster => new OneRosterGuard(catalog, access),
        QueryGrammar.EdFi => new EdFiGuard(catalog, access),
        QueryGrammar.PowerSchool when access.Resource.IsAskedByPost => new PowerQueryGuard(catalog, access),
        QueryGrammar.PowerSchool => new PowerSchoolGuard(catalog, access),
        QueryGrammar.Sif => new SifGuard(catalog, access),
        QueryGrammar.OData => new ODataGuard(catalog, access),
        QueryGrammar.Clever => new PagingGuard(catalog, access, PagingParameters.Clever),
        _ => throw new InvalidOperationException("a grammar without a guard"),
    };

    /// <summary>Checks the parameters of one request.</summary>
    public QueryVerdict Check(ImmutableArray<QueryParameter> query, bool isCollection)
    {
        var forward = new QueryDraft();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in query)
        {
            if (query.Length > 1 && !seen.Add(NormalForm.Of(parameter.Name)))
            {
                return QueryVerdict.Refuse(new(RefusalCode.RepeatedParameter, Known(parameter.Name), $"`{parameter.Name}` is given twice; give it once"));
            }

            if (Read(parameter, isCollection, forward) is { } refusal)
            {
                return QueryVerdict.Refuse(refusal);
            }
        }

        // The key of a question by POST is in its arguments, and pinned there.
        return isCollection && !Access.Resource.IsAskedByPost && Missing(forward) is { } missing ? QueryVerdict.Refuse(missing, forward.LeftOut) : QueryVerdict.Pass(forward.Parameters, forward.LeftOut);
    }

    /// <summary>Every question that can be written in this grammar, whether or not it may be asked.</summary>
    public abstract IEnumerable<QueryProbe> Probes();

    /// <summary>The catalog's spelling of a parameter's name, or null.</summary>
    protected abstract string? Known(string name);

    /// <summary>Adds what is to be forwarded, or says why not.</summary>
    protected abstract QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward);

    protected QueryRefusal? Needs(QueryRight right, string parameter) => Access.Query.HasFlag(right) ? null : QueryRefusal.NotGranted(parameter);

    /// <summary>A whole number within bounds, forwarded in plain digits.</summary>
    protected static QueryRefusal? Number(string name, string text, long min, long max, QueryDraft forward)
    {
        if (WholeNumber.Parse(text, min, max) is not { } number)
        {
            return Malformed(name, $"a whole number from {min} to {max}");
        }

        forward.Add(new(name, number.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    /// <summary>True or false, in any case.</summary>
    protected static QueryRefusal? Flag(string name, string text, QueryDraft forward)
    {
        if (!bool.TryParse(text, out var wanted))
        {
            return Malformed(name, "true or false");
        }

        forward.Add(new(name, wanted ? "true" : "false"));
        return null;
    }

    /// <summary>Containers at the top of a record that are to come with it.</summary>
    protected QueryRefusal? Containers(string name, IEnumerable<string> containers, QueryDraft forward)
    {
        var known = new List<string>();
        foreach (var container in containers)
        {
            if (Fields.Select(name, container, out var field) is { } refusal)
            {
                return refusal;
            }

            if (field is { IsLeaf: true } || field!.Path.Contains('.', StringComparison.Ordinal))
            {
                return Malformed(name, "names of containers at the top of the record, joined by commas");
            }

            known.Add(field.Path);
        }

        forward.Add(new(name, string.Join(',', known.Distinct(StringComparer.Ordinal))));
        return null;
    }

    protected static QueryRefusal Malformed(string parameter, string expected) =>
        new(RefusalCode.MalformedParameter, parameter, $"`{parameter}` must be {expected}");

    protected QueryRefusal Unknown(string name) => new(
        RefusalCode.UnknownParameter,
        null,
        $"`{name}` is no parameter of this resource in {Catalog.Standard}",
        Access.Floor.RuleForName(name));

    /// <summary>A parameter that nobody may use, and what to do instead.</summary>
    protected static QueryRefusal Closed(string? parameter, string rule, string why) => new(RefusalCode.ParameterClosed, parameter, why, $"query/{rule}");

    /// <summary>The fields that a parameter selects, and the record id; see <see cref="FieldSelection"/>.</summary>
    protected QueryRefusal? Selected(string parameter, IEnumerable<string> paths, QueryDraft forward, out ImmutableArray<Field> selected)
    {
        var selection = new FieldSelection(Fields, Access, parameter);
        if (selection.Read(paths, out selected) is { } refusal)
        {
            return refusal;
        }

        forward.LeaveOut(selection.LeftOut);
        return null;
    }

    private QueryRefusal? Missing(QueryDraft forward) =>
        Access.Resource.Pinned.FirstOrDefault(name => !forward.Pins(name, Access.Resource.Parameters.GetValueOrDefault(name, name))) is { } missing
            ? QueryRefusal.Unpinned(missing)
            : null;
}
