using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest;

/// <summary>Why a file or a row was not taken, in words that an operator can act on.</summary>
/// <param name="Code">Stable name of the reason, for counting and translation.</param>
/// <param name="English">What is wrong and what to do, with the particulars.</param>
public sealed record Refusal(string Code, string English)
{
    /// <summary>Line in the file as it came, from 1; null where the format has no lines.</summary>
    public int? Line { get; init; }

    /// <summary>Column in that line, from 1, in characters.</summary>
    public int? Column { get; init; }

    /// <summary>The value as it came, cut to 200 characters.</summary>
    public string? Value { get; init; }

    /// <summary>Numbers and names that both languages read alike; the English words hold them already.</summary>
    public string? Particulars { get; init; }

    /// <summary>In both languages.</summary>
    public Reason Reason => new(Code, Particulars is { } facts ? $"{RefusalWords.Of(Code).TrimEnd('。')}：{facts}。" : RefusalWords.Of(Code), Column is { } column ? $"{English} (column {column})" : English);

    /// <summary>As the quarantine takes it.</summary>
    public Rejected ToRejected() => new() { Reason = Reason, Line = Line, Value = Value is null ? null : Escaped.Short(Value) };

    internal RefusedException AsException() => new(this);
}

/// <summary>Carries a refusal out of nested parsing; every reader turns it into an outcome at its boundary.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.English)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>What reading one file gave: its content, or the one reason why nothing of it is taken.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Accepted(T Content) : Outcome<T>;

    public sealed record Refused(Refusal Why) : Outcome<T>;
}
