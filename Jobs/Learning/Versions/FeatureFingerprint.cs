using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Learning.Versions;

/// <summary>Tells whether a stored model speaks of the features that this program makes.</summary>
public static class FeatureFingerprint
{
    // One sentence through every field; any change of extraction or cue words moves a column or a value.
    private static readonly ContextInput Probe = new()
    {
        Sentence = "急什么，没看我正忙着吗？不清楚，你去问别人！",
        PreviousCitizen = "请问社保转移怎么办",
        PreviousStaff = "您好",
        NextStaff = ["请您稍等", "到3号窗口"],
        NextCitizen = ["你怎么这个态度"],
        HitRuleKeys = ["S1-4.2-4"],
        HitPhrase = "不清楚",
    };

    private static readonly Lazy<string> Value = new(Compute);

    /// <summary>The same for two programs exactly when their models may be exchanged; 16 hex digits.</summary>
    public static string Current => Value.Value;

    private static string Compute()
    {
        var bag = new FeatureBag(ContextFeatures.Bits);
        ContextFeatures.Extract(Probe, bag);
        var text = new StringBuilder().AppendJoin(' ', ContextCues.Shipped.Names);
        for (var at = 0; at < bag.Columns.Count; at++)
            text.Append(CultureInfo.InvariantCulture, $";{bag.Columns[at]}:{bag.Values[at]:R}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
