using Policies.Agreements;
using Policies.Language;

namespace Policies.Check;

/// <summary>Finds agreements under which nobody can ask.</summary>
internal static class AgreementClients
{
    public static void Check(Agreement agreement, FindingList findings)
    {
        if (agreement.Clients.IsEmpty && !agreement.Grants.IsEmpty)
        {
            findings.Note(agreement.At, $"`{agreement.Id}` names no client, so nobody can ask under it; add one to `clients`");
        }
    }
}
