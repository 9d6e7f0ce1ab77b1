using System.Reflection;

namespace Supervision.Jobs.Operations;

/// <summary>The chain: every stage of this program in order. A new stage is one new class.</summary>
public static class NightStages
{
    private static readonly Lazy<IReadOnlyList<NightStage>> Chain = new(() => Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.IsSubclassOf(typeof(NightStage)) && !type.IsAbstract)
        .Select(type => (NightStage)Activator.CreateInstance(type)!)
        .OrderBy(stage => stage.Order).ThenBy(stage => stage.Key, StringComparer.Ordinal).ToList());

    public static IReadOnlyList<NightStage> All => Chain.Value;

    /// <summary>The stages with these keys in the order of the chain; every stage when none is named.</summary>
    /// <exception cref="ArgumentException">A key names no stage; the message lists those that exist.</exception>
    public static IReadOnlyList<NightStage> Named(IReadOnlyCollection<string> keys)
    {
        var unknown = keys.Except(All.Select(stage => stage.Key)).FirstOrDefault();
        if (unknown is not null)
            throw new ArgumentException($"There is no stage '{unknown}': the stages are {string.Join(", ", All.Select(stage => stage.Key))}.", nameof(keys));
        return keys.Count == 0 ? All : All.Where(stage => keys.Contains(stage.Key)).ToList();
    }
}
