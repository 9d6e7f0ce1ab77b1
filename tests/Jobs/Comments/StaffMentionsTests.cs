using Supervision.Jobs.Comments;

namespace Supervision.Jobs.Tests.Comments;

public class StaffMentionsTests
{
    private static readonly KnownStaff[] Staff = [new("01", "令狐明"), new("02", "胡明"), new("03", "李红"), new("04", "李红"), new("05", "李强")];

    [Theory]
    [InlineData("令狐老师很好", "01")]
    [InlineData("姓令狐的态度差", "01")]
    [InlineData("胡老师很好", "02")]
    [InlineData("小胡的态度", "02")]
    [InlineData("小胡同口排队", "")]
    [InlineData("电话0133302", "")]
    public void Person_BySurnameOrNumber_IsTheOneMeant(string text, string staffNos) =>
        Assert.Equal(staffNos, string.Join(' ', StaffMentions.Find(text, Staff).Select(suspect => suspect.StaffNo)));

    [Fact]
    public void FullName_OfTwoPeople_IsHalfSureOfEach() =>
        Assert.Equal([("03", 0.5), ("04", 0.5)], StaffMentions.Find("李红帮了我", Staff).Select(suspect => (suspect.StaffNo, suspect.Certainty)));

    [Fact]
    public void FullName_WithAFormOfAddress_IsNotSoughtBySurnameAgain() =>
        Assert.Equal(["05"], StaffMentions.Find("李强同志很好", Staff).Select(suspect => suspect.StaffNo));
}
