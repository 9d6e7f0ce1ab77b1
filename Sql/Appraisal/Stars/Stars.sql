SELECT * FROM ServiceStar WHERE HallCode = @hallCode AND Period = @period ORDER BY StaffNo;
