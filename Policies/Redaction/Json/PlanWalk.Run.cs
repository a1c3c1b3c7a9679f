using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Policies.Redaction.Json.Automaton;

namespace Policies.Redaction.Json;

/// <summary>The inner loop of records: most of most documents. No bounds of the window are checked in it: see <see cref="Scan"/>.</summary>
internal sealed partial class PlanWalk
{
    /// <summary>Follows edges as far as nothing is to be done but what can be done without a call: so all stays in registers.</summary>
    /// <param name="from">The state, before and after.</param>
    /// <param name="position">The end of the last token, before and after.</param>
    /// <returns>The edge that fits where that ends, or null when none does.</returns>
    // Compiled for good at once: as code is compiled at first, this loop alone would take longer than all the rest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Edge? Run(ref State from, ref int position)
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(window.Bytes);
        ref var stops = ref window.Map.Stops;
        ref var ends = ref window.Map.Ends;
        ref var initials = ref MemoryMarshal.GetReference(plan.Screening.Initials);
        ref var seconds = ref MemoryMarshal.GetReference(plan.Screening.Seconds);
        var leastDigits = plan.Screening.LeastDigitsOfNumbers;
        var length = window.Length;
        var room = tally.Room;
        var cuts = _cuts;
        var count = 0;
        var state = from;
        Edge? edge;
        nint end = position, idAt = 0, idEnd = 0;
        while (true)
        {
            edge = state.First;
            while (edge is not null && !edge.Lead.Stands(in Unsafe.Add(ref bytes, end)))
                edge = edge.Other;
            if (edge is null || !edge.IsSimple || (uint)count >= (uint)room.Length)
                break;
            unchecked
            {
                var at = end + edge.Lead.Length;
                var after = at;
                if (edge.Follows == Follows.String)
                {
                    after = Scan.EndOfString(in bytes, in edge.IsScreened ? ref stops : ref ends, at, length);
                    if (after < 0)
                        break;
                    if (edge.IsScreened && Unsafe.Add(ref initials, Unsafe.Add(ref bytes, at)) && Unsafe.Add(ref seconds, Unsafe.Add(ref bytes, at + 1)))
                        break;
                }
                else if (edge.Follows == Follows.Number)
                {
                    after = Scan.EndOfNumber(in bytes, at, leastDigits);
                    if (after < 0)
                        break;
                }

                if (edge.IsRecordId)
                {
                    if (idEnd != 0)
                        break;
                    (idAt, idEnd) = (at, edge.Follows == Follows.String ? after - 1 : after);
                }

                if (edge.HasCuts)
                {
                    if (edge.CutFrom != Edge.None)
                        cuts.Cut((int)end + edge.CutFrom);
                    if (edge.ResumesAt != Edge.None)
                        cuts.Resume(edge.ResumesAt == Edge.AfterValue ? (int)after : (int)end + edge.ResumesAt);
                }

                room[count] = edge.Counter;
                count += edge.Count;
                state = edge.Next;
                end = after;
            }
        }

        if (idEnd != 0)
            tally.Ids.Add(window.Bytes.AsSpan((int)idAt, (int)(idEnd - idAt)));
        tally.Counted(count);
        (from, position) = (state, (int)end);
        return edge;
    }
}
