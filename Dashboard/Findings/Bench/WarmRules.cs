namespace Supervision.Dashboard.Findings.Bench;

/// <summary>Reads the model and compiles the shipped rulebooks in the background of a start, so that the first officer of the day does not wait for it.</summary>
internal sealed class WarmRules : BackgroundService
{
    // On a thread of its own: compiling takes seconds and the server should answer meanwhile.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(ClauseText.Warm, stoppingToken);
}
