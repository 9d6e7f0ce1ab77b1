SELECT * FROM AppraisalPart WHERE HallCode = @hallCode AND Period = @period AND StaffNo = @staffNo ORDER BY PartNo;
