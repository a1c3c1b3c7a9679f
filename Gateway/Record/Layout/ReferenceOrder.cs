namespace Gateway.Record.Layout;

/// <summary>
/// Sorts references. They are the starts of hashes, and so spread evenly: dealt out by their first byte, the few hundred of a page are nearly
/// in order. Each heap is then sorted, so that references nobody hashed cost more time and nothing else.
/// </summary>
internal static class ReferenceOrder
{
    private const int Heaps = 256;
    private const int FirstByte = 120;

    public static UInt128[] Sorted(ReadOnlySpan<UInt128> references)
    {
        Span<int> ends = stackalloc int[Heaps];
        foreach (var reference in references)
            ends[HeapOf(reference)]++;
        for (var (heap, before) = (0, 0); heap < Heaps; heap++)
            (ends[heap], before) = (before, before + ends[heap]);
        var sorted = new UInt128[references.Length];
        foreach (var reference in references)
            sorted[ends[HeapOf(reference)]++] = reference;
        for (var (heap, from) = (0, 0); heap < Heaps; from = ends[heap++])
            sorted.AsSpan(from, ends[heap] - from).Sort();
        return sorted;
    }

    private static int HeapOf(UInt128 reference) => (int)(reference >> FirstByte);
}
