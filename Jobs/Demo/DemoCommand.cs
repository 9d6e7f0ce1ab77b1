using System.CommandLine;
using System.Globalization;

namespace Supervision.Jobs.Demo;

/// <summary><c>supervision demo DIR</c>.</summary>
public static class DemoCommand
{
    public const string HallCode = DemoHall.Code;

    public const string HallName = DemoHall.Name;

    public const string HallZone = DemoHall.Zone;

    /// <summary>The command; <paramref name="register"/> is called with the hall when a database was named.</summary>
    public static Command Create(TimeProvider time, Func<ParseResult, CancellationToken, Task> register)
    {
        var folder = new Argument<string>("dir") { Description = "The inbox folder to write into" };
        var until = new Option<string?>("--until") { Description = "Last day with evidence, such as 2026-03-31; yesterday when left out" };
        var command = new Command("demo", "Write the inbox of an invented hall: 22 working days of every feed, with planted breaches and traps") { folder, until };
        command.SetAction(async (parsed, cancel) =>
        {
            var text = parsed.GetValue(until);
            var last = Yesterday(time);
            if (text is not null && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out last))
            {
                await Console.Error.WriteLineAsync($"--until {text}: not a date; write it as 2026-03-31.");
                return 2;
            }
            var code = DemoInbox.Write(parsed.GetValue(folder)!, last);
            await register(parsed, cancel);
            await Console.Out.WriteLineAsync($"{Path.GetFullPath(parsed.GetValue(folder)!)}: {DemoHall.Name} ({code}), {DemoHall.WorkingDays} working days to {last:yyyy-MM-dd}. Planted breaches and traps: {DemoInbox.TruthFile}");
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
