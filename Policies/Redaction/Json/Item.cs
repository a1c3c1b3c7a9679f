namespace Policies.Redaction.Json;

/// <summary>A member, an array element or the document's own value, from where its first byte is output.</summary>
internal struct Item
{
    /// <summary>Null for a member that the plan does not name.</summary>
    public Place? Place;

    /// <summary>Position in the output where it begins, with the comma and white space before it. Cutting here removes it.</summary>
    public long Start;

    /// <summary>It no longer counts among the members that can take their object along.</summary>
    public bool IsHarmless;
}
