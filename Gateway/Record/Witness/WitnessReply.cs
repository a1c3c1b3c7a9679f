namespace Gateway.Record.Witness;

/// <summary>What a witness answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Text">Body.</param>
/// <param name="ContentType">Of the body.</param>
internal readonly record struct WitnessReply(int Status, string Text, string ContentType = "text/plain; charset=utf-8")
{
    /// <summary>The type of a conflict: the size that the witness knows.</summary>
    public const string SizeType = "text/x.tlog.size";
}
