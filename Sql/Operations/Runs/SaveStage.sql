UPDATE RunStage SET
  State = @State,
  Done = @Done,
  Total = @Total,
  Kept = @Kept,
  Dropped = @Dropped,
  Written = @Written,
  StartedAtUtc = @StartedAtUtc,
  FinishedAtUtc = @FinishedAtUtc,
  Note = @Note
WHERE RunId = @RunId AND StageNo = @StageNo;
