namespace Policies.Redaction.Json;

/// <summary>A string, number or literal that is whole and well-formed, or the bracket that opens an object or array.</summary>
/// <param name="first">Its first byte.</param>
/// <param name="start">Position in the window.</param>
/// <param name="end">Position in the window after it.</param>
/// <param name="isRemarkable">A string that has something in it that a guard may take offence at, or may have for all one can see.</param>
internal readonly struct Value(byte first, int start, int end, bool isRemarkable)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public bool IsRemarkable { get; } = isRemarkable;

    public bool IsString => first == '"';

    public bool IsArray => first == '[';

    public bool IsObject => first == '{';

    public bool IsNull => first == 'n';

    /// <summary>A string or a number.</summary>
    public bool HasText => first is not ((byte)'n' or (byte)'t' or (byte)'f');

    /// <summary>An object or an array.</summary>
    public bool Opens => first is (byte)'{' or (byte)'[';
}
