namespace Supervision.Jobs.Rulebook.Matching.Normalising;

/// <summary>Folds toneless pinyin so that what recognisers and southern speakers confuse becomes one spelling.</summary>
public static class PinyinFolding
{
    /// <summary>n/l, zh/z, ch/c, sh/s, f/hu- and ing/in, eng/en, ang/an become the same letters.</summary>
    public static string Fold(string syllable) => FoldFinal(FoldInitial(syllable));

    private static string FoldInitial(string syllable) => syllable switch
    {
        ['z' or 'c' or 's', 'h', .. var final] => syllable[0] + final,
        ['l', .. var final] => "n" + final,
        "hui" => "fei",
        "hun" => "fen",
        // hu before a vowel is heard as f: 灰/飞, 黄/房; ha, he and hao are not.
        ['h', 'u', var vowel, ..] when vowel is 'a' or 'o' => "f" + syllable[2..],
        "hu" => "fu",
        _ => syllable,
    };

    private static string FoldFinal(string syllable) =>
        syllable is [.., 'i' or 'e' or 'a', 'n', 'g'] ? syllable[..^1] : syllable;
}
