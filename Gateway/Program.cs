using System.CommandLine;
using System.Globalization;
using Gateway.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Student Records Privacy Gateway: stands in front of a student information system, so that immigration status never leaves it.")
{
    RunCommand.Create(),
    DemoCommand.Create(),
    new Command("policy", "Check, compare and try out policies.")
    {
        PolicyCheckCommand.Create(), PolicyTestCommand.Create(), PolicyExplainCommand.Create(), PolicyPreviewCommand.Create(), PolicyDiffCommand.Create(),
        PolicyReplayCommand.Create(), PolicyCoverageCommand.Create(), PolicyOpenApiCommand.Create(), PolicyCatalogCommand.Create(), PolicySchemaCommand.Create(),
        PolicyPodCommand.Create(), PolicyExhibitBCommand.Create(),
    },
    new Command("audit", "Read and verify the audit ledger.") 
    {
        AuditVerifyCommand.Create(), AuditListCommand.Create(), AuditProveCommand.Create(), AuditRotateKeyCommand.Create(), AuditNewEpochCommand.Create(),
        AuditRecordRequestCommand.Create(), AuditRecordOfAccessCommand.Create(), AuditExportCommand.Create(), AuditEvidenceCommand.Create(),
    },
    WitnessCommand.Create(),
    new Command("client", "Register the programs that may ask.") { ClientAddCommand.Create() },
};

return await CommandLine.InvokeAsync(root, args);
