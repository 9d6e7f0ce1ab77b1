INSERT INTO InspectionPhoto (HallCode, InspectionId, PhotoHash, Format, ByteCount, AddedBy, AddedAtUtc)
VALUES (@HallCode, @InspectionId, @PhotoHash, @Format, @ByteCount, @AddedBy, @AddedAtUtc);
