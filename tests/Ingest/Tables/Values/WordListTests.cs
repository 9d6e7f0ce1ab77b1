using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tests.Tables.Values;

public class WordListTests
{
    [Theory]
    [InlineData("是", true)]
    [InlineData("TRUE", true)]
    [InlineData("0", false)]
    [InlineData("2", null)]
    [InlineData("是的", null)]
    public void TryFind_EverySpelling_GivesItsValueAndNothingElseDoes(string word, bool? value)
    {
        Assert.Equal(value is not null, Words.Truth.TryFind(word, out var found));
        Assert.Equal(value, found);
    }

    [Fact]
    public void Refusal_NamesWhatIsKnown() => Assert.Contains("1 = 是, 0 = 否", Words.Truth.Refusal.English, StringComparison.Ordinal);

    [Fact]
    public void Spelling_OfTwoValues_IsAMistakeOfTheProgram() => Assert.Throws<ArgumentException>(() => new WordList<string>(null, ("a", ["x"]), ("b", ["x"])));
}
