using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Ingest.Inbox;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Operations;
using Supervision.Sql;

namespace Supervision.Dashboard.Operations;

/// <summary>One file brought by hand; refused as the inbox refuses it, with a status of 400 to 499 and the same words.</summary>
public partial class UploadPage
{
    /// <summary>Above a month of every table, below what a form should carry; beyond it there is the inbox.</summary>
    internal const long LargestBytes = 256L << 20;

    private string _feed = "reviews";
    private string _name = "";
    private string? _complaint;
    private HandDelivered? _delivered;

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required DashboardSettings Settings { get; init; }

    // A refused upload comes as a GET with a mark, so no form handler will run for it.
    protected override void OnInitialized() => _complaint = UploadLimit.ComplaintOf(Visit.Context);

    private async Task Take()
    {
        var cancel = Visit.Context.RequestAborted;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        _feed = form["feed"].ToString();
        if (!HallFolder.FeedWords.Contains(_feed))
            Refuse(StatusCodes.Status400BadRequest, UploadText.NoFeed);
        else if (form.Files.GetFile("file") is not { } file)
            Refuse(StatusCodes.Status400BadRequest, UploadText.NoFile);
        else if (!HandDelivery.IsPlainName(_name = PlainName(file.FileName)))
            Refuse(StatusCodes.Status400BadRequest, UploadText.NoName);
        else if (file.Length > LargestBytes)
            Refuse(StatusCodes.Status413PayloadTooLarge, UploadText.TooLarge(LargestBytes >> 20));
        else
            await Take(file, cancel);
    }

    private async Task Take(IFormFile file, CancellationToken cancel)
    {
        try
        {
            await using var content = file.OpenReadStream();
            _delivered = await HandDelivery.TakeFile(Request(), _feed, _name, content, cancel);
        }
        // A conflict and no failure: the same file is taken once the night is over.
        catch (HallBusyException)
        {
            Refuse(StatusCodes.Status409Conflict, UploadText.Busy);
            return;
        }
        // It waits for a map or for another process: there is no batch yet that an entry could name.
        if (_delivered.Batch is not { } batch)
        {
            Refuse(StatusCodes.Status409Conflict, UploadText.Later);
            return;
        }
        // Still recorded below: who brought a file that was refused is asked for, too.
        if (_delivered.IsRefused)
            Visit.Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await new AuditLog(Database, Time).Add(Hall, Visit.AccountId, AuditAction.Upload, "batch", batch.BatchId,
            new { feed = _feed, batch.ArchiveHash, batch.State, batch.Added, batch.Revised, batch.Quarantined }, cancel);
    }

    private void Refuse(int status, string complaint)
    {
        Visit.Context.Response.StatusCode = status;
        _complaint = complaint;
    }

    /// <summary>Some browsers send the whole path.</summary>
    private static string PlainName(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    private CollectRequest Request() => new()
    {
        Database = Database, Time = Time, HallCode = Hall, Zone = Visit.Zone, InboxFolder = Settings.InboxFolder, MediaFolder = Settings.MediaFolder,
    };
}
