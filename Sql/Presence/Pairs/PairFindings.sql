SELECT f.SessionId, f.RuleKey, f.DocumentId, f.Clause, f.Day, f.StaffNo, f.PostCode, f.State
FROM Finding f
WHERE f.HallCode = @hallCode AND f.Day >= @fromDay AND f.Day < @untilDay AND f.State <> 'withdrawn' 
  AND (f.RuleKey IN (@refusalKey, @handoverKey) OR f.Reason LIKE @refusalReason)
ORDER BY f.Day DESC, f.SessionId;
