using System.CommandLine;
using Policies.Shipped;

namespace Gateway.Commands;

/// <summary><c>policy schema</c>: the JSON Schema of policies, for editors that complete and check while one types.</summary>
internal static class PolicySchemaCommand
{
    public static Command Create()
    {
        var command = new Command(
            "schema",
            "Print the JSON Schema of policies. With it in a file, `# yaml-language-server: $schema=FILE` as a policy's first line makes editors help.");
        command.SetAction(_ =>
        {
            Console.Write(ShippedPolicies.Schema);
            return ExitCode.Ok;
        });
        return command;
    }
}
