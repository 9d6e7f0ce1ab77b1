using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Supervision.Jobs.Operations.CommandLine;

namespace Supervision.Jobs.Audit;

/// <summary><c>supervision audit verify</c></summary>
public static class AuditCommand
{
    public static Command Create() => new("audit", "The hash-chained audit log") { Verify() };

    private static Command Verify() =>
        new Command("verify", "Recompute the chain and the hashes of the stored values it vouches for").Does(async (settings, _, cancel) =>
        {
            var found = await new AuditVerify(await settings.Open(cancel)).Run(cancel);
            if (settings.Json)
                Console.Out.WriteLine(JsonSerializer.Serialize(found, CommandJson.Options));
            else
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Entries} entries, {found.Values} stored values compared, {found.Redacted} texts redacted by retention, {found.Faults.Count} faults"));
            if (found.Faults is not [var first, ..])
                return ExitCode.Done;
            return CommandAction.Fail(string.Create(CultureInfo.InvariantCulture, $"The audit log is broken at entry {first.EntryNo}: {first.Reason}. Compare with the last good backup before anything else is written."), ExitCode.Failed);
        });
}
