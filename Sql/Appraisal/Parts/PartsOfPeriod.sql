SELECT * FROM AppraisalPart WHERE HallCode = @hallCode AND Period = @period ORDER BY StaffNo, PartNo;
