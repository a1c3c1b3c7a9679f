using System.Buffers;
using System.Buffers.Binary;

namespace Policies.Redaction.Json.Automaton;

/// <summary>Writes down all that the further walk through a record depends on, beside the bytes that come.</summary>
internal static class StateKey
{
    /// <param name="open">What is open.</param>
    /// <param name="record">The level of the record.</param>
    /// <param name="names">Names that the plan does not know.</param>
    /// <param name="maxDepth">How deep the document may be: redactors of one plan may differ in that.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<Frame> open, int record, SeenNames names, int maxDepth)
    {
        var key = new ArrayBufferWriter<byte>();
        Write(key, maxDepth);
        Write(key, record);
        foreach (ref readonly var frame in open[record..])
        {
            Write(key, frame.IsSilent ? -1 : frame.Place.Number);
            Write(key, (frame.IsArray ? 1 : 0) | (frame.HasRead ? 2 : 0) | (frame.HasKept ? 4 : 0));
            Write(key, unchecked((int)frame.Seen));
            Write(key, unchecked((int)(frame.Seen >> 32)));
        }

        names.WriteTo(key, record + 1);
        return key.WrittenSpan;
    }

    private static void Write(ArrayBufferWriter<byte> key, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(key.GetSpan(4), number);
        key.Advance(4);
    }
}
