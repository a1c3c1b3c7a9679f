using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Gateway.Tests.Conventions;

/// <summary>Walks the instructions of a method (ECMA-335, III) and hands out the metadata tokens they carry.</summary>
internal static class Instructions
{
    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => code.Value);

    public static IEnumerable<(int Token, bool IsText)> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var operation = Read(code, ref at);
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                or OperandType.InlineString)
            {
                yield return (Number(code, at), operation.OperandType == OperandType.InlineString);
            }

            at += OperandSize(operation.OperandType, code, at);
        }
    }

    private static OpCode Read(byte[] code, ref int at)
    {
        var first = code[at++];
        return first == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at++]))] : Codes[first];
    }

    private static int OperandSize(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * Number(code, at)),
        _ => 4,
    };

    private static int Number(byte[] code, int at) => BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));
}
