SELECT a.AppealId, a.FindingId, f.SessionId, a.StaffNo, st.Name AS StaffName, f.Clause, f.DocumentId, f.Quote, f.Day,
  a.FiledAtUtc, a.DueAtUtc, a.Grounds, a.SupervisorOpinion, a.State, a.DecidedAtUtc, a.DecisionNote
FROM Appeal AS a
JOIN Finding AS f ON f.HallCode = a.HallCode AND f.FindingId = a.FindingId
LEFT JOIN Staff AS st ON st.HallCode = a.HallCode AND st.StaffNo = a.StaffNo
  AND st.ValidFrom <= f.Day AND (st.ValidTo IS NULL OR st.ValidTo >= f.Day)
WHERE a.HallCode = @hallCode AND a.State = @state
ORDER BY CASE WHEN a.DueAtUtc IS NULL THEN 1 ELSE 0 END, a.DueAtUtc, a.FiledAtUtc;
