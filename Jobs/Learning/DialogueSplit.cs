using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Learning;

/// <summary>Which dialogues are held out. Decided by the dialogue's key alone, so that a new example never moves an old
/// one across, and no dialogue is on both sides.</summary>
public static class DialogueSplit
{
    public const int HeldOutOneIn = 10;

    public static bool IsHeldOut(string dialogue) => FoldOf(dialogue, HeldOutOneIn, salt: 1) == 0;

    public static int FoldOf(string dialogue, int folds, uint salt)
    {
        var hash = FeatureBag.Hash(salt, dialogue);
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        return (int)((hash ^ (hash >> 13)) % (uint)folds);
    }
}
