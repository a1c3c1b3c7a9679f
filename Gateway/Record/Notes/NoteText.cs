namespace Gateway.Record.Notes;

/// <summary>What may stand in a note and in the name of a key, by the specification of signed notes.</summary>
internal static class NoteText
{
    /// <summary>Whether a text ends its last line, and holds nothing but lines.</summary>
    public static bool IsWellFormed(string text) => text.EndsWith('\n') && !text.Any(unit => unit < ' ' && unit != '\n');

    public static bool IsKeyName(string name) => name.Length > 0 && !name.Any(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) || unit == '+');
}
