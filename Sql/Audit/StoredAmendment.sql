SELECT * FROM AppraisalAmendment WHERE HallCode = @hallCode AND Period = @period AND StaffNo = @staffNo AND AmendmentNo = @amendmentNo;
