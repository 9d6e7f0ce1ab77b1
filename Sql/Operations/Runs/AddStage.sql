INSERT INTO RunStage (RunId, StageNo, Stage, State, Done, Total, Kept, Dropped, Written, StartedAtUtc, FinishedAtUtc, Note)
VALUES (@RunId, @StageNo, @Stage, @State, @Done, @Total, @Kept, @Dropped, @Written, @StartedAtUtc, @FinishedAtUtc, @Note);
