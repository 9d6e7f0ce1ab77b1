SELECT COUNT(*) AS People, COUNT(RankNo) AS Ranked, MAX(ComputedAtUtc) AS ComputedAtUtc, MAX(FormulaHash) AS FormulaHash
FROM AppraisalScore WHERE HallCode = @hallCode AND Period = @period;
