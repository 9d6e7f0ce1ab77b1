namespace Supervision.Ingest.Calls.Telephony;

/// <summary>Who ended a call, as seen from the call itself.</summary>
public enum CallParty
{
    Caller,
    Called,
}

/// <summary>One leg of a call as a telephone system wrote it; legs with one key are one call.</summary>
public sealed record CallLeg
{
    /// <summary>Equal for all legs of a call.</summary>
    public required string CallKey { get; init; }

    /// <summary>Kind Utc, or Unspecified for the system's own clock.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>From ringing to answer, or to giving up; null where the system does not say.</summary>
    public double? RingSeconds { get; init; }

    /// <summary>0 when nobody answered.</summary>
    public required double TalkSeconds { get; init; }

    public bool IsAnswered { get; init; }

    /// <summary>Number or extension of the caller.</summary>
    public string? From { get; init; }

    /// <summary>Extensions or numbers that were called, most particular first: the device that rang, then what was dialled.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Extensions that placed the call, most particular first.</summary>
    public IReadOnlyList<string> FromDevices { get; init; } = [];

    public CallParty? HungUpBy { get; init; }

    /// <summary>Plain file name.</summary>
    public string? Recording { get; init; }

    public int? Line { get; init; }
}

/// <summary>One file of a telephone system.</summary>
public sealed record CallRecords
{
    public required string Format { get; init; }

    public required IReadOnlyList<CallLeg> Legs { get; init; }

    /// <summary>Records that cannot be used; the others load.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}
