namespace Gateway.Record;

/// <summary>What a request that comes by letter or at the door calls itself.</summary>
internal enum OutOfBandKind
{
    /// <summary>Of a court or an attorney.</summary>
    Subpoena,

    /// <summary>Of an agency, without a judge.</summary>
    AdministrativeSubpoena,

    /// <summary>Signed by a judge.</summary>
    JudicialWarrant,

    /// <summary>Signed by an officer of an agency, such as forms I-200 and I-205.</summary>
    AdministrativeWarrant,

    /// <summary>An order of a court.</summary>
    CourtOrder,

    /// <summary>By a law on public records.</summary>
    RecordsRequest,

    /// <summary>Of a parent or an eligible student, for their own records (34 CFR 99.10).</summary>
    Inspection,

    /// <summary>Somebody came in person, with none of these.</summary>
    Visit,

    /// <summary>Something else.</summary>
    Other,
}
