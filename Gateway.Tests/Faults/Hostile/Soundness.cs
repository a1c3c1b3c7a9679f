namespace Gateway.Tests.Faults.Hostile;

/// <summary>Whether a SIS that does something can still be understood.</summary>
internal enum Soundness
{
    /// <summary>It can: its records must arrive.</summary>
    Sound,

    /// <summary>That depends on who reads: records or a closed answer are both right.</summary>
    Open,

    /// <summary>It cannot: nothing that looks whole may arrive.</summary>
    Broken,
}
