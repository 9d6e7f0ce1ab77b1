INSERT INTO Run (RunId, HallCode, Day, StartedAtUtc, FinishedAtUtc, State, StartedBy, Host, Summary)
VALUES (@RunId, @HallCode, @Day, @StartedAtUtc, @FinishedAtUtc, @State, @StartedBy, @Host, @Summary);
