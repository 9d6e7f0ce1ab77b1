UPDATE Clock SET
  ClockKey = @ClockKey,
  SubjectKind = @SubjectKind,
  SubjectKey = @SubjectKey,
  StaffNo = @StaffNo,
  PostCode = @PostCode,
  DocumentId = @DocumentId,
  Clause = @Clause,
  StartedAtUtc = @StartedAtUtc,
  DueAtUtc = @DueAtUtc,
  Unit = @Unit,
  Length = @Length,
  StartDayCounts = @StartDayCounts,
  CalendarVersion = @CalendarVersion,
  PausedAtUtc = @PausedAtUtc,
  StoppedAtUtc = @StoppedAtUtc,
  Stopped = @Stopped,
  State = @State
WHERE HallCode = @HallCode AND ClockId = @ClockId;

INSERT INTO Clock (HallCode, ClockId, ClockKey, SubjectKind, SubjectKey, StaffNo, PostCode, DocumentId, Clause, StartedAtUtc, DueAtUtc, Unit, Length, StartDayCounts, CalendarVersion, PausedAtUtc, StoppedAtUtc, Stopped, State)
SELECT @HallCode, @ClockId, @ClockKey, @SubjectKind, @SubjectKey, @StaffNo, @PostCode, @DocumentId, @Clause, @StartedAtUtc, @DueAtUtc, @Unit, @Length, @StartDayCounts, @CalendarVersion, @PausedAtUtc, @StoppedAtUtc, @Stopped, @State
WHERE NOT EXISTS (SELECT 1 FROM Clock WHERE HallCode = @HallCode AND ClockId = @ClockId);
