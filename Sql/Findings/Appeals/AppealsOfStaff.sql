SELECT * FROM Appeal WHERE HallCode = @hallCode AND StaffNo = @staffNo ORDER BY FiledAtUtc DESC;
