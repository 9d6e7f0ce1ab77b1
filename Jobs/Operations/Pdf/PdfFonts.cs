using PdfSharp.Fonts;

namespace Supervision.Jobs.Operations.Pdf;

/// <summary>Finds a font with Chinese outlines that may be embedded; see docs/leader.md for the packages.</summary>
public sealed class PdfFonts : IFontResolver
{
    /// <summary>The family under which sheets ask for it.</summary>
    public const string Family = "Supervision";

    /// <summary>Names a .ttf or .ttc file to use instead of those that are looked for.</summary>
    public const string Variable = "SUPERVISION_PDF_FONT";

    // Noto CJK is not among them: its outlines are PostScript, which the writer cannot embed.
    private static readonly string[] Known =
    [
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
        @"C:\Windows\Fonts\msyh.ttc",
        @"C:\Windows\Fonts\simhei.ttf",
        "/System/Library/Fonts/STHeiti Medium.ttc",
    ];

    private static readonly Lazy<byte[]?> Face = new(() => Find([Environment.GetEnvironmentVariable(Variable) ?? "", .. Known]));

    /// <summary>Whether a sheet can be written on this machine.</summary>
    public static bool IsReady => Face.Value is not null;

    /// <summary>The first file of the list that exists and can be embedded; null where none is.</summary>
    public static byte[]? Find(IEnumerable<string> paths) =>
        paths.Where(File.Exists).Select(path => TrueTypeFace.First(File.ReadAllBytes(path))).FirstOrDefault(face => face is not null);

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(Family, mustSimulateBold: bold, mustSimulateItalic: italic);

    /// <exception cref="InvalidOperationException">No font was found; the message says what to install.</exception>
    public byte[] GetFont(string faceName) =>
        Face.Value ?? throw new InvalidOperationException($"No font with Chinese outlines can be embedded: install fonts-wqy-microhei or set {Variable} to a .ttf or .ttc file.");

    // The library keeps one resolver for the process and refuses to change it once it has drawn.
    internal static void Install() => GlobalFontSettings.FontResolver ??= new PdfFonts();
}
