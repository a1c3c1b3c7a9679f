using Policies.Evaluate;

namespace Gateway.Decide;

/// <summary>Holds the policies in force. A request reads <see cref="Current"/> once and keeps what it read.</summary>
internal sealed class PolicyHolder(PolicySnapshot current)
{
    public PolicySnapshot Current { get; } = current;
}
