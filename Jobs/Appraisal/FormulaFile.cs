using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Jobs.Findings.Verdicts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Appraisal;

/// <summary>Reads and checks a formula file; a mistake is named with its line.</summary>
public static class FormulaFile
{
    private static readonly string[] Words =
        ["name", "version", "source", "base", "floor", "points", "repetition", "bonus", "excellent", "minimum_coverage", "parts", "year"];

    /// <summary>The formula that ships with the program.</summary>
    public static AppraisalFormula Default { get; } = Read("formula.yaml", Shipped());

    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="FormatException">Names the file, the line, the mistake and what is allowed.</exception>
    public static AppraisalFormula Read(string name, string text)
    {
        var root = Root(name, text);
        var node = new FormulaNode(name, root);
        // Before any value is read, so that the misspelt name is reported and not the one it leaves missing.
        node.OnlyKnows(Words);
        var bonus = node.Map("bonus", "cap", "praise", "service_star");
        var excellent = node.Map("excellent", "quota", "serious_bars", "most_confirmed", "measures", "bars");
        return new AppraisalFormula
        {
            Name = node.Text("name"),
            Version = node.Text("version"),
            Source = node.Text("source"),
            Base = node.Number("base", 0, 1000),
            Floor = node.Truth("floor"),
            Points = node.Maps("points").Select(Rule).ToList(),
            Repetition = node.Numbers("repetition", 0, 100),
            BonusCap = bonus.Number("cap", 0, 1000),
            PraisePoints = bonus.Number("praise", 0, 1000),
            ServiceStarPoints = bonus.Number("service_star", 0, 1000),
            ExcellentQuota = excellent.Number("quota", 0, 1),
            SeriousBarsExcellent = excellent.Truth("serious_bars"),
            MostConfirmedForExcellent = (int)excellent.Number("most_confirmed", 0, 10000),
            BarringMeasures = excellent.Choices("measures", [.. VerdictWords.Measures]),
            Bars = excellent.MapsOrNone("bars").Select(BarRule.Read).ToList(),
            Parts = FormulaPart.ReadAll(node),
            IsYearOfQuarters = node.ChoiceOr("year", "months", ["months", "quarters"]) == "quarters",
            MinimumCoverage = node.Number("minimum_coverage", 0, 1),
            // Of the text and not of the values: a changed source or comment is another formula to whoever has to answer for it.
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Text = text,
        };
    }

    private static PointRule Rule(FormulaNode node)
    {
        node.OnlyKnows("clause", "kind", "minor", "ordinary", "serious");
        return new PointRule(node.TextOrNull("clause"), node.TextOrNull("kind"), node.Number("minor", 0, 1000), node.Number("ordinary", 0, 1000), node.Number("serious", 0, 1000));
    }

    private static YamlMappingNode Root(string name, string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode map }]
                ? map
                : throw new FormatException($"{name}, line 1: a formula file is one list of names and values.");
        }
        catch (YamlException error)
        {
            throw new FormatException($"{name}, line {error.Start.Line.ToString(CultureInfo.InvariantCulture)}: {error.Message}", error);
        }
    }

    private static string Shipped()
    {
        using var reader = new StreamReader(typeof(FormulaFile).Assembly.GetManifestResourceStream("Appraisal/formula.yaml")!);
        return reader.ReadToEnd();
    }
}
