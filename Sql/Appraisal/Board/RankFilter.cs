namespace Supervision.Sql.Appraisal.Board;

/// <summary>Which lines of one period's ranking are wanted; null means no restriction. Places are always those of the whole hall.</summary>
public sealed record RankFilter
{
    public required string HallCode { get; init; }
    public required string Period { get; init; }

    /// <summary>The day whose name and unit are shown.</summary>
    public required DateOnly Day { get; init; }
    public string? Department { get; init; }

    /// <summary>A staff number or a part of a name.</summary>
    public string? Who { get; init; }
    public string WhoPattern => $"%{Who}%";

    /// <summary>1 for the first line that fits; both ends included.</summary>
    public int FirstRow { get; init; } = 1;
    public int LastRow { get; init; } = int.MaxValue;
}
