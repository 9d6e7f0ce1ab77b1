UPDATE Batch SET
  State = @state,
  Added = 1 - @quarantined,
  Quarantined = @quarantined,
  Ignored = 0,
  FinishedAtUtc = @finishedAtUtc,
  Error = @error
WHERE HallCode = @hallCode AND BatchId = @batchId;
