namespace Policies.Redaction.Json;

/// <summary>What stands around the document's value: white space, and nothing else.</summary>
internal sealed partial class PlanWalk
{
    private bool Document()
    {
        if (_tokens.IsDone)
            return Tail();
        if (!_tokens.Value(window.SkipSpace(0), 0, out var value))
            return false;
        if (value.Opens)
            return Open(value, NoComma, plan.Root);
        TakeScalar(value, NoComma, plan.Root);
        return true;
    }

    private bool Tail()
    {
        var at = window.SkipSpace(_end);
        var end = (int)(_documentEnd - window.Start);
        if (at < window.Length)
            return _tokens.Refuse(JsonFaultKind.TrailingBytes, end);
        _end = at;
        return at - end > limits.MaxTokenBytes && _tokens.Refuse(JsonFaultKind.TokenTooLong, end);
    }
}
