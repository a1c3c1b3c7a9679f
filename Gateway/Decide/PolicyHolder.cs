using Policies.Evaluate;

namespace Gateway.Decide;

/// <summary>Holds the policies in force. A request reads <see cref="Current"/> once and keeps what it read.</summary>
internal sealed class PolicyHolder(PolicySnapshot current)
{
    private PolicySnapshot _current = current;

    public PolicySnapshot Current => Volatile.Read(ref _current);

    /// <summary>From now on requests are decided by <paramref name="next"/>; those under way end as they began.</summary>
    public void Swap(PolicySnapshot next) => Volatile.Write(ref _current, next);
}
