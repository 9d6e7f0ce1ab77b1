SELECT *
FROM InspectionPhoto
WHERE HallCode = @hallCode AND InspectionId = @inspectionId
ORDER BY AddedAtUtc, PhotoHash;
