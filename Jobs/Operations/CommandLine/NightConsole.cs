using System.Globalization;
using Spectre.Console;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary>Shows a run while it goes: bars on a terminal, a line at each start and end otherwise.</summary>
internal static class NightConsole
{
    /// <param name="quiet">Nothing is shown, so that standard output holds only JSON.</param>
    public static async Task<T> Watch<T>(string title, bool quiet, Func<IProgress<StageStatus>?, Task<T>> work)
    {
        if (quiet)
            return await work(null);
        Console.Out.WriteLine(title);
        if (!AnsiConsole.Profile.Capabilities.Interactive || !AnsiConsole.Profile.Capabilities.Ansi || Console.IsOutputRedirected)
            return await work(new Lines());
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    /// <summary>The table at the end of a night, one line per hall.</summary>
    public static void Show(IReadOnlyList<NightReport> reports)
    {
        string[][] lines =
        [
            ["hall", "state", "expected", "arrived", "files", "loaded", "quarantined", "open", "flags", "new"],
            .. reports.Select(report => new[]
            {
                report.HallCode, report.State, Count(report.SourcesExpected), Count(report.SourcesArrived), Count(report.Files), Count(report.RowsLoaded),
                Count(report.Quarantined), Count(report.OpenQuarantine), Count(report.Flags), Count(report.NewFlags),
            }),
        ];
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToList();
        foreach (var line in lines)
            Console.Out.WriteLine(string.Join("  ", line.Select((text, column) => column < 2 ? text.PadRight(widths[column]) : text.PadLeft(widths[column]))));
        foreach (var failure in reports.SelectMany(report => report.Failures.Select(failure => $"{report.HallCode}: {failure}")))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{failure}[/]");
    }

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Lines : IProgress<StageStatus>
    {
        public void Report(StageStatus value)
        {
            var row = value.Row;
            if (row.State == "running")
                return;
            var note = row.State == "failed" ? $"  {row.Note?.Split('\n')[0]}" : row.Note is { Length: > 0 } words ? $"  {Ingest.Tables.Reason.In(words, chinese: false)}" : "";
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Stage,-12} {row.State,-8} {row.Done,9} of {row.Total,-9} kept {row.Kept}, dropped {row.Dropped}, written {row.Written}, {value.SecondsSoFar:F1} s{note}"));
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<StageStatus>
    {
        private readonly Dictionary<int, ProgressTask> _tasks = [];

        public void Report(StageStatus value)
        {
            var row = value.Row;
            if (!_tasks.TryGetValue(row.StageNo, out var task))
                _tasks[row.StageNo] = task = context.AddTask(row.Stage, maxValue: 1);
            task.MaxValue = Math.Max(1, row.Total);
            task.Value = row.State == "done" ? task.MaxValue : row.Done;
            task.Description = Markup.Escape(row.State is "running" or "done" ? $"{row.Stage} {row.Done}/{row.Total}" : $"{row.Stage} {row.State}");
            if (row.State != "running")
                task.StopTask();
        }
    }
}
