SELECT * FROM AppraisalPoint WHERE HallCode = @hallCode AND Period = @period AND StaffNo = @staffNo ORDER BY PointNo;
