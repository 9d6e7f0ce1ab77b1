namespace Supervision.Sql.Presence;

/// <summary>One absence episode; charged by the sum of its pieces, not by its span.</summary>
public sealed record AbsenceEpisodeRow
{
    public required string HallCode { get; init; }
    public required string PostCode { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>empty_post, left_post, late or early.</summary>
    public required string AbsenceWord { get; init; }
    public int AbsentSeconds { get; init; }
    public double ThresholdMinutes { get; init; }
    public string? ThresholdSource { get; init; }
    public string? StaffNo { get; init; }

    /// <summary>Citizens who waited at the empty counter: tickets, appointments, unanswered calls.</summary>
    public int Waiting { get; init; }
}
