SELECT e.* FROM Appeal AS a
JOIN AppealEffect AS e ON e.HallCode = a.HallCode AND e.AppealId = a.AppealId
WHERE a.HallCode = @hallCode AND a.StaffNo = @staffNo
ORDER BY e.AppealId, e.Period;
