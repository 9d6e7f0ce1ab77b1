namespace Supervision.Sql.Rulebook;

public sealed partial class RulebookQueries(Database database) : Queries(database)
{
    /// <summary>What the hall has adopted, by document and first day.</summary>
    public Task<IReadOnlyList<RulebookAdoptionRow>> Adoptions(string hallCode, CancellationToken cancel = default) =>
        Rows<RulebookAdoptionRow>(new { hallCode }, cancel);

    /// <summary>Adopts a document from a day on, or sets the last day of an adoption.</summary>
    public Task<int> SaveAdoption(RulebookAdoptionRow adoption, CancellationToken cancel = default) => Execute(adoption, cancel);

    /// <summary>Takes an adoption back that was entered by mistake.</summary>
    public Task<int> RemoveAdoption(string hallCode, string documentId, DateOnly validFrom, CancellationToken cancel = default) =>
        Execute(new { hallCode, documentId, validFrom }, cancel);

    /// <summary>The text of a rulebook as it was when a finding was made; null for an unknown version.</summary>
    public Task<RulebookVersionRow?> Version(string versionHash, CancellationToken cancel = default) => Row<RulebookVersionRow>(new { versionHash }, cancel);

    /// <summary>Keeps a text under its hash; a version already kept stays as it is.</summary>
    public Task<int> KeepVersion(RulebookVersionRow version, CancellationToken cancel = default) => Execute(version, cancel);
}
