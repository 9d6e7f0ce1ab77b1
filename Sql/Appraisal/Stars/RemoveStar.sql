DELETE FROM ServiceStar WHERE HallCode = @hallCode AND Period = @period AND StaffNo = @staffNo;
