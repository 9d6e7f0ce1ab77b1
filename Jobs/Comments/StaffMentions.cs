using System.Text.RegularExpressions;

namespace Supervision.Jobs.Comments;

/// <summary>Whom a text may mean: by full name, by staff number, or by surname with a form of address.</summary>
public static partial class StaffMentions
{
    /// <summary>Two-character surnames, without which 欧阳老师 would be looked up under 阳.</summary>
    const string Doubles = "欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|独孤|端木|南宫";

    static readonly string[] DoubleSurnames = Doubles.Split('|');

    public static IReadOnlyList<StaffSuspect> Find(string text, IReadOnlyList<KnownStaff> known)
    {
        var suspects = new List<StaffSuspect>();
        suspects.AddRange(ByWords(text, known, member => member.Name, (_, _) => true));
        suspects.AddRange(ByWords(text, known, member => member.StaffNo, IsWholeNumber));
        suspects.AddRange(BySurname(text, known, suspects));
        return [.. suspects.DistinctBy(suspect => (suspect.StaffNo, suspect.Mention.Start)).OrderBy(suspect => suspect.Mention.Start)];
    }

    static IEnumerable<StaffSuspect> ByWords(string text, IReadOnlyList<KnownStaff> known, Func<KnownStaff, string> words, Func<string, Mention, bool> fits)
    {
        foreach (var same in known.Where(member => words(member).Length > 1).GroupBy(words))
        {
            for (var at = text.IndexOf(same.Key, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(same.Key, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var mention = new Mention(at, at + same.Key.Length, same.Key);
                foreach (var member in same.Where(_ => fits(text, mention)))
                    yield return new StaffSuspect(member.StaffNo, mention, 1.0 / same.Count());
            }
        }
    }

    /// <summary>工号 012 is not found inside a telephone number.</summary>
    static bool IsWholeNumber(string text, Mention mention) =>
        (mention.Start == 0 || !char.IsAsciiLetterOrDigit(text[mention.Start - 1]))
        && (mention.End == text.Length || !char.IsAsciiLetterOrDigit(text[mention.End]));

    static IEnumerable<StaffSuspect> BySurname(string text, IReadOnlyList<KnownStaff> known, List<StaffSuspect> certain)
    {
        foreach (Match match in Addressed().Matches(text))
        {
            var mention = new Mention(match.Index, match.Index + match.Length, match.Value);
            if (certain.Exists(suspect => suspect.Mention.Start < mention.End && mention.Start < suspect.Mention.End))
                continue;
            var fitting = known.Where(member => Surname(member.Name) == match.Groups["surname"].Value).ToList();
            foreach (var member in fitting)
                yield return new StaffSuspect(member.StaffNo, mention, 1.0 / fitting.Count);
        }
    }

    static string Surname(string name) =>
        Array.Find(DoubleSurnames, surname => name.StartsWith(surname, StringComparison.Ordinal)) ?? (name.Length > 0 ? name[..1] : "");

    [GeneratedRegex($@"(?:(?:姓|小|老)(?<surname>{Doubles}|\p{{IsCJKUnifiedIdeographs}})(?=的|$|[，。,.！!？?\s]|工作人员|服务|态度|同志|办|给|帮|很|真)|(?<surname>{Doubles}|\p{{IsCJKUnifiedIdeographs}})(?:老师|女士|先生|同志|科长|主任|股长|组长|姐|哥|工作人员|姓工作人员))", RegexOptions.None, 1000)]
    private static partial Regex Addressed();
}
