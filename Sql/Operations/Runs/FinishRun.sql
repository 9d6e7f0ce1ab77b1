UPDATE Run SET State = @state, FinishedAtUtc = @finishedAtUtc, Summary = @summary
WHERE RunId = @runId;
