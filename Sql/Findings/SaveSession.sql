UPDATE Session SET
  Kind = @Kind,
  SubjectKey = @SubjectKey,
  StaffNo = @StaffNo,
  PostCode = @PostCode,
  Day = @Day,
  StartsAtUtc = @StartsAtUtc,
  EndsAtUtc = @EndsAtUtc,
  Priority = @Priority,
  OpenFindings = @OpenFindings,
  IsSample = @IsSample,
  State = @State
WHERE HallCode = @HallCode AND SessionId = @SessionId;

INSERT INTO Session (HallCode, SessionId, Kind, SubjectKey, StaffNo, PostCode, Day, StartsAtUtc, EndsAtUtc, Priority, OpenFindings, IsSample, State)
SELECT @HallCode, @SessionId, @Kind, @SubjectKey, @StaffNo, @PostCode, @Day, @StartsAtUtc, @EndsAtUtc, @Priority, @OpenFindings, @IsSample, @State
WHERE NOT EXISTS (SELECT 1 FROM Session WHERE HallCode = @HallCode AND SessionId = @SessionId);

-- A session's findings are saved before it: their copy of its kind is made here.
UPDATE Finding SET SessionKind = @Kind
WHERE HallCode = @HallCode AND SessionId = @SessionId AND SessionKind <> @Kind;
