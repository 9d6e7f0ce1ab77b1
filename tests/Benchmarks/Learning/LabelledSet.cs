using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Supervision.Benchmarks.Learning;

/// <summary>Labelled texts with the rows that no trainer may see.</summary>
sealed record LabelledSet(string Name, int Classes, List<string> Texts, List<int> Labels, List<bool> IsHeldOut)
{
    public static IEnumerable<LabelledSet> All(string folder)
    {
        var reviews = Path.Combine(folder, "reviews");
        yield return EveryFifth("waimai", 2, Csv(File.OpenRead(Path.Combine(reviews, "waimai_10k.csv")), "review"));
        yield return EveryFifth("hotel", 2, Csv(File.OpenRead(Path.Combine(reviews, "ChnSentiCorp_htl_all.csv")), "review"));
        using (var zip = ZipFile.OpenRead(Path.Combine(reviews, "online_shopping_10_cats.zip")))
            yield return EveryFifth("shopping", 2, Csv(zip.Entries.First(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)).Open(), "review"));
        var learnt = Csv(File.OpenRead(Path.Combine(folder, "offensive", "train.csv")), "TEXT");
        var heldOut = Csv(File.OpenRead(Path.Combine(folder, "offensive", "dev.csv")), "TEXT");
        yield return new LabelledSet("offensive", 2, [.. learnt.Concat(heldOut).Select(row => row.Text)], [.. learnt.Concat(heldOut).Select(row => row.Label)],
            [.. learnt.Select(_ => false), .. heldOut.Select(_ => true)]);
        yield return EveryFifth("five stars", 5, [.. Directory.EnumerateFiles(reviews, "CommentsOf*.xlsx").Order(StringComparer.Ordinal).SelectMany(Stars).Distinct()]);
    }

    static LabelledSet EveryFifth(string name, int classes, List<(string Text, int Label)> rows) =>
        new(name, classes, [.. rows.Select(row => row.Text)], [.. rows.Select(row => row.Label)], [.. rows.Select((_, at) => at % 5 == 0)]);

    static List<(string Text, int Label)> Csv(Stream stream, string text)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var records = Records(reader.ReadToEnd()).ToList();
        var (textAt, labelAt) = (records[0].IndexOf(text), records[0].IndexOf("label"));
        return [.. records.Skip(1).Where(record => record.Count == records[0].Count)
            .Select(record => (record[textAt], int.Parse(record[labelAt], CultureInfo.InvariantCulture)))];
    }

    static IEnumerable<List<string>> Records(string csv)
    {
        var (record, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var unit in csv.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (unit == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || unit is not (',' or '\n'))
                field.Append(unit);
            else
            {
                record.Add(field.ToString());
                field.Clear();
                if (unit == ',')
                    continue;
                yield return record;
                record = [];
            }
        }
    }

    /// <summary>Titles and advert rows above the header are passed over: only rows with a star and a text remain.</summary>
    static IEnumerable<(string Text, int Label)> Stars(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        XDocument Part(string name) { using var stream = zip.GetEntry(name)!.Open(); return XDocument.Load(stream); }
        var shared = Part("xl/sharedStrings.xml").Root!.Elements().Select(item => item.Value).ToList();
        string Text(XElement cell) => (string?)cell.Attribute("t") == "s" ? shared[int.Parse(cell.Value, CultureInfo.InvariantCulture)] : cell.Value;
        var columns = new Dictionary<string, string>();
        foreach (var row in Part("xl/worksheets/sheet1.xml").Descendants().Where(element => element.Name.LocalName == "row"))
        {
            var cells = row.Elements().Where(cell => cell.Value != "")
                .ToDictionary(cell => ((string)cell.Attribute("r")!).TrimEnd("0123456789".ToCharArray()), Text);
            if (columns.Count == 0 && cells.ContainsValue("评级"))
                columns = cells.GroupBy(cell => cell.Value).ToDictionary(name => name.Key, name => name.First().Key);
            else if (columns.Count > 0 && cells.TryGetValue(columns["评级"], out var stars) && cells.TryGetValue(columns["内容"], out var text)
                && stars.FirstOrDefault(letter => letter is >= '1' and <= '5') is var star and not default(char))
                yield return (text, star - '1');
        }
    }
}
