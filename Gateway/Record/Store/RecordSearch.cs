using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>
/// Which entries are about one record: from its reference to its number, from there to the sets that hold the number, of which there are few,
/// and from these to the entries.
/// </summary>
internal sealed class RecordSearch(SqliteConnection connection)
{
    private const int PageSize = 16_384;

    /// <returns>The indices, ascending, below <paramref name="size"/>.</returns>
    /// <exception cref="InvalidDataException">A set cannot be read, and nobody can say whether it holds the record.</exception>
    public List<long> Entries(UInt128 reference, long size)
    {
        var indices = new List<long>();
        foreach (var number in Numbers(reference))
        {
            foreach (var set in Sets(number))
                indices.AddRange(Longs("SELECT idx FROM entry WHERE record_set = $set AND idx < $size", ("$set", set), ("$size", size)));
        }

        indices.Sort();
        return indices;
    }

    /// <summary>One, or none; read without the index, for only the table is verified.</summary>
    private List<long> Numbers(UInt128 reference) => Longs("SELECT id FROM reference NOT INDEXED WHERE ref = $ref", ("$ref", Disclosure.Bytes(reference)));

    private List<long> Sets(long number)
    {
        var sets = new List<long>();
        var count = Longs("SELECT ifnull(max(id), -1) FROM record_set").Single();
        for (var from = 0L; from <= count; from += PageSize)
            AddSets(sets, (int)number, from);
        return sets;
    }

    private void AddSets(List<long> sets, int number, long from)
    {
        using var command = connection.Command(
            "SELECT id, members FROM record_set WHERE id >= $from AND id < $to AND least <= $number AND greatest >= $number",
            ("$from", from), ("$to", from + PageSize), ("$number", number));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (RecordSet.Contains(row.Bytes(1), number))
                sets.Add(row.GetInt64(0));
        }
    }

    private List<long> Longs(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.Command(sql, values);
        using var row = command.ExecuteReader();
        var longs = new List<long>();
        while (row.Read())
            longs.Add(row.GetInt64(0));
        return longs;
    }
}
