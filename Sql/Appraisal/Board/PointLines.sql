SELECT p.PointNo, p.FindingId, p.Clause, p.Severity, p.Repetition, p.Points, p.Reason, f.SessionId, f.Kind, f.Quote, f.Minutes, f.AbsenceWord, f.OccurredAtUtc,
  (SELECT v.Outcome FROM Verdict AS v WHERE v.HallCode = p.HallCode AND v.FindingId = p.FindingId
    AND v.VerdictNo = (SELECT MAX(x.VerdictNo) FROM Verdict AS x WHERE x.HallCode = p.HallCode AND x.FindingId = p.FindingId)) AS Outcome,
  (SELECT COUNT(*) FROM Appeal AS ap WHERE ap.HallCode = p.HallCode AND ap.FindingId = p.FindingId AND ap.State = 'open') AS OpenAppeals
FROM AppraisalPoint AS p
LEFT JOIN Finding AS f ON f.HallCode = p.HallCode AND f.FindingId = p.FindingId
WHERE p.HallCode = @hallCode AND p.Period = @period AND p.StaffNo = @staffNo
ORDER BY p.PointNo;
