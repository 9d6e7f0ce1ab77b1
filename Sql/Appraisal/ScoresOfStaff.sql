SELECT * FROM AppraisalScore WHERE HallCode = @hallCode AND StaffNo = @staffNo ORDER BY Period;
