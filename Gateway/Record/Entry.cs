using System.Collections.Immutable;
using Policies.Redaction;

namespace Gateway.Record;

/// <summary>
/// One attempt, as the audit log keeps it. Every member is typed and named here: what is not a member cannot get into the log.
/// None holds a value of a record, a raw path, a query, a body or a token.
/// </summary>
internal sealed record Entry
{
    public required Outcome Outcome { get; init; }

    /// <summary>When the attempt reached the gateway.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>W3C trace id, 32 hexadecimal digits; empty for acts that are not requests.</summary>
    public string Trace { get; init; } = "";

    /// <summary>The OAuth client, once it has been authenticated.</summary>
    public string? Client { get; init; }

    public string? Party { get; init; }

    public string? Agreement { get; init; }

    public string? Purpose { get; init; }

    /// <summary>The legal basis the agreement states, such as <c>34 CFR 99.31(a)(1)</c>.</summary>
    public string? Basis { get; init; }

    /// <summary>Address of the peer on the network. Of a flood what counts as one address: the /64 of IPv6, or <c>others</c>.</summary>
    public string? Source { get; init; }

    /// <summary>A method of RFC 9110, or <c>OTHER</c>.</summary>
    public string? Method { get; init; }

    /// <summary>The template of the route, <c>/students/{id}</c>: never the path that was asked for.</summary>
    public string? Route { get; init; }

    public string? Catalog { get; init; }

    public string? Resource { get; init; }

    public ImmutableArray<Reason> Reasons { get; init; } = [];

    /// <summary>Content hash of the policies that decided.</summary>
    public string? Policy { get; init; }

    /// <summary>The status the caller gets.</summary>
    public int? Status { get; init; }

    /// <summary>First digit of the SIS's status: 2 for 2xx. Null when the SIS was not asked or did not answer.</summary>
    public int? UpstreamStatusClass { get; init; }

    /// <summary>Bytes of the answer's body as the SIS sent it.</summary>
    public long BytesIn { get; init; }

    /// <summary>Bytes of the body that the caller gets, before it is compressed for the caller.</summary>
    public long BytesOut { get; init; }

    public long Records { get; init; }

    public ImmutableArray<ReleasedField> Released { get; init; } = [];

    public ImmutableArray<WithheldField> Withheld { get; init; } = [];

    /// <summary>Ids of the records disclosed, or written to. The store keeps them only as keyed references.</summary>
    public RecordIdList Disclosed { get; init; } = RecordIdList.Empty;

    /// <summary>A sentence of an operator's own, for acts that need a reason. Null for requests.</summary>
    public string? Note { get; init; }

    /// <summary>Index of the entry that this one goes on with: the first of a long answer, of a write, or of a flood; null in all others.</summary>
    public long? Continues { get; init; }

    /// <summary>How many attempts this entry stands for; null in all that stand for one, or for none.</summary>
    public long? Attempts { get; init; }

    /// <summary>Fields that the body of a write holds. Nothing of them leaves.</summary>
    public ImmutableArray<ReleasedField> Wrote { get; init; } = [];

    /// <summary>What came by letter or at the door; null for requests that came through the gateway, and for acts.</summary>
    public OutOfBandRequest? Request { get; init; }
}
