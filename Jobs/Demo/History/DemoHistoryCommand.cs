using System.CommandLine;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations.CommandLine;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Demo.History;

/// <summary><c>supervision demo-history DIR</c>: what the invented officers of the demo halls decided before today.</summary>
public static class DemoHistoryCommand
{
    /// <summary>Registers a demo hall and writes what its people did about reviews and comments; does nothing when no database was named.</summary>
    internal static async Task Register(ParseResult parsed, string inbox, (string Code, string Name) hall, CancellationToken cancel)
    {
        if (!CommandSettings.NamesDatabase(parsed))
            return;
        await HallCommand.RegisterWhereNamed(parsed, hall.Code, hall.Name, DemoCommand.HallZone, cancel);
        var settings = CommandSettings.Of(parsed);
        await new DemoSteps(await settings.Open(cancel), settings.Time, hall.Code, TimeZoneInfo.FindSystemTimeZoneById(DemoCommand.HallZone)).Write(inbox, cancel);
    }

    public static Command Create()
    {
        var folder = new Argument<string>("dir") { Description = "The inbox folder that `demo` wrote into" };
        return new Command("demo-history", "After the night: judge the demo halls' earlier days as their invented officers did; the newest days wait in the queue") { folder }
            .Does(async (settings, parsed, cancel) =>
            {
                var database = await settings.Open(cancel);
                foreach (var code in DemoCommand.HallCodes)
                {
                    if (await new HallQueries(database).Hall(code, cancel) is not { } hall)
                        continue;
                    var verdicts = await new DemoVerdicts(database, settings.Time, hall).Write(DemoTruth.Read(parsed.GetValue(folder)!, code), cancel);
                    Console.Out.WriteLine($"{hall.HallCode}  {hall.Name}: {verdicts} verdicts of invented officers");
                }
                return ExitCode.Done;
            });
    }
}
