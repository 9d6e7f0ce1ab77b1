using System.Text;

namespace Supervision.Ingest.Tests.Tables.Spreadsheets;

/// <summary>A binary workbook (BIFF8 in a compound file), as small as readers take it.</summary>
internal static class XlsFile
{
    private const int Sector = 512;
    private const uint Free = 0xFFFFFFFF, EndOfChain = 0xFFFFFFFE, FatSector = 0xFFFFFFFD;

    /// <summary>One sheet for each name; a cell is a text or a number.</summary>
    public static byte[] Of(params (string Name, object[][] Rows)[] sheets) => Compound("Workbook", Workbook(sheets, isEncrypted: false));

    /// <summary>The same with the record that says it is under a password.</summary>
    public static byte[] Encrypted() => Compound("Workbook", Workbook([("a", [["x"]])], isEncrypted: true));

    private static byte[] Workbook((string Name, object[][] Rows)[] sheets, bool isEncrypted)
    {
        var bodies = sheets.Select(sheet => Sheet(sheet.Rows)).ToList();
        byte[] head = [.. Record(0x809, Bof(5)), .. isEncrypted ? Record(0x2F, [1, 0, 1, 0, 1, 0, .. new byte[48]]) : [], .. Record(0x42, [0xB0, 0x04])];
        var at = head.Length + sheets.Sum(sheet => Bound(0, sheet.Name).Length) + Record(0x0A, []).Length;
        var stream = new List<byte>(head);
        for (var i = 0; i < sheets.Length; i++)
        {
            stream.AddRange(Bound(at, sheets[i].Name));
            at += bodies[i].Length;
        }
        stream.AddRange(Record(0x0A, []));
        bodies.ForEach(stream.AddRange);
        return [.. stream];
    }

    private static byte[] Sheet(object[][] rows)
    {
        var body = new List<byte>(Record(0x809, Bof(0x10)));
        body.AddRange(Record(0x200, [.. Int(0), .. Int(rows.Length), .. Short(0), .. Short(rows.Max(row => row.Length)), .. Short(0)]));
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++)
                body.AddRange(Cell(row, column, rows[row][column]));
        body.AddRange(Record(0x0A, []));
        return [.. body];
    }

    private static byte[] Cell(int row, int column, object value)
    {
        byte[] place = [.. Short(row), .. Short(column), .. Short(0)];
        return value is string text
            ? Record(0x204, [.. place, .. Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)])
            : Record(0x203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture))]);
    }

    private static byte[] Bof(int kind) => [0x00, 0x06, .. Short(kind), .. Short(0x0DBB), .. Short(0x07CC), .. Int(0), .. Int(6)];

    private static byte[] Bound(int at, string name) => Record(0x85, [.. Int(at), 0, 0, (byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)]);

    private static byte[] Record(int id, byte[] data) => [.. Short(id), .. Short(data.Length), .. data];

    private static byte[] Compound(string name, byte[] stream)
    {
        // At least 4096 bytes: shorter streams would need the small-sector table.
        var sectors = Math.Max(8, (stream.Length + Sector - 1) / Sector);
        Array.Resize(ref stream, sectors * Sector);
        var fat = new uint[Sector / 4];
        Array.Fill(fat, Free);
        fat[0] = FatSector;
        fat[1] = EndOfChain;
        for (var i = 0; i < sectors; i++)
            fat[2 + i] = i == sectors - 1 ? EndOfChain : (uint)(3 + i);
        return [.. Header(), .. fat.SelectMany(BitConverter.GetBytes), .. Entry("Root Entry", 5, child: 1, EndOfChain, 0), .. Entry(name, 2, child: -1, 2, stream.Length), .. Entry("", 0, -1, 0, 0), .. Entry("", 0, -1, 0, 0), .. stream];
    }

    private static byte[] Header()
    {
        var difat = new uint[109];
        Array.Fill(difat, Free);
        difat[0] = 0;
        return
        [
            0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], .. Short(0x3E), .. Short(3), .. Short(0xFFFE), .. Short(9), .. Short(6), .. new byte[6],
            .. Int(0), .. Int(1), .. Int(1), .. Int(0), .. Int(4096), .. BitConverter.GetBytes(EndOfChain), .. Int(0), .. BitConverter.GetBytes(EndOfChain), .. Int(0), .. difat.SelectMany(BitConverter.GetBytes),
        ];
    }

    private static byte[] Entry(string name, byte kind, int child, uint start, int length)
    {
        var text = Encoding.Unicode.GetBytes(name.Length == 0 ? "" : name + "\0");
        return [.. text, .. new byte[64 - text.Length], .. Short(text.Length), kind, 1, .. Int(-1), .. Int(-1), .. Int(child), .. new byte[36], .. BitConverter.GetBytes(start), .. Int(length), .. Int(0)];
    }

    private static byte[] Short(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] Int(int value) => BitConverter.GetBytes(value);
}
