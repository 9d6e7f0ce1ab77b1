namespace Supervision.Sql.Learning;

/// <summary>Model versions of a hall, which of them works, and the verdicts that they learn from.</summary>
public sealed class LearningQueries(Database database) : Queries(database)
{
    /// <summary>Newest first, without their bytes.</summary>
    public Task<IReadOnlyList<ModelVersionRow>> ModelVersions(string hallCode, CancellationToken cancel = default) =>
        Rows<ModelVersionRow>(new { hallCode }, cancel);

    /// <summary>One version with its bytes; null where the hall has none of this name.</summary>
    public Task<ModelVersionRow?> ModelVersion(string hallCode, string version, CancellationToken cancel = default) =>
        Row<ModelVersionRow>(new { hallCode, version }, cancel);

    /// <summary>Adds a version; one that was trained before only takes the new number of verdicts.</summary>
    public Task<int> SaveModelVersion(ModelVersionRow version, CancellationToken cancel = default) => Execute(version, cancel);

    /// <summary>Every choice of a hall, newest first.</summary>
    public Task<IReadOnlyList<ModelChoiceRow>> ModelChoices(string hallCode, CancellationToken cancel = default) =>
        Rows<ModelChoiceRow>(new { hallCode }, cancel);

    public Task<int> AddModelChoice(ModelChoiceRow choice, CancellationToken cancel = default) => Execute(choice, cancel);

    /// <summary>Turns of calls with the last verdict on them, in the order of calls and turns.</summary>
    public Task<IReadOnlyList<JudgedTurnRow>> JudgedTurns(string hallCode, CancellationToken cancel = default) =>
        Rows<JudgedTurnRow>(new { hallCode }, cancel);
}
