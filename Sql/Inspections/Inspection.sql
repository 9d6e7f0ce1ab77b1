SELECT *
FROM Inspection
WHERE HallCode = @hallCode AND InspectionId = @inspectionId;
