using System.CommandLine;
using System.Globalization;

namespace Supervision.Jobs.Demo;

/// <summary><c>supervision demo DIR</c>.</summary>
public static class DemoCommand
{
    public static string HallName => DemoHall.City.Name;

    public const string HallZone = DemoHall.Zone;

    /// <summary>The demo halls, the larger one first.</summary>
    public static IReadOnlyList<string> HallCodes { get; } = DemoHall.All.Select(hall => hall.Code).ToList();

    /// <summary>The command; <paramref name="register"/> is called with the inbox and each hall's code and name.</summary>
    public static Command Create(TimeProvider time, Func<ParseResult, string, (string Code, string Name), CancellationToken, Task> register)
    {
        var folder = new Argument<string>("dir") { Description = "The inbox folder to write into" };
        var until = new Option<string?>("--until") { Description = "Last day with evidence, such as 2026-03-31; yesterday when left out" };
        var command = new Command("demo", "Write the inbox of two invented halls: 22 and 14 working days of every feed, with planted breaches and traps") { folder, until };
        command.SetAction(async (parsed, cancel) =>
        {
            var text = parsed.GetValue(until);
            var last = Yesterday(time);
            if (text is not null && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out last))
            {
                await Console.Error.WriteLineAsync($"--until {text}: not a date; write it as 2026-03-31.");
                return 2;
            }
            var inbox = Path.GetFullPath(parsed.GetValue(folder)!);
            foreach (var hall in DemoHall.All)
            {
                DemoInbox.Write(inbox, last, hall);
                await register(parsed, inbox, (hall.Code, hall.Name), cancel);
                await Console.Out.WriteLineAsync($"{inbox}: {hall.Name} ({hall.Code}), {hall.WorkingDays} working days to {last:yyyy-MM-dd}. Planted breaches and traps: {DemoTruth.File(hall.Code)}");
            }
            return 0;
        });
        return command;
    }

    private static DateOnly Yesterday(TimeProvider time)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(DemoHall.Zone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime).AddDays(-1);
    }
}
