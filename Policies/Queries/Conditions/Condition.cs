namespace Policies.Queries.Conditions;

/// <summary>What a record must meet to be found, whatever the standard it was written in.</summary>
internal abstract record Condition
{
    private protected Condition()
    {
    }
}
