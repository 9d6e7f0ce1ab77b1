using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Rulebook.Reading;

/// <summary>Collects mistakes of one file, so that a reader sees all of them at once.</summary>
internal sealed class MistakeList(string file)
{
    private readonly List<RulebookMistake> _mistakes = [];

    public IReadOnlyList<RulebookMistake> All => [.. _mistakes.OrderBy(mistake => mistake.Line)];

    public void AddAll(MistakeList others) => _mistakes.AddRange(others._mistakes);

    public void Add(YamlNode node, string message) => Add(node.Start.Line, message);

    public void Add(long line, string message) => _mistakes.Add(new RulebookMistake(file, line, message));
}
