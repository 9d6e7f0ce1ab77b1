using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Operations.CommandLine;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Jobs.Rulebook.Replay;

/// <summary><c>supervision rulebook replay</c>: what a changed rulebook or another model would have flagged on past nights.</summary>
public static class ReplayCommand
{
    // A terminal shows as many; the JSON document and the page show all.
    private const int Shown = 50;

    private const int AllChanges = int.MaxValue - 1;

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "The changed rulebook file", Arity = ArgumentArity.ZeroOrOne };
        var model = new Option<string?>("--model") { Description = "A model version of the hall, or `shipped`" };
        var first = new Option<DateOnly?>("--from") { Description = "First hall day; a month ago when left out" };
        var last = new Option<DateOnly?>("--to") { Description = "Last hall day; yesterday when left out" };
        return new Command("replay", "Try a changed rulebook or another model on past nights: flags gained and lost, verdicts contradicted") { file, model, first, last }
            .Does(async (settings, parsed, cancel) =>
            {
                var database = await settings.Open(cancel);
                var hall = await settings.OneHall(database, cancel);
                var night = NightOf(settings, database, hall);
                var request = await Request(parsed.GetValue(file), parsed.GetValue(model), night, (parsed.GetValue(first), parsed.GetValue(last)), cancel);
                var (replay, mistakes) = await new ReplayBook(database, settings.Time).Ask(request, parsed.GetValue(file)?.ToString() ?? "", cancel);
                foreach (var mistake in mistakes)
                    Console.Error.WriteLine(mistake);
                if (replay is null)
                    return ExitCode.Quarantined;
                var done = await new ReplayRun(night).Finish(replay, new Counter(settings.Json), cancel);
                var changes = await new ReplayQueries(database).Changes(hall.HallCode, done.ReplayId, null, 0, settings.Json ? AllChanges : Shown, cancel);
                Print(done, changes, settings.Json);
                return ExitCode.Done;
            });
    }

    private static Night NightOf(CommandSettings settings, Database database, HallRow hall) => new()
    {
        Database = database, HallCode = hall.HallCode, Zone = TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone), Time = settings.Time,
        InboxFolder = settings.InboxFolder, MediaFolder = settings.MediaFolder, RunId = "replay",
    };

    private static async Task<ReplayRequest> Request(FileInfo? file, string? model, Night night, (DateOnly? First, DateOnly? Last) days, CancellationToken cancel)
    {
        if (file is null && model is null)
            throw new CommandException("Nothing to try: name a rulebook FILE, a --model, or both.", ExitCode.WrongUsage);
        if (file is { Exists: false })
            throw new CommandException($"There is no file {file}: check the path.", ExitCode.WrongUsage);
        var (first, last) = (days.First ?? night.Today.AddMonths(-1), days.Last ?? night.Today.AddDays(-1));
        if (last < first)
            throw new CommandException($"--to {last:yyyy-MM-dd} lies before --from {first:yyyy-MM-dd}.", ExitCode.WrongUsage);
        return new ReplayRequest(night.HallCode, first, last, file is null ? null : await File.ReadAllTextAsync(file.FullName, cancel), model == "shipped" ? "" : model, "command line");
    }

    private static void Print(ReplayRow replay, IReadOnlyList<ReplayChangeRow> changes, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { replay, changes = changes.Select(change => change with { Quote = PhoneMask.Of(change.Quote), Reason = PhoneMask.Of(change.Reason)! }) }, CommandJson.Options));
            return;
        }
        Console.Out.WriteLine(FormattableString.Invariant($"{replay.HallCode}  {replay.FirstDay:yyyy-MM-dd} to {replay.LastDay:yyyy-MM-dd}  {replay.DocumentId} {replay.VersionHash?[..12]} {replay.ModelVersion}  {replay.DoneCalls} calls"));
        Console.Out.WriteLine(FormattableString.Invariant($"flags {replay.FlagsBefore} now, {replay.FlagsAfter} then: {replay.Gained} gained, {replay.Lost} lost, {replay.Changed} changed"));
        Console.Out.WriteLine(FormattableString.Invariant($"verdicts: upheld and flagged {replay.UpheldBefore} now, {replay.UpheldAfter} then; rejected and flagged {replay.RejectedBefore} now, {replay.RejectedAfter} then; {replay.Contradicted} contradicted"));
        foreach (var change in changes)
            Console.Out.WriteLine(FormattableString.Invariant($"{change.Kind,-7} {change.Day:yyyy-MM-dd}  {change.CallId}  turn {change.TurnNo}  {change.DocumentId} {change.Clause}  {change.Machine} {change.Probability:F2}  {change.Verdict}{(change.Contradicts ? " CONTRADICTED" : "")}  {PhoneMask.Of(change.Quote)}"));
        if (replay.Gained + replay.Lost + replay.Changed > changes.Count)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {replay.Gained + replay.Lost + replay.Changed - changes.Count} more: --json prints all"));
    }

    private sealed class Counter(bool isQuiet) : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
            if (!isQuiet)
                Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value.Done:N0} / {value.Total:N0} calls{(value.Done >= value.Total ? Environment.NewLine : "")}"));
        }
    }
}
