SELECT * FROM AppraisalScore WHERE HallCode = @hallCode AND Period = @period
ORDER BY CASE WHEN RankNo IS NULL THEN 1 ELSE 0 END, RankNo, StaffNo;
