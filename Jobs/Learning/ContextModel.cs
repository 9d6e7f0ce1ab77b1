using System.Security.Cryptography;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning.Cards;
using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Learning;

/// <summary>What the model makes of one staff sentence, each from 0 to 1.</summary>
/// <param name="Absolute">That it breaches S1 四.2, where the words alone count.</param>
/// <param name="WithoutHelp">That it breaches S0 6.1.4 or 5.2.5: words in place of help, or scolding.</param>
/// <param name="Scolding">That a breach scolds or insults (S0 5.2.5) and does not put off (S0 6.1.4).</param>
public sealed record ContextJudgement(double Absolute, double WithoutHelp, double Scolding);

/// <summary>The probability that a staff sentence is a breach, with or without a listed phrase in it. Safe to share
/// between threads.</summary>
public sealed class ContextModel
{
    const uint Magic = 0x4D435653;

    readonly ContextHead _absolute;
    readonly ContextHead _withoutHelp;
    readonly ContextHead _scolding;

    [ThreadStatic]
    static FeatureBag? bag;

    public ContextModel(double threshold, ContextHead absolute, ContextHead withoutHelp, ContextHead scolding)
    {
        Threshold = threshold;
        (_absolute, _withoutHelp, _scolding) = (absolute, withoutHelp, scolding);
        Version = Convert.ToHexStringLower(SHA256.HashData(ToBytes()))[..12];
    }

    /// <summary>From this probability on a sentence counts as a breach; chosen on folds that the scoring model had not seen.</summary>
    public double Threshold { get; }

    /// <summary>The first twelve hex digits of the SHA-256 of the model's bytes.</summary>
    public string Version { get; }

    /// <summary>The model that ships with the program.</summary>
    public static ContextModel Load()
    {
        using var stream = typeof(ContextModel).Assembly.GetManifestResourceStream("Supervision.Learning.context.model")
            ?? throw new InvalidOperationException("The program was built without Jobs/Learning/context.model: run `supervision learn train`.");
        return Read(stream);
    }

    public static ContextModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is no context model: train one with `supervision learn train`.");
        return new ContextModel(reader.ReadDouble(), ContextHead.Read(reader), ContextHead.Read(reader), ContextHead.Read(reader));
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(Magic);
            writer.Write(Threshold);
            _absolute.Write(writer);
            _withoutHelp.Write(writer);
            _scolding.Write(writer);
        }
        return bytes.ToArray();
    }

    /// <summary>That the sentence is a breach as the asking document reads it.</summary>
    public double Probability(ContextInput input)
    {
        var judgement = Judge(input);
        return input.Reading == Reading.Absolute ? judgement.Absolute : judgement.WithoutHelp;
    }

    /// <summary>The probability of a sentence without a word, from which the weighing begins.</summary>
    public double Base(Reading reading) => Probability(new ContextInput { Sentence = "", Reading = reading });

    /// <summary>The groups of telling words that the sentence holds, each with what it alone adds to the log-odds.</summary>
    public IReadOnlyList<WeighedCue> Cues(ContextInput input)
    {
        var head = input.Reading == Reading.Absolute ? _absolute : _withoutHelp;
        var found = ContextCues.Shipped.Find(ContextFeatures.Folded(input.Sentence));
        var own = new FeatureBag(ContextFeatures.Bits);
        return [.. ContextCues.Shipped.Names.Select((name, group) => (name, group)).Where(cue => (found >> cue.group & 1) == 1).Select(cue =>
        {
            ContextFeatures.ExtractCue(cue.group, own);
            return new WeighedCue(cue.name, head.Moves(own));
        })];
    }

    public ContextJudgement Judge(ContextInput input)
    {
        if (input.Speaker == Speaker.Citizen)
            return new ContextJudgement(0, 0, 0);
        bag ??= new FeatureBag(ContextFeatures.Bits);
        ContextFeatures.Extract(input, bag);
        return new ContextJudgement(_absolute.Probability(bag), _withoutHelp.Probability(bag), _scolding.Probability(bag));
    }
}
