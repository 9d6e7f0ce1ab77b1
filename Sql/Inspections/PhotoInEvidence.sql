SELECT p.Format, i.StaffNo
FROM InspectionPhoto p
JOIN Inspection i ON i.HallCode = p.HallCode AND i.InspectionId = p.InspectionId
WHERE p.HallCode = @hallCode AND p.PhotoHash = @photoHash;
