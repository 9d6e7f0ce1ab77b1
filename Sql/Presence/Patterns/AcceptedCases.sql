SELECT StaffNo, Item, AcceptedAtUtc
FROM CaseFile
WHERE HallCode = @hallCode AND AcceptedAtUtc >= @sinceUtc AND StaffNo IS NOT NULL;
