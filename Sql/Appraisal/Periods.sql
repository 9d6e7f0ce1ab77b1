SELECT DISTINCT Period FROM AppraisalScore WHERE HallCode = @hallCode ORDER BY Period DESC;
