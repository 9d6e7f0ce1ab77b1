using System.Text;

namespace Supervision.Jobs.Demo;

/// <summary>One scripted call: what is said, and what the night should make of it.</summary>
internal sealed record DemoDialogue(string Title, string Expect, IReadOnlyList<DemoTurn> Turns)
{
    /// <summary>The scripts that ship with the program; <c>{unit}</c> stands for the window's name.</summary>
    internal static IReadOnlyList<DemoDialogue> Read()
    {
        var scripts = new List<DemoDialogue>();
        var turns = new List<DemoTurn>();
        foreach (var line in Encoding.UTF8.GetString(DemoInbox.Resource("Dialogues.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
            {
                turns.Add(new DemoTurn(line[0] == 'S', line[2..], 0, 0));
                continue;
            }
            var head = line[2..].Split(" | ");
            turns = [];
            scripts.Add(new DemoDialogue(head[0], head[1], turns));
        }
        return scripts;
    }

    /// <summary>The script at one window, with times as they would be spoken: 4.5 characters a second and short pauses.</summary>
    internal DemoDialogue Spoken(string unit, Random random)
    {
        var at = 0.8;
        var spoken = new List<DemoTurn>();
        foreach (var turn in Turns)
        {
            var text = turn.Text.Replace("{unit}", unit, StringComparison.Ordinal);
            var end = at + text.Length / 4.5;
            spoken.Add(new DemoTurn(turn.ByStaff, text, Math.Round(at, 2), Math.Round(end, 2)));
            at = end + 0.3 + random.NextDouble() * 0.9;
        }
        return this with { Turns = spoken };
    }
}

/// <summary>One turn; times in seconds from the start of the recording.</summary>
internal sealed record DemoTurn(bool ByStaff, string Text, double Start, double End);
