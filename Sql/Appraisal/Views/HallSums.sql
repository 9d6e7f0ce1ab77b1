SELECT SUM(Confirmed) AS Confirmed, SUM(Sessions) AS Sessions, SUM(DutyHours) AS DutyHours, AVG(Coverage) AS Coverage, COUNT(*) AS People, MAX(FormulaHash) AS FormulaHash
FROM AppraisalScore WHERE HallCode = @hallCode AND Period = @period
HAVING COUNT(*) > 0;
