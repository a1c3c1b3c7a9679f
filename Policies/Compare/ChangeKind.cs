namespace Policies.Compare;

/// <summary>What has changed.</summary>
public enum ChangeKind
{
    /// <summary>A whole agreement.</summary>
    Agreement,

    /// <summary>With whom it was agreed.</summary>
    Party,

    /// <summary>The days on which it holds.</summary>
    Days,

    /// <summary>A client that acts under it.</summary>
    Client,

    /// <summary>A path that leads to records.</summary>
    Path,

    /// <summary>A field of a record.</summary>
    Field,

    /// <summary>A right to ask or to write.</summary>
    Right,

    /// <summary>A question that may be asked.</summary>
    Question,

    /// <summary>A write that may be done.</summary>
    Write,

    /// <summary>Something that withholds by value, in a catalog or in the floor: there is more of what leaves when it goes.</summary>
    Safeguard,

    /// <summary>Purpose, basis or resolution.</summary>
    Terms,
}
