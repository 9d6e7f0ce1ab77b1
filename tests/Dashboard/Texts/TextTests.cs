using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

/// <summary>Each text stands in both languages: none is blank, none is left in the other language.</summary>
public sealed partial class TextTests
{
    public static TheoryData<string> TextClasses => new(typeof(Language).Assembly.GetTypes()
        .Where(type => $"{type.Namespace}.".StartsWith(typeof(Language).Namespace + ".", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true } && type != typeof(Language))
        .Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(TextClasses))]
    public void Texts_OfEveryClass_AreCompleteInBothLanguages(string name)
    {
        var type = typeof(Language).Assembly.GetType(name)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(string)))
        {
            var chinese = Read("zh-CN", property);
            var english = Read("en-GB", property);
            // A mark of punctuation has no ideograph: it must only differ.
            Assert.True(Chinese().IsMatch(chinese) || chinese == english || !chinese.Any(char.IsLetterOrDigit), $"{name}.{property.Name} has no Chinese: {chinese}");
            Assert.False(Chinese().IsMatch(english), $"{name}.{property.Name} has no English: {english}");
            Assert.False(string.IsNullOrWhiteSpace(english), $"{name}.{property.Name} is blank");
        }
    }

    private static string Read(string culture, PropertyInfo property)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return (string)property.GetValue(null)!;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Chinese();
}
