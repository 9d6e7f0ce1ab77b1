UPDATE Replay SET
  FinishedAtUtc = @FinishedAtUtc, State = @State, Basis = @Basis, CursorCallId = @CursorCallId, Calls = @Calls, DoneCalls = @DoneCalls,
  FlagsBefore = @FlagsBefore, FlagsAfter = @FlagsAfter, Gained = @Gained, Lost = @Lost, Changed = @Changed,
  UpheldBefore = @UpheldBefore, UpheldAfter = @UpheldAfter, RejectedBefore = @RejectedBefore, RejectedAfter = @RejectedAfter, Contradicted = @Contradicted
WHERE HallCode = @HallCode AND ReplayId = @ReplayId AND CursorCallId = @expectedCursor;
