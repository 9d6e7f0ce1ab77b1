namespace Supervision.Sql.Halls.People;

/// <summary>The staff pages.</summary>
public sealed class PeopleQueries(Database database) : Queries(database)
{
    /// <summary>Everybody employed on a day with what has been found since another, by unit and number.</summary>
    public Task<IReadOnlyList<PersonLine>> People(string hallCode, DateOnly day, DateOnly sinceDay, CancellationToken cancel = default) =>
        Rows<PersonLine>(new { hallCode, day, sinceDay }, cancel);
}

/// <summary>One staff member with figures.</summary>
public sealed record PersonLine
{
    public required string StaffNo { get; init; }
    public required string Name { get; init; }
    public required string Department { get; init; }
    public string? PostCode { get; init; }
    public int OpenFindings { get; init; }

    /// <summary>Decided findings of any outcome.</summary>
    public int Decided { get; init; }
    public DateOnly? LastDay { get; init; }
}
