SELECT DISTINCT st.Department
FROM AppraisalScore AS a
JOIN Staff AS st ON st.HallCode = a.HallCode AND st.StaffNo = a.StaffNo
WHERE a.HallCode = @hallCode AND a.Period = @period AND st.ValidFrom <= @day AND (st.ValidTo IS NULL OR st.ValidTo >= @day)
ORDER BY st.Department;
