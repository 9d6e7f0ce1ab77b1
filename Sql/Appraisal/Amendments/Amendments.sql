SELECT * FROM AppraisalAmendment WHERE HallCode = @hallCode AND Period = @period ORDER BY StaffNo, AmendmentNo;
