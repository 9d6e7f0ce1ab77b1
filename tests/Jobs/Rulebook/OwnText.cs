using System.Globalization;
using System.Text.RegularExpressions;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Rulebook;

/// <summary>A hall's own text of a document: the shipped one with another number.</summary>
internal static class OwnText
{
    /// <summary>Adopts the text from 2020 on; its hash.</summary>
    internal static async Task<string> Adopt(Database database, string hallCode, string documentId, string ruleKey, string parameter, double value)
    {
        var text = With(await Shipped(documentId), ruleKey, parameter, value);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        var queries = new RulebookQueries(database);
        await queries.KeepVersion(new RulebookVersionRow { VersionHash = hash, DocumentId = documentId, Content = text, FirstSeenAtUtc = DateTime.UnixEpoch });
        await queries.SaveAdoption(new RulebookAdoptionRow { HallCode = hallCode, DocumentId = documentId, ValidFrom = new DateOnly(2020, 1, 1), VersionHash = hash });
        return hash;
    }

    private static string With(string text, string ruleKey, string parameter, double value)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{parameter}: {value}");
        return string.Join('\n', text.Split('\n').Select(line => !line.Contains($"{{key: {ruleKey},", StringComparison.Ordinal) ? line
            : line.Contains($"{parameter}: ", StringComparison.Ordinal) ? Regex.Replace(line, $"{parameter}: [0-9.]+", number, RegexOptions.None, TimeSpan.FromSeconds(1))
            : line.Replace("points: ", $"parameters: {{{number}}}, points: ", StringComparison.Ordinal)));
    }

    private static async Task<string> Shipped(string documentId)
    {
        var name = typeof(RulebookShelf).Assembly.GetManifestResourceNames().Single(name => name.EndsWith($"{documentId}.yaml", StringComparison.Ordinal));
        using var reader = new StreamReader(typeof(RulebookShelf).Assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync();
    }
}
