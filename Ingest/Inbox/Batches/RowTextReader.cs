using Supervision.Ingest.Tables;

namespace Supervision.Ingest.Inbox.Batches;

/// <summary>Stands for the file that a quarantined row came from: numbers of a spreadsheet may be dates.</summary>
internal sealed class RowTextReader : TableReader
{
    private static readonly RowTextReader Text = new(false);
    private static readonly RowTextReader Sheet = new(true);

    private readonly bool _isSheet;

    private RowTextReader(bool isSheet) => _isSheet = isSheet;

    public override DateTime? SerialEpoch => _isSheet ? new DateTime(1899, 12, 30) : null;

    public override bool NextSheet() => false;

    public override bool Read(TableRow row) => false;

    internal static RowTextReader For(string fileName) => fileName.Contains(".xls", StringComparison.OrdinalIgnoreCase) ? Sheet : Text;
}
