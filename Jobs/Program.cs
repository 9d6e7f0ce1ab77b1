using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Demo;
using Supervision.Jobs.Demo.History;
using Supervision.Jobs.Calls;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Operations.CommandLine;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Presence.Files;

// gb2312 and GB18030 files need the code pages.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var root = new RootCommand("Supervision: reads every call, clip, comment and review of a service hall, every night")
{
    HallCommand.Create(),
    NightlyCommand.Create(),
    IngestCommand.Create(),
    ExportCommand.Create(),
    WorkerCommand.Create(),
    AuditCommand.Create(),
    UserCommand.Create(),
    DemoCommand.Create(TimeProvider.System, DemoHistoryCommand.Register),
    DemoHistoryCommand.Create(),
    LearnCommand.Create(),
    ScoreCommand.Create(),
    RulebookCommand.Create(),
    PresenceCommand.Create(),
};
foreach (var option in CommandSettings.Options)
    root.Options.Add(option);

var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction)
{
    var fault = parsed.UnmatchedTokens is [var word, ..] ? $"'{word}' is not understood here." : parsed.Errors[0].Message;
    return CommandAction.Fail($"{fault} See `supervision --help`.", ExitCode.WrongUsage);
}

// Half a minute: a stopping night ends the batch that it has begun.
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
