UPDATE Finding SET
  SessionId = @SessionId,
  RuleKey = @RuleKey,
  DocumentId = @DocumentId,
  Clause = @Clause,
  Kind = @Kind,
  StaffNo = @StaffNo,
  PostCode = @PostCode,
  OccurredAtUtc = @OccurredAtUtc,
  Day = @Day,
  TurnNo = @TurnNo,
  StartSeconds = @StartSeconds,
  EndSeconds = @EndSeconds,
  Quote = @Quote,
  MatchKind = @MatchKind,
  Probability = @Probability,
  Severity = @Severity,
  Minutes = @Minutes,
  AbsenceWord = @AbsenceWord,
  Machine = @Machine,
  IsLead = @IsLead,
  IsDemoted = @IsDemoted,
  State = @State,
  Reason = @Reason,
  ScoredUnder = @ScoredUnder,
  Revised = @Revised,
  SessionKind = COALESCE((SELECT s.Kind FROM Session AS s WHERE s.HallCode = @HallCode AND s.SessionId = @SessionId), '')
WHERE HallCode = @HallCode AND FindingId = @FindingId AND State <> 'decided'
  AND NOT EXISTS (
    SELECT 1 FROM Verdict WHERE Verdict.HallCode = Finding.HallCode AND Verdict.FindingId = Finding.FindingId);

INSERT INTO Finding (HallCode, FindingId, SessionId, RuleKey, DocumentId, Clause, Kind, StaffNo, PostCode, OccurredAtUtc, Day, TurnNo, StartSeconds, EndSeconds, Quote, MatchKind, Probability, Severity, Minutes, AbsenceWord, Machine, IsLead, IsDemoted, State, Reason, ScoredUnder, Revised, SessionKind)
SELECT @HallCode, @FindingId, @SessionId, @RuleKey, @DocumentId, @Clause, @Kind, @StaffNo, @PostCode, @OccurredAtUtc, @Day, @TurnNo, @StartSeconds, @EndSeconds, @Quote, @MatchKind, @Probability, @Severity, @Minutes, @AbsenceWord, @Machine, @IsLead, @IsDemoted, @State, @Reason, @ScoredUnder, @Revised,
  COALESCE((SELECT s.Kind FROM Session AS s WHERE s.HallCode = @HallCode AND s.SessionId = @SessionId), '')
WHERE NOT EXISTS (SELECT 1 FROM Finding WHERE HallCode = @HallCode AND FindingId = @FindingId);
