namespace Supervision.Benchmarks.RealInput;

/// <summary>Writes the real-data inbox, so that the ordinary commands can be tried on it.</summary>
public sealed class RealInboxCommand : RatioBenchmark
{
    public override string Name => "real-inbox";

    public override Task Run(string[] arguments)
    {
        if (arguments is not [var shared, var inbox])
            throw new ArgumentException("Say: real-inbox DATA-FOLDER INBOX-FOLDER", nameof(arguments));
        var totals = RealInbox.Write(shared, inbox);
        Say($"{totals.Dialogues} dialogues, {string.Join(", ", totals.StaffLines.Select(source => $"{source.Key} {source.Value} agent turns"))}, {totals.Recordings} recordings in {inbox}/{RealInbox.Hall}");
        return Task.CompletedTask;
    }
}
